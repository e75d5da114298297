package vn.thidua.stack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What {@code docker compose config} cannot know: which services there must be, and that no secret has a default. */
class TheComposeFileTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern SECRET = Pattern.compile("PASSWORD|SECRET|SESSION_KEY");

    private final String text = read("docker-compose.yml");
    private final JsonNode services = new ObjectMapper()
            .valueToTree(new Yaml().<Map<String, Object>>load(text))
            .path("services");

    @Test
    void runs_every_part_of_the_system() {
        assertThat(names(services))
                .contains(
                        "postgres",
                        "kafka",
                        "keycloak",
                        "mail",
                        "campaign-service",
                        "commitment-service",
                        "award-service",
                        "notification-service",
                        "gateway");
    }

    @Test
    void each_part_that_stays_has_a_health_check_and_starts_again() {
        for (var service : services.properties()) {
            if (!List.of("topics", "demo").contains(service.getKey())) {
                assertThat(service.getValue().path("healthcheck").path("test").isArray())
                        .as(service.getKey())
                        .isTrue();
                assertThat(service.getValue().path("restart").asText())
                        .as(service.getKey())
                        .isEqualTo("unless-stopped");
            }
        }
    }

    @Test
    void only_the_gateway_and_the_inbox_are_published_and_to_this_machine_alone() {
        var published = new TreeMap<String, String>();
        services.properties().forEach(service -> service.getValue()
                .path("ports")
                .forEach(port -> published.put(service.getKey(), port.asText())));

        assertThat(published).isEqualTo(Map.of("gateway", "127.0.0.1:8080:8080", "mail", "127.0.0.1:13080:8080"));
    }

    @Test
    void no_secret_is_written_down_or_has_a_default() {
        var secrets = new ArrayList<String>();
        services.properties().forEach(service -> service.getValue()
                .path("environment")
                .properties()
                .forEach(variable -> {
                    if (SECRET.matcher(variable.getKey()).find()) {
                        secrets.add(variable.getValue().asText());
                    }
                }));

        assertThat(secrets).hasSizeGreaterThan(15).allMatch(value -> value.matches("\\$\\{[A-Z_]+:(\\?[^}]+|-)}"));
    }

    @Test
    void each_variable_is_explained_in_the_example_and_no_secret_has_a_value_there() {
        var example = read(".env.example")
                .lines()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .toList();
        var explained =
                example.stream().map(line -> line.split("=", 2)[0]).collect(Collectors.toCollection(TreeSet::new));
        var used = Pattern.compile("\\$\\{([A-Z_]+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(explained).isEqualTo(used);
        assertThat(example.stream().filter(line -> SECRET.matcher(line).find())).allMatch(line -> line.endsWith("="));
    }

    @Test
    void what_is_built_or_mounted_is_in_the_repository() {
        for (var service : services.properties()) {
            var dockerfile = service.getValue().path("build").path("dockerfile");
            if (!dockerfile.isMissingNode()) {
                assertThat(PROJECT.resolve(dockerfile.asText())).isRegularFile();
                copiedFromSources(PROJECT.resolve(dockerfile.asText()))
                        .forEach(path -> assertThat(PROJECT.resolve(path)).exists());
            }
            for (var volume : service.getValue().path("volumes")) {
                if (volume.asText().startsWith("./")) {
                    assertThat(PROJECT.resolve(volume.asText().split(":")[0])).isExecutable();
                }
            }
        }
    }

    @Test
    void each_application_is_built_from_its_own_module() {
        for (var module :
                List.of("campaign-service", "commitment-service", "award-service", "notification-service", "gateway")) {
            assertThat(services.path(module)
                            .path("build")
                            .path("args")
                            .path("MODULE")
                            .asText())
                    .isEqualTo(module);
            assertThat(PROJECT.resolve(module).resolve("pom.xml")).isRegularFile();
        }
    }

    /** The first words of COPY lines, without those that the build makes. */
    private static List<String> copiedFromSources(Path dockerfile) {
        return read(PROJECT.relativize(dockerfile).toString())
                .lines()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from") && !line.contains("target/"))
                .map(line -> line.split("\\s+")[1])
                .toList();
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String read(String file) {
        try {
            return Files.readString(PROJECT.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
