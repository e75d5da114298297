package vn.thidua.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thidua.gateway.world.Browser;
import vn.thidua.gateway.world.GatewayProcess;
import vn.thidua.gateway.world.World;

class RestartingTheGatewayIT {

    private static final World WORLD = new World();
    private static Map<String, String> config;

    private final GatewayProcess gateway = new GatewayProcess(config);
    private final Browser browser = new Browser(gateway.origin());

    @BeforeAll
    static void surroundings() {
        config = WORLD.start();
    }

    @AfterAll
    static void away() {
        WORLD.stop();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_session_outlives_the_gateway_but_not_its_key() {
        gateway.start(Map.of());
        var csrf = browser.signedInAs("giang-vien").csrf();

        gateway.kill();
        gateway.start(Map.of());

        assertThat(browser.me().getString("username")).isEqualTo("giang-vien");
        assertThat(browser.send("POST", "/api/v1/reports", "{}", "X-CSRF-Token", csrf)
                        .statusCode())
                .isEqualTo(200);

        gateway.kill();
        gateway.start(Map.of("thidua.session.key", "another-key-of-more-than-thirty-two-characters"));

        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(browser.signIn("giang-vien", "/inbox")).isEqualTo("/inbox");
    }

    @Test
    void behind_https_cookies_are_secure_and_browsers_stay_with_https() {
        gateway.start(Map.of("thidua.public-url", "https://thidua.example"));

        var login = browser.get("/login");

        assertThat(login.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("HTTPOnly"));
        assertThat(login.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("max-age=31536000"));
        assertThat(Browser.location(login)).contains("redirect_uri=https%3A%2F%2F");
    }
}
