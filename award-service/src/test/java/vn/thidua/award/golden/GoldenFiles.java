package vn.thidua.award.golden;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
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
            addImplicitResolver(
                    Tag.BOOL, Pattern.compile("true|True|TRUE|false|False|FALSE"), "tTfF"); // 'on' is a name here
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
            addImplicitResolver(Tag.MERGE, MERGE, "<");
        }
    }

    static List<Entry> of(Path folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> f.toString().matches("(?i).*\\.ya?ml"))
                    .sorted()
                    .toList()) {
                entries.addAll(read(folder.relativize(file).toString(), file));
            }
        }
        return entries;
    }

    private static List<Entry> read(String name, Path file) {
        try {
            return read(name, Files.readString(file));
        } catch (CharacterCodingException e) {
            return List.of(new Entry(name + ":1", Optional.empty(), "not UTF-8: save the file as UTF-8"));
        } catch (IOException e) {
            return List.of(new Entry(name + ":1", Optional.empty(), "cannot be read: " + e));
        }
    }

    static List<Entry> read(String file, String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text; // a byte order mark
        List<Entry> entries = new ArrayList<>();
        try {
            Iterator<Node> nodes = yaml().composeAll(new StringReader(plain)).iterator();
            Iterator<Object> roots = yaml().loadAll(plain).iterator();
            while (nodes.hasNext() && roots.hasNext()) {
                entries.addAll(document(file, roots.next(), nodes.next()));
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            entries.add(new Entry(file + ":" + line, Optional.empty(), "not YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            entries.add(new Entry(file + ":1", Optional.empty(), "not YAML: " + e.getMessage()));
        }
        return entries.isEmpty() && plain.lines().noneMatch(line -> line.strip().equals("[]"))
                ? List.of(new Entry(file + ":1", Optional.empty(), "the file is empty"))
                : entries;
    }

    private static List<Entry> document(String file, @Nullable Object root, Node node) {
        if (root instanceof Map<?, ?> map && map.get("cases") instanceof List<?> cases) {
            return entries(file, cases, child(node, "cases"));
        }
        if (root instanceof Map<?, ?> single && single.size() > 1) {
            return List.of(entry(file + ":" + line(node), single, node));
        }
        return root instanceof List<?> cases
                ? entries(file, cases, node)
                : List.of(new Entry(file + ":" + line(node), Optional.empty(), "a list of cases is expected"));
    }

    private static List<Entry> entries(String file, List<?> cases, @Nullable Node node) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Node written = node instanceof SequenceNode list ? list.getValue().get(i) : null;
            entries.add(entry(file + ":" + line(written) + " #" + (i + 1), cases.get(i), written));
        }
        return entries;
    }

    private static int line(@Nullable Node node) {
        return node == null ? 1 : node.getStartMark().getLine() + 1;
    }

    private static @Nullable Node child(@Nullable Node node, String key) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name
                        && (name.getValue().equals(key)
                                || GoldenAliases.key(name.getValue()).equals(key))) {
                    return tuple.getValueNode();
                }
            }
        }
        return null;
    }

    /** The line of what could not be read: as far down as the path can be followed. */
    private static int line(@Nullable Node from, List<JsonMappingException.Reference> path) {
        Node node = from;
        int line = line(from);
        for (JsonMappingException.Reference step : path) {
            Node next = step.getFieldName() == null && node instanceof SequenceNode list && step.getIndex() >= 0
                    ? list.getValue().get(step.getIndex())
                    : child(node, String.valueOf(step.getFieldName()));
            if (next == null) {
                return line;
            }
            node = next;
            line = line(next);
        }
        return line;
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(10_000); // facts that many cases share
        options.setCodePointLimit(100_000_000);
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new TextDays());
    }

    private static Entry entry(String place, Object written, @Nullable Node node) {
        String name = "";
        try {
            Object plain = GoldenAliases.plain(written);
            name = plain instanceof Map<?, ?> map && map.get("case") != null ? ": " + map.get("case") : "";
            GoldenCase golden = JSON.convertValue(plain, GoldenCase.class);
            Optional<String> fault = golden.fault();
            if (fault.isPresent()) {
                return new Entry(place + name, Optional.empty(), fault.get());
            }
            return new Entry(place + name, Optional.of(golden), "");
        } catch (IllegalArgumentException e) {
            return new Entry(place + name, Optional.empty(), fault(e, node));
        }
    }

    private static String fault(IllegalArgumentException e, @Nullable Node node) {
        if (e.getCause() instanceof UnrecognizedPropertyException unknown) {
            return "line %d: unknown field '%s'; known here: %s"
                    .formatted(
                            line(node, unknown.getPath()),
                            unknown.getPropertyName(),
                            unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return e.getCause() instanceof JsonMappingException wrong
                ? "line " + line(node, wrong.getPath()) + ": " + message
                : message;
    }

    /** The cases of a file as the JSON that the schema of the documentation describes. */
    static String json(String text) throws IOException {
        return JSON.writeValueAsString(yaml().load(text));
    }

    static <T> T convert(JsonNode node, Class<T> type) {
        return JSON.convertValue(node, type);
    }
}
