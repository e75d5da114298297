package vn.thidua.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.gateway.world.GatewayTest;

@QuarkusTest
class DescribingTheInterfaceTest extends GatewayTest {

    private JsonObject document() {
        return json(browser.get("/api/openapi"));
    }

    @Test
    void the_services_are_one_interface() {
        var document = document();

        assertThat(document.getString("openapi")).isEqualTo("3.1.0");
        assertThat(document.getJsonArray("servers").getJsonObject(0).getString("url"))
                .isEqualTo(origin());
        assertThat(document.getJsonObject("paths").fieldNames())
                .containsExactly(
                        "/api/v1/campaigns",
                        "/api/v1/decisions",
                        "/api/v1/inbox",
                        "/api/v1/me",
                        "/api/v1/operations/award-service/audit",
                        "/api/v1/operations/campaign-service/audit",
                        "/api/v1/operations/commitment-service/audit",
                        "/api/v1/operations/notification-service/audit",
                        "/api/v1/reports");
    }

    @Test
    void a_service_that_is_away_is_named() {
        assertThat(document().getJsonArray("x-unavailable").getList()).isEqualTo(List.of("absent-service"));
    }

    @Test
    void names_that_two_services_use_are_told_apart() {
        var document = document();

        assertThat(document.getJsonObject("components").getJsonObject("schemas").fieldNames())
                .containsExactlyInAnyOrder(
                        "Problem",
                        "award-service.View",
                        "campaign-service.View",
                        "commitment-service.View",
                        "notification-service.View");
        var ids = new HashSet<String>();
        for (var path : document.getJsonObject("paths").fieldNames()) {
            var id = document.getJsonObject("paths")
                    .getJsonObject(path)
                    .getJsonObject("get")
                    .getString("operationId");
            assertThat(ids.add(id)).as(id).isTrue();
        }
        assertThat(document.encode()).contains("#/components/schemas/campaign-service.View");
    }

    @Test
    void every_reference_leads_somewhere() {
        var document = document();
        var schemas = Set.copyOf(
                document.getJsonObject("components").getJsonObject("schemas").fieldNames());

        var references = java.util.regex.Pattern.compile("#/components/schemas/([^\"]+)")
                .matcher(document.encode())
                .results()
                .map(result -> result.group(1))
                .toList();

        assertThat(references).isNotEmpty().allMatch(schemas::contains);
    }

    @Test
    void the_ways_to_sign_in_are_those_of_the_gateway() {
        var document = document();

        var schemes = document.getJsonObject("components").getJsonObject("securitySchemes");
        assertThat(schemes.fieldNames()).containsExactlyInAnyOrder("session", "client");
        assertThat(schemes.getJsonObject("client").encode())
                .contains(origin() + "/auth/realms/thidua/protocol/openid-connect/token");
        assertThat(document.getJsonObject("paths")
                        .getJsonObject("/api/v1/campaigns")
                        .getJsonObject("get")
                        .getJsonArray("security")
                        .encode())
                .isEqualTo("[{\"session\":[]},{\"client\":[]}]");
    }

    @Test
    void the_reference_works_under_its_own_policy() {
        var page = browser.get("/api/reference");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("script-src 'self';")
                .doesNotContain("unsafe-eval");
        assertThat(page.body()).doesNotContain("http://", "https://", "style=", "<script>");
        for (var file : List.of("swagger-ui-bundle.js", "swagger-ui.css", "reference.js", "reference.css")) {
            assertThat(page.body() + file).contains(file);
            var plain = browser.get("/api/reference/" + file);
            assertThat(plain.statusCode()).as(file).isEqualTo(200);
            var packed = browser.bytes("/api/reference/" + file, "Accept-Encoding", "gzip");
            assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        }
        assertThat(browser.get("/api/reference/swagger-ui.js").statusCode()).isEqualTo(404);
    }
}
