package vn.thidua.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.gateway.world.Browser;
import vn.thidua.gateway.world.GatewayTest;
import vn.thidua.gateway.world.RawHttp;

@QuarkusTest
class RoutingRequestsTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/organisation/units, campaign-service",
        "/api/v1/documents, campaign-service",
        "/api/v1/campaigns/7?a=1&b=%C4%90, campaign-service",
        "/api/v1/calendar/2026, campaign-service",
        "/api/v1/obligations, commitment-service",
        "/api/v1/registrations, commitment-service",
        "/api/v1/commitments, commitment-service",
        "/api/v1/reports, commitment-service",
        "/api/v1/evidence/1, commitment-service",
        "/api/v1/overview, commitment-service",
        "/api/v1/rulebook, award-service",
        "/api/v1/facts, award-service",
        "/api/v1/appraisals, award-service",
        "/api/v1/nominations, award-service",
        "/api/v1/council-sessions, award-service",
        "/api/v1/decisions, award-service",
        "/api/province/v1/decisions, award-service",
        "/api/v1/inbox, notification-service",
        "/api/v1/deliveries, notification-service",
        "/api/v1/reminders, notification-service"
    })
    void the_path_names_the_service(String uri, String service) {
        var seen = json(browser.signedInAs("giang-vien").get(uri));

        assertThat(seen.getString("service")).isEqualTo(service);
        assertThat(seen.getString("uri")).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void a_link_of_a_mail_needs_no_session_and_takes_none_along(String method) {
        browser.signedInAs("giang-vien");

        var answer = browser.send(method, "/m/answers/bGluaw.c2ln?answer=DONE", "", "Authorization", "Bearer forged");

        var seen = json(answer);
        assertThat(seen.getString("service")).isEqualTo("notification-service");
        assertThat(seen.getString("method")).isEqualTo(method);
        assertThat(seen.getString("uri")).isEqualTo("/public/answers/bGluaw.c2ln?answer=DONE");
        assertThat(seen.getJsonObject("headers").fieldNames()).doesNotContain("cookie", "authorization");
        assertThat(header(answer, "Content-Security-Policy")).contains("form-action 'self'", "style-src 'self'");
    }

    @Test
    void nothing_else_of_a_service_is_reached_that_way() {
        assertThat(browser.get("/m/../q/metrics").statusCode()).isEqualTo(400);
        assertThat(browser.send("DELETE", "/m/answers/x", "").statusCode()).isEqualTo(405);
        assertThat(json(browser.get("/m/q/metrics")).getString("uri")).isEqualTo("/public/q/metrics");
    }

    @ParameterizedTest
    @ValueSource(strings = {"campaign-service", "commitment-service", "award-service", "notification-service"})
    void operations_are_told_apart_by_the_service(String service) {
        var seen =
                json(browser.signedInAs("giang-vien").get("/api/v1/operations/" + service + "/dead-letters?limit=5"));

        assertThat(seen.getString("service")).isEqualTo(service);
        assertThat(seen.getString("uri")).isEqualTo("/api/v1/operations/dead-letters?limit=5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/v1",
                "/api/v1/",
                "/api/v1/unknown",
                "/api/v1/campaigns2",
                "/api/v2/campaigns",
                "/api/province/v2/decisions",
                "/api/province/v10",
                "/api/v1/operations/audit",
                "/api/v1/operations/unknown-service/audit",
                "/api/q/metrics"
            })
    void an_unknown_address_is_a_problem(String uri) {
        var answer = browser.signedInAs("giang-vien").get(uri);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(slug(answer)).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/campaigns/../../../q/metrics",
                "/api/v1/campaigns/%2e%2e/x",
                "/api/v1/campaigns%2Fx",
                "/api/v1/campaigns;x=1",
                "//api/v1/campaigns",
                "/auth/realms/thidua/../master/protocol",
                "/auth/realms/thidua/%2e%2e/master"
            })
    void an_ambiguous_address_is_refused(String path) {
        var answer = RawHttp.send(origin(), "GET " + path + " HTTP/1.1", "Connection: close");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("https://thidua.vn/problems/malformed");
    }

    @Test
    void the_service_gets_the_token_of_the_session_and_no_cookie() {
        var seen = json(browser.signedInAs("giang-vien").get("/api/v1/campaigns"));

        var headers = seen.getJsonObject("headers");
        assertThat(headers.containsKey("cookie")).isFalse();
        assertThat(headers.getJsonArray("authorization")).hasSize(1);
        var token = headers.getJsonArray("authorization").getString(0);
        assertThat(token).startsWith("Bearer ");
        var claims = new JsonObject(
                new String(Base64.getUrlDecoder().decode(token.substring(7).split("\\.")[1]), StandardCharsets.UTF_8));
        assertThat(claims.getString("preferred_username")).isEqualTo("giang-vien");
        assertThat(claims.getString("aud")).isEqualTo("thidua-api");
    }

    @Test
    void what_a_client_says_about_itself_does_not_reach_the_service() {
        browser.signedInAs("giang-vien");

        var headers = json(browser.get(
                        "/api/v1/campaigns",
                        "Authorization",
                        "Basic YWRtaW46YWRtaW4=",
                        "X-Forwarded-For",
                        "1.2.3.4",
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Proto",
                        "gopher",
                        "X-Forwarded-Prefix",
                        "/evil",
                        "X-Forwarded-User",
                        "admin",
                        "Forwarded",
                        "for=1.2.3.4",
                        "X-Real-IP",
                        "1.2.3.4",
                        "X-Original-URL",
                        "/api/v1/operations/audit",
                        "X-HTTP-Method-Override",
                        "DELETE"))
                .getJsonObject("headers");

        assertThat(headers.getJsonArray("authorization").getString(0)).startsWith("Bearer ");
        assertThat(headers.getJsonArray("x-forwarded-for").getList()).isEqualTo(List.of("127.0.0.1"));
        assertThat(headers.getJsonArray("x-forwarded-proto").getList()).isEqualTo(List.of("http"));
        assertThat(headers.getJsonArray("x-forwarded-host").getList())
                .isEqualTo(List.of(origin().replace("http://", "")));
        assertThat(headers.fieldNames())
                .doesNotContain(
                        "x-forwarded-prefix",
                        "x-forwarded-user",
                        "forwarded",
                        "x-real-ip",
                        "x-original-url",
                        "x-http-method-override");
    }

    @Test
    void headers_of_one_hop_end_here() {
        var answer = RawHttp.send(
                origin(),
                "GET /api/v1/campaigns HTTP/1.1",
                "Authorization: Bearer of-a-machine",
                "Connection: close",
                "Connection: X-Secret-Hop",
                "X-Secret-Hop: 1",
                "Proxy-Authorization: Basic eDp5",
                "TE: trailers",
                "Accept: application/json",
                "Idempotency-Key: k-1",
                "If-Match: \"3\"");

        var body = answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
        var headers = new JsonObject(body).getJsonObject("headers");
        assertThat(headers.fieldNames()).doesNotContain("x-secret-hop", "proxy-authorization", "te");
        assertThat(headers.getJsonArray("idempotency-key").getString(0)).isEqualTo("k-1");
        assertThat(headers.getJsonArray("if-match").getString(0)).isEqualTo("\"3\"");
    }

    @Test
    void a_wish_to_upgrade_is_no_way_around() {
        var answer = RawHttp.send(
                origin(),
                "GET /api/v1/inbox HTTP/1.1",
                "Connection: close",
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Cookie: q_session=abc",
                "X-Forwarded-For: 1.2.3.4",
                "Authorization: Bearer of-a-machine");

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("\"x-forwarded-for\":[\"127.0.0.1\"]")
                .doesNotContain("q_session", "\"upgrade\"");
    }

    @Test
    void an_address_with_a_host_in_it_is_read_as_its_path() {
        var answer = RawHttp.send(
                origin(), "GET http://evil.example/auth/realms/thidua/account?a=1 HTTP/1.1", "Connection: close");

        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"path\":\"/auth/realms/thidua/account\"");
    }

    @Test
    void a_machine_passes_with_its_own_token() {
        var seen = json(browser.get("/api/province/v1/decisions", "Authorization", "Bearer of.the.province"));

        assertThat(seen.getJsonObject("headers").getJsonArray("authorization").getList())
                .isEqualTo(List.of("Bearer of.the.province"));
    }

    @Test
    void a_token_is_never_mixed_with_a_session() {
        browser.signedInAs("can-bo-tdkt");

        var seen = json(browser.send("POST", "/api/v1/reports", "{}", "Authorization", "Bearer of.a.machine"));

        assertThat(seen.getJsonObject("headers").getJsonArray("authorization").getList())
                .isEqualTo(List.of("Bearer of.a.machine"));
        assertThat(seen.getJsonObject("headers").containsKey("cookie")).isFalse();
    }

    @Test
    void who_is_not_signed_in_gets_a_problem_and_no_redirect() {
        for (var answer : List.of(
                browser.get("/api/v1/campaigns"),
                browser.get("/api/v1/me"),
                browser.get("/api/v1/campaigns", "Accept", "text/html"),
                browser.get("/api/v1/campaigns", "Authorization", "Basic YWRtaW46YWRtaW4="),
                browser.send("POST", "/api/v1/reports", "{}"))) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(slug(answer)).isEqualTo("unauthenticated");
            assertThat(header(answer, "Location")).isEmpty();
            assertThat(header(answer, "WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void the_trace_goes_on_behind_the_gateway() {
        browser.signedInAs("giang-vien");
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        var seen = json(browser.get("/api/v1/campaigns", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        assertThat(seen.getJsonObject("headers").getJsonArray("traceparent").getList())
                .singleElement()
                .asString()
                .startsWith("00-" + trace + "-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth/admin/",
                "/auth/admin/master/console/",
                "/auth/admin/realms/thidua/users",
                "/auth/realms/master/protocol/openid-connect/token",
                "/auth/health",
                "/auth/metrics",
                "/auth/",
                "/auth"
            })
    void the_administration_of_keycloak_stays_inside(String path) {
        assertThat(new Browser(origin()).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void keycloak_gets_its_own_cookies_and_keeps_its_own_headers() {
        browser.signedInAs("giang-vien");
        browser.cookies().put("KEYCLOAK_IDENTITY", "theirs");

        var answer = browser.get("/auth/realms/thidua/account", "X-Forwarded-Host", "evil.example");

        var headers = json(answer).getJsonObject("headers");
        assertThat(headers.getJsonArray("cookie").getList()).isEqualTo(List.of("KEYCLOAK_IDENTITY=theirs"));
        assertThat(headers.getJsonArray("x-forwarded-host").getList())
                .isEqualTo(List.of(origin().replace("http://", "")));
        assertThat(headers.containsKey("authorization")).isFalse();
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .isEqualTo(List.of("frame-src 'self'; object-src 'none';"));
        assertThat(header(answer, "Set-Cookie")).startsWith("AUTH_SESSION_ID=");
    }

    @Test
    void while_keycloak_is_away_its_pages_say_so() {
        issuer("away", true);

        var page = browser.get("/auth/realms/thidua/account", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Máy chủ đăng nhập tạm ngừng");
        assertThat(header(page, "Retry-After")).isEqualTo("5");
    }
}
