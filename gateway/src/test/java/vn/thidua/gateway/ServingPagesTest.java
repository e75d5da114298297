package vn.thidua.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.gateway.world.GatewayTest;
import vn.thidua.gateway.world.RawHttp;

@QuarkusTest
class ServingPagesTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/campaigns", "/campaigns/7/milestones", "/inbox?tab=all"})
    void every_screen_is_the_one_page(String path) {
        var page = browser.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<div id=\"root\"></div>");
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(page, "ETag")).matches("\"[0-9a-f]{32}\"");
    }

    @Test
    void a_page_that_did_not_change_is_not_sent_again() {
        var etag = header(browser.get("/"), "ETag");

        var again = browser.get("/", "If-None-Match", etag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(browser.get("/", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void the_scripts_of_the_page_are_kept_for_ever() {
        var script = Pattern.compile("src=\"(/assets/[^\"]+)\"")
                .matcher(browser.get("/").body());
        assertThat(script.find()).isTrue();

        var answer = browser.get(script.group(1));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(answer, "Content-Type")).isEqualTo("text/javascript;charset=UTF-8");
    }

    @Test
    void the_form_that_was_compressed_beforehand_is_sent() {
        var brotli = browser.get("/assets/test-0a1b2c3d.js", "Accept-Encoding", "gzip, deflate, br, zstd");
        var gzip = browser.get("/assets/test-0a1b2c3d.js", "Accept-Encoding", "gzip, br;q=0");
        var plain = browser.get("/assets/test-0a1b2c3d.js");

        assertThat(header(brotli, "Content-Encoding")).isEqualTo("br");
        assertThat(brotli.body()).isEqualTo("stands for the brotli form\n");
        assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(gzip.body()).isEqualTo("stands for the gzip form\n");
        assertThat(plain.body()).isEqualTo("export const test = 'Thi đua';\n");
        assertThat(header(plain, "Vary")).contains("Accept-Encoding");
        assertThat(java.util.Set.of(header(brotli, "ETag"), header(gzip, "ETag"), header(plain, "ETag")))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/missing-1234.js",
                "/assets/",
                "/robots.txt",
                "/favicon.ico",
                "/.vite/manifest.json",
                "/webjars/swagger-ui/5.31.0/index.html",
                "/application.properties",
                "/q/dev",
                "/index.html.br"
            })
    void a_file_that_is_not_there_is_not_the_page(String path) {
        var answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(slug(answer)).isEqualTo("not-found");
    }

    @Test
    void pages_are_only_read() {
        assertThat(browser.send("POST", "/", "").statusCode()).isEqualTo(405);
        assertThat(browser.send("POST", "/login", "").statusCode()).isEqualTo(405);
    }

    @Test
    void a_page_may_load_only_our_own_files() {
        var page = browser.get("/");

        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http:", "https:", "*");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Strict-Transport-Security"))
                .as("the public address is http")
                .isEmpty();
    }

    @Test
    void refusals_carry_the_headers_too() {
        var refused = browser.get("/api/v1/campaigns");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(header(refused, "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(header(refused, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(refused, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void health_is_for_this_machine_only() {
        var health = browser.get("/q/health/ready");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("Keycloak", "Database connections health check");
        var throughProxy =
                RawHttp.send(origin(), "GET /q/health HTTP/1.1", "X-Forwarded-For: 10.1.1.1", "Connection: close");
        assertThat(throughProxy).startsWith("HTTP/1.1 404");
    }

    @Test
    void without_keycloak_the_gateway_is_ready_all_the_same() {
        issuer("away", true);

        var health = browser.get("/q/health/ready");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body().replace(" ", "")).contains("\"reachable\":false");
    }
}
