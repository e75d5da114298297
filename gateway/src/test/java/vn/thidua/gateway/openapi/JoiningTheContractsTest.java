package vn.thidua.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.gateway.PublicUrl;
import vn.thidua.gateway.proxy.RouteTable;
import vn.thidua.gateway.world.GatewayTest;

/** With the descriptions that the services really export. */
@QuarkusTest
class JoiningTheContractsTest extends GatewayTest {

    private static final Path CONTRACTS = Path.of("..", "contracts", "openapi");

    @Inject
    RouteTable table;

    @Inject
    PublicUrl publicUrl;

    private Map<String, JsonObject> contracts;

    @BeforeEach
    void readContracts() throws IOException {
        contracts = new TreeMap<>();
        try (Stream<Path> files = Files.list(CONTRACTS)) {
            for (var file : files.filter(path -> path.toString().endsWith("-service.json"))
                    .toList()) {
                var name = file.getFileName().toString().replace(".json", "");
                contracts.put(name, new JsonObject(Files.readString(file)));
            }
        }
        assertThat(contracts).isNotEmpty();
    }

    @Test
    void every_operation_is_reachable_through_the_gateway() {
        var joined = joined();

        contracts.forEach((service, contract) -> {
            for (var path : contract.getJsonObject("paths").fieldNames()) {
                var outside = path.replace(RouteTable.OPERATIONS, RouteTable.OPERATIONS + service + "/");
                assertThat(joined.getJsonObject("paths").fieldNames()).contains(outside);
                assertThat(table.find(outside)).hasValueSatisfying(target -> {
                    assertThat(target.service()).isEqualTo(service);
                    assertThat(target.path()).isEqualTo(path);
                });
            }
        });
    }

    @Test
    void every_reference_leads_somewhere() {
        var components = Collisions.components(joined()).keySet();

        assertThat(References.in(joined().getJsonObject("paths"))).isNotEmpty().isSubsetOf(components);
        assertThat(References.in(joined().getJsonObject("components"))).isSubsetOf(components);
    }

    @Test
    void every_operation_has_a_name_of_its_own() {
        var ids = joined().getJsonObject("paths").stream()
                .flatMap(path -> ((JsonObject) path.getValue()).stream())
                .map(java.util.Map.Entry::getValue)
                .filter(JsonObject.class::isInstance)
                .map(operation -> ((JsonObject) operation).getString("operationId", "-"))
                .filter(id -> !id.equals("-"))
                .toList();

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void what_creates_something_says_that_it_needs_a_key() {
        var draft = operation("/api/v1/campaigns", "post");
        var whatIf = operation("/api/v1/appraisals/what-if", "post");

        assertThat(parameter(draft, "Idempotency-Key").getBoolean("required")).isTrue();
        assertThat(parameter(whatIf, "Idempotency-Key").getBoolean("required")).isFalse();
        assertThat(operation("/api/v1/campaigns", "get")
                        .getJsonArray("parameters")
                        .encode())
                .doesNotContain("Idempotency-Key");
    }

    @Test
    void every_refusal_says_what_it_looks_like_and_every_answer_what_it_holds() {
        joined().getJsonObject("paths").forEach(path -> ((JsonObject) path.getValue()).forEach(method -> {
            if (method.getValue() instanceof JsonObject operation && operation.containsKey("responses")) {
                operation.getJsonObject("responses").forEach(response -> {
                    var where = method.getKey() + " " + path.getKey() + " " + response.getKey();
                    var content = ((JsonObject) response.getValue()).getJsonObject("content");
                    if (response.getKey().matches("[45]..")) {
                        assertThat(content).as(where).isNotNull();
                    } else if (content != null) {
                        assertThat(content.fieldNames()).as(where).isNotEmpty();
                    }
                });
            }
        }));
    }

    private JsonObject operation(String path, String method) {
        return joined().getJsonObject("paths").getJsonObject(path).getJsonObject(method);
    }

    private static JsonObject parameter(JsonObject operation, String name) {
        return operation.getJsonArray("parameters").stream()
                .map(JsonObject.class::cast)
                .filter(parameter -> name.equals(parameter.getString("name")))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject joined() {
        return JoinedDocument.of(contracts, List.of(), table, publicUrl);
    }
}
