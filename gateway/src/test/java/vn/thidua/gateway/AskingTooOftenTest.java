package vn.thidua.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import vn.thidua.gateway.world.Browser;
import vn.thidua.gateway.world.GatewayTest;

@QuarkusTest
class AskingTooOftenTest extends GatewayTest {

    @Test
    void one_session_is_stopped_and_the_others_go_on() {
        browser.signedInAs("giang-vien");

        var refused = untilRefused();

        assertThat(slug(refused)).isEqualTo("too-many-requests");
        assertThat(json(refused).getString("title")).isEqualTo("Gửi yêu cầu quá nhanh, xin chờ một lát");
        assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 10);
        assertThat(new Browser(origin())
                        .signedInAs("can-bo-tdkt")
                        .get("/api/v1/me")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/").statusCode()).as("pages").isEqualTo(200);
    }

    private HttpResponse<String> untilRefused() {
        for (var i = 0; i < 2_000; i++) {
            var answer = browser.get("/api/v1/me");
            if (answer.statusCode() == 429) {
                return answer;
            }
        }
        throw new AssertionError("2000 calls in a row were let through");
    }
}
