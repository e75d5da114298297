package vn.thidua.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.gateway.world.Browser;
import vn.thidua.gateway.world.GatewayTest;

@QuarkusTest
class SigningInTest extends GatewayTest {

    @Inject
    AgroalDataSource dataSource;

    @Test
    void the_way_in_leads_to_the_page_that_was_wanted() {
        var end = browser.signIn("can-bo-tdkt", "/campaigns/new?step=2");

        assertThat(end).isEqualTo("/campaigns/new?step=2");
        var me = browser.me();
        assertThat(me.getString("name")).isEqualTo("Nông Thị Ánh Tuyết");
        assertThat(me.getString("username")).isEqualTo("can-bo-tdkt");
        assertThat(me.getString("personId")).isEqualTo("CB-040");
        assertThat(me.getJsonArray("roles").getList()).isEqualTo(List.of("emulation-officer", "member"));
        assertThat(me.getJsonArray("units").getList()).isEqualTo(List.of("NS-TCT"));
        assertThat(me.getString("csrfToken")).hasSize(43);
        assertThat(Instant.parse(me.getString("expiresAt")))
                .isAfter(Instant.now().plus(Duration.ofMinutes(100)));
    }

    @Test
    void a_caller_without_a_person_has_none() {
        assertThat(browser.signedInAs("so-noi-vu").me().getString("personId")).isNull();
    }

    @Test
    void the_browser_holds_an_opaque_cookie_and_nothing_else() throws SQLException {
        var login = browser.get("/login");
        var back = browser.get(Browser.location(browser.get(Browser.location(login) + "&as=giang-vien")));

        var session = back.headers().allValues("Set-Cookie").stream()
                .filter(line -> line.startsWith("q_session="))
                .toList();
        assertThat(session).hasSize(1);
        assertThat(session.getFirst())
                .matches("q_session=[A-Za-z0-9_-]{43}; Max-Age=\\d+;.*")
                .contains("HTTPOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
        assertThat(browser.cookies().keySet()).containsExactly("q_session");
        assertThat(rowsThatContain(browser.cookies().get("q_session"))).isZero();
        assertThat(rowsThatContain("eyJhbGciOiJSUzI1NiI")).as("tokens in clear").isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\/evil.example",
                "/%0d%0aSet-Cookie:x=1\r\nX: y",
                "javascript:alert(1)",
                "campaigns",
                "/login?to=/login",
                "/logout",
                "/api/v1/me",
                "/\t/evil.example"
            })
    void the_way_in_never_leads_to_another_site(String to) {
        assertThat(browser.signIn("giang-vien", to)).isEqualTo("/");
    }

    @Test
    void who_is_signed_in_does_not_sign_in_again() {
        browser.signedInAs("giang-vien");

        assertThat(Browser.location(browser.get("/login?to=/inbox"))).isEqualTo("/inbox");
    }

    @Test
    void a_sign_in_that_was_refused_ends_at_a_page_in_vietnamese() {
        var refused = browser.get(Browser.location(browser.get("/login")));
        var page = browser.get(Browser.location(refused));

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("Chưa đăng nhập được", "href=\"/login\"");
        assertThat(header(page, "Content-Security-Policy")).contains("script-src 'self'");
    }

    @Test
    void an_answer_for_somebody_else_signs_nobody_in() {
        var other = new Browser(origin());
        var answer = Browser.location(other.get(Browser.location(other.get("/login")) + "&as=can-bo-tdkt"));
        browser.get("/login");

        browser.get(answer);

        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forged", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "'--", "%00"})
    void a_forged_session_is_nobody(String value) {
        browser.cookies().put("q_session", value);

        var answer = browser.get("/api/v1/campaigns");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(slug(answer)).isEqualTo("unauthenticated");
        assertThat(browser.cookies()).as("the browser forgets it").isEmpty();
    }

    @Test
    void an_expired_session_is_nobody_and_can_sign_in_again() throws SQLException {
        browser.signedInAs("giang-vien");
        sql("update browser_session set expires_at = now() - interval '1 second'");

        assertThat(slug(browser.get("/api/v1/campaigns"))).isEqualTo("unauthenticated");
        assertThat(browser.signIn("giang-vien", "/inbox")).isEqualTo("/inbox");
    }

    @Test
    void tokens_are_renewed_without_a_new_session() {
        issuer("lifespan", 20);
        browser.signedInAs("giang-vien");
        var session = browser.cookies().get("q_session");
        var csrf = browser.csrf();
        var before = issuer("refreshes", 0);

        var answer = browser.get("/api/v1/campaigns");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(issuer("refreshes", 0)).isGreaterThan(before);
        assertThat(browser.cookies().get("q_session")).isEqualTo(session);
        assertThat(browser.csrf()).isEqualTo(csrf);
    }

    @Test
    void a_session_that_keycloak_ended_is_over_when_its_token_is() {
        // long enough to sign in on a busy machine
        issuer("lifespan", 6);
        browser.signedInAs("giang-vien");
        issuer("revoke", 0);

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        browser.get("/api/v1/campaigns").statusCode())
                .isEqualTo(401));
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void while_keycloak_is_away_a_session_is_kept() {
        // long enough to sign in on a busy machine
        issuer("lifespan", 6);
        browser.signedInAs("giang-vien");
        issuer("away", true);

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var answer = browser.get("/api/v1/campaigns");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(slug(answer)).isEqualTo("unavailable");
            assertThat(header(answer, "Retry-After")).isNotEmpty();
        });
        issuer("away", false);
        assertThat(browser.get("/api/v1/campaigns").statusCode()).isEqualTo(200);
    }

    @Test
    void a_valid_token_needs_no_keycloak() {
        browser.signedInAs("giang-vien");
        issuer("away", true);

        assertThat(browser.get("/api/v1/campaigns").statusCode()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_session_here_and_at_keycloak() {
        browser.signedInAs("giang-vien");
        var session = browser.cookies().get("q_session");
        var before = issuer("ended", 0);

        var answer = browser.get("/logout", "Sec-Fetch-Site", "same-origin");

        assertThat(Browser.location(answer)).isEqualTo("/");
        assertThat(issuer("ended", 0)).isEqualTo(before + 1);
        assertThat(browser.cookies()).isEmpty();
        browser.cookies().put("q_session", session);
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void signing_out_works_while_keycloak_is_away_and_says_what_it_means() {
        browser.signedInAs("giang-vien");
        var session = browser.cookies().get("q_session");
        issuer("away", true);

        var page = browser.get("/logout");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Đã đăng xuất khỏi Thi Đua", "máy chung");
        issuer("away", false);
        browser.cookies().put("q_session", session);
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void signing_out_without_being_signed_in_leads_home() {
        assertThat(Browser.location(browser.get("/logout"))).isEqualTo("/");
        browser.cookies().put("q_session", "forged");
        assertThat(Browser.location(browser.get("/logout"))).isEqualTo("/");
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void another_site_cannot_sign_a_person_out() {
        browser.signedInAs("giang-vien");

        browser.get("/logout", "Sec-Fetch-Site", "cross-site");

        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    private long rowsThatContain(String text) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select count(*) from browser_session s where strpos(s::text, ?) > 0")) {
            query.setString(1, text);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void sql(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.createStatement()) {
            update.executeUpdate(statement);
        }
    }
}
