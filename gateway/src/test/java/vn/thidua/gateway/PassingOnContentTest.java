package vn.thidua.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.gateway.world.Browser;
import vn.thidua.gateway.world.GatewayTest;

@QuarkusTest
class PassingOnContentTest extends GatewayTest {

    private static final int MEGABYTE = 1024 * 1024;

    private String csrf;

    @BeforeEach
    void signedIn() {
        csrf = browser.signedInAs("giang-vien").csrf();
    }

    @Test
    void a_large_file_goes_up() {
        var answer = upload(29 * MEGABYTE, true);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).getLong("length")).isEqualTo(29L * MEGABYTE);
    }

    @Test
    void a_file_of_unknown_length_goes_up() {
        var answer = upload(29 * MEGABYTE, false);

        assertThat(json(answer).getLong("length")).isEqualTo(29L * MEGABYTE);
    }

    @Test
    void too_large_a_file_is_refused_by_what_it_says() {
        var answer = upload(31 * MEGABYTE, true);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(slug(answer)).isEqualTo("too-large");
        assertThat(json(answer).getString("detail")).isEqualTo("Tối đa 30 MB cho một lần gửi");
    }

    @Test
    void too_large_a_file_is_refused_by_what_it_is() {
        var answer = upload(31 * MEGABYTE, false);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(slug(answer)).isEqualTo("too-large");
    }

    @Test
    void a_live_stream_is_not_held_back_and_ends_with_its_listener() throws IOException {
        var service = new Browser(setting("test.notification-service"));
        var left = Integer.parseInt(service.get("/control/left").body());

        var answer = browser.open("/api/v1/inbox/live", "Accept", "text/event-stream");

        assertThat(header(answer, "Content-Type")).isEqualTo("text/event-stream");
        assertThat(header(answer, "Content-Encoding")).isIn("", "identity");
        try (var events = answer.body()) {
            assertThat(read(events, 11)).isEqualTo("data: one\n\n");
            service.get("/control/second");
            assertThat(read(events, 11)).isEqualTo("data: two\n\n");
        }
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        Integer.parseInt(service.get("/control/left").body()))
                .isGreaterThan(left));
    }

    @Test
    void a_file_comes_down_as_it_is() {
        var answer = browser.bytes("/api/v1/evidence/file", "Accept-Encoding", "gzip");

        assertThat(answer.body()).hasSize(3_000_000);
        assertThat(header(answer, "Content-Length")).isEqualTo("3000000");
        assertThat(header(answer, "Content-Disposition")).contains("a.pdf");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("sandbox");
    }

    @Test
    void json_is_compressed_on_the_way_to_the_browser() throws IOException {
        var answer = browser.bytes("/api/v1/campaigns/list", "Accept-Encoding", "gzip");

        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8)).startsWith("[\"Phong trào thi đua\"");
        }
    }

    @Test
    void an_unchanged_thing_has_no_body() {
        var answer = browser.get("/api/v1/campaigns/unchanged", "If-None-Match", "\"1\"");

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(browser.get("/api/v1/campaigns").statusCode()).isEqualTo(200);
    }

    @Test
    void a_service_cannot_set_cookies_loosen_the_policy_or_tell_what_it_runs_on() {
        var answer = browser.get("/api/v1/documents/rude");

        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(header(answer, "Server")).isEmpty();
        assertThat(header(answer, "X-Powered-By")).isEmpty();
        assertThat(header(answer, "X-Internal")).isEmpty();
        assertThat(header(answer, "ETag")).isEqualTo("\"7\"");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "sandbox");
    }

    @Test
    void a_service_that_is_away_is_told_in_vietnamese() {
        var answer = browser.get("/api/v1/absent/thing");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(slug(answer)).isEqualTo("unavailable");
        assertThat(json(answer).getString("title")).isEqualTo("Hệ thống tạm thời chưa đáp ứng, xin thử lại");
        assertThat(header(answer, "Retry-After")).isEqualTo("5");
        var upload = browser.send(
                "POST",
                "/api/v1/absent/thing",
                BodyPublishers.ofByteArray(new byte[5 * MEGABYTE]),
                BodyHandlers.ofString(),
                "X-CSRF-Token",
                csrf);
        assertThat(upload.statusCode()).isEqualTo(503);
    }

    @Test
    void an_answer_that_breaks_off_does_not_look_complete() {
        assertThatThrownBy(() -> browser.get("/api/v1/campaigns/broken")).hasRootCauseInstanceOf(IOException.class);
        assertThat(browser.get("/api/v1/campaigns").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> upload(int size, boolean tellsLength) {
        var body = new byte[size];
        var publisher = tellsLength
                ? BodyPublishers.ofByteArray(body)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
        return browser.send("POST", "/api/v1/evidence", publisher, BodyHandlers.ofString(), "X-CSRF-Token", csrf);
    }

    private static String read(InputStream stream, int length) throws IOException {
        return new String(stream.readNBytes(length), StandardCharsets.UTF_8);
    }
}
