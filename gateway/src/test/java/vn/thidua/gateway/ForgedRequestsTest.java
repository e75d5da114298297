package vn.thidua.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.gateway.world.Browser;
import vn.thidua.gateway.world.GatewayTest;

@QuarkusTest
class ForgedRequestsTest extends GatewayTest {

    private String csrf;

    @BeforeEach
    void signedIn() {
        csrf = browser.signedInAs("can-bo-tdkt").csrf();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void a_change_needs_the_token(String method) {
        isForged(browser.send(method, "/api/v1/campaigns", "{}"));
        assertThat(browser.send(method, "/api/v1/campaigns", "{}", "X-CSRF-Token", csrf)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void reading_needs_none() {
        assertThat(browser.get("/api/v1/campaigns").statusCode()).isEqualTo(200);
    }

    @Test
    void the_token_of_another_session_does_not_fit() {
        var other = new Browser(origin()).signedInAs("can-bo-tdkt").csrf();

        isForged(browser.send("POST", "/api/v1/campaigns", "{}", "X-CSRF-Token", other));
        isForged(browser.send("POST", "/api/v1/campaigns", "{}", "X-CSRF-Token", ""));
        isForged(browser.send("POST", "/api/v1/campaigns", "{}", "X-CSRF-Token", csrf.substring(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1", "http://127.0.0.1:1"})
    void a_page_of_another_site_cannot_change_anything(String site) {
        isForged(browser.send("POST", "/api/v1/campaigns", "{}", "X-CSRF-Token", csrf, "Origin", site));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void the_browser_tells_where_a_request_comes_from(String site) {
        isForged(browser.send("POST", "/api/v1/campaigns", "{}", "X-CSRF-Token", csrf, "Sec-Fetch-Site", site));
    }

    @Test
    void our_own_page_passes() {
        var answer = browser.send(
                "POST",
                "/api/v1/campaigns",
                "{}",
                "X-CSRF-Token",
                csrf,
                "Origin",
                origin(),
                "Sec-Fetch-Site",
                "same-origin");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).getJsonObject("headers").containsKey("x-csrf-token"))
                .isFalse();
    }

    @Test
    void a_machine_without_cookies_needs_no_token() {
        var answer = new Browser(origin())
                .send("POST", "/api/province/v1/receipts", "{}", "Authorization", "Bearer of.a.machine");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static void isForged(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(slug(answer)).isEqualTo("csrf");
    }
}
