package vn.thidua.award.golden;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads the cases of a folder; a case that cannot be read is an entry too, with what is wrong. */
final class GoldenFiles {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private GoldenFiles() {}

    /** A case with where it stands, or what is wrong with it. */
    record Entry(String place, Optional<GoldenCase> golden, String fault) {}

    /** Days stay text: an impossible one must reach the check that names it. */
    private static final class TextDays extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
        }
    }

    static List<Entry> of(Path folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> f.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList()) {
                entries.addAll(read(folder.relativize(file).toString(), Files.readString(file)));
            }
        }
        return entries;
    }

    static List<Entry> read(String file, String text) {
        Object root;
        try {
            root = yaml().load(text);
        } catch (YAMLException e) {
            return List.of(new Entry(file, Optional.empty(), "not YAML: " + e.getMessage()));
        }
        if (!(root instanceof List<?> cases)) {
            return List.of(new Entry(file, Optional.empty(), "a list of cases is expected"));
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            entries.add(entry(file + " #" + (i + 1), cases.get(i)));
        }
        return entries;
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new TextDays());
    }

    private static Entry entry(String place, Object written) {
        String name = written instanceof Map<?, ?> map && map.get("case") != null ? ": " + map.get("case") : "";
        try {
            GoldenCase golden = JSON.convertValue(written, GoldenCase.class);
            if (golden.name() == null || golden.award() == null || golden.day() == null) {
                return new Entry(place + name, Optional.empty(), "'case', 'award', 'year' and 'day' are needed");
            }
            if ((golden.expect() == null) == (golden.refused() == null)) {
                return new Entry(place + name, Optional.empty(), "either 'expect' or 'refused' is needed");
            }
            return new Entry(place + name, Optional.of(golden), "");
        } catch (IllegalArgumentException e) {
            return new Entry(
                    place + name,
                    Optional.empty(),
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** The cases of a file as the JSON that the schema of the documentation describes. */
    static String json(String text) throws IOException {
        return JSON.writeValueAsString(yaml().load(text));
    }

    static <T> T convert(JsonNode node, Class<T> type) {
        return JSON.convertValue(node, type);
    }
}
