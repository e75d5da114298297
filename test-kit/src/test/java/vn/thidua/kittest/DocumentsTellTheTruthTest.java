package vn.thidua.kittest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.testkit.RepositoryRoot;
import vn.thidua.testkit.contract.EventContracts;

/** What is written about events is held against what the code sends and reads. */
class DocumentsTellTheTruthTest {

    private static final Path ROOT = RepositoryRoot.find();
    private static final Pattern TYPE = Pattern.compile("\"(vn\\.thidua\\.[a-z]+\\.[a-z-]+\\.v\\d+)\"");

    @Test
    void every_event_type_has_a_schema_and_a_sample_that_keeps_it() throws IOException {
        for (String type : contracts()) {
            assertThat(EventContracts.errors(type, EventContracts.sample(type)))
                    .as(type)
                    .isEmpty();
        }
    }

    @Test
    void every_event_type_in_the_code_has_a_contract_and_every_contract_a_row_in_the_table() throws IOException {
        assertThat(contracts()).containsAll(typesInCode());

        String table = Files.readString(ROOT.resolve("ARCHITECTURE.md"));
        for (String type : contracts()) {
            String name = type.replaceFirst("^vn\\.thidua\\.", "").replaceFirst("\\.v\\d+$", "");
            assertThat(table).as("ARCHITECTURE.md").contains("| `" + name + "` |");
        }
    }

    private static Set<String> contracts() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("contracts/events"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".schema.json"))
                    .map(name -> name.replace(".schema.json", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> typesInCode() throws IOException {
        Set<String> types = new TreeSet<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.filter(m -> m.getFileName().toString().matches(".*-service|service-kit"))
                    .toList()) {
                try (Stream<Path> sources = Files.walk(module.resolve("src/main/java"))) {
                    for (Path source :
                            sources.filter(s -> s.toString().endsWith(".java")).toList()) {
                        TYPE.matcher(Files.readString(source)).results().forEach(found -> types.add(found.group(1)));
                    }
                }
            }
        }
        return types;
    }
}
