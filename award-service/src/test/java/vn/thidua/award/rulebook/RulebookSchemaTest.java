package vn.thidua.award.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import vn.thidua.award.engine.condition.Condition;
import vn.thidua.testkit.RepositoryRoot;

/** The schema that an editor checks rule files with describes the files of this service, and refuses what they refuse. */
class RulebookSchemaTest {

    private static final Path FILES = Path.of("src/main/resources/rulebook");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Days stay text, as editors see them. */
    private static final class TextDays extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
        }
    }

    @Test
    void every_file_of_the_rulebook_agrees_with_the_schema() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            List<Path> packs =
                    files.filter(file -> !file.endsWith("index.yaml")).toList();
            assertThat(packs).hasSizeGreaterThan(5);
            for (Path file : packs) {
                String text = Files.readString(file);
                assertThat(schema().validate(json(text), InputFormat.JSON))
                        .as(file.toString())
                        .isEmpty();
                assertThat(text).startsWith("# yaml-language-server: $schema=../../../../../docs/rulebook.schema.json");
            }
        }
    }

    @Test
    void the_schema_knows_the_whole_vocabulary() throws IOException {
        JsonNode schema = JSON.readTree(text());
        Set<String> names = new TreeSet<>();
        schema.at("/$defs/condition/properties").fieldNames().forEachRemaining(names::add);

        assertThat(names).hasSize(Condition.class.getPermittedSubclasses().length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "layer: NATIONAL -> layer: FEDERAL",
                "effectiveFrom: 2024-01-01 -> effectiveFrom: 01/01/2024",
                "confidence: VERIFIED -> confidence: SURE",
                "classification-at-least: HOAN_THANH_TOT -> classification-at-least: TUYET_VOI",
                "classification-at-least: HOAN_THANH_TOT -> is-good: true",
                "source: nguồn -> sauce: nguồn",
                "layer: NATIONAL -> layer: REGULATION"
            })
    void what_the_reader_refuses_the_schema_refuses(String change) throws IOException {
        String[] parts = change.split(" -> ", -1);

        assertThat(schema().validate(json(RulebookFilesTest.PACK), InputFormat.JSON))
                .isEmpty();
        assertThat(schema().validate(json(RulebookFilesTest.PACK.replace(parts[0], parts[1])), InputFormat.JSON))
                .isNotEmpty();
        assertThat(RulebookFilesTest.faults(
                        java.util.Map.of("p.yaml", RulebookFilesTest.PACK.replace(parts[0], parts[1]))))
                .isNotEmpty();
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text());
    }

    private static String text() throws IOException {
        return Files.readString(RepositoryRoot.find().resolve("docs/rulebook.schema.json"));
    }

    private static String json(String yaml) throws JsonProcessingException {
        LoaderOptions options = new LoaderOptions();
        DumperOptions dumping = new DumperOptions();
        return JSON.writeValueAsString(
                new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new TextDays())
                        .load(yaml));
    }
}
