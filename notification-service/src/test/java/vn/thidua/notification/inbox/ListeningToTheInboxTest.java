package vn.thidua.notification.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.notification.store.Database;
import vn.thidua.notification.support.NotificationTest;
import vn.thidua.notification.support.World;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
@NotificationTest
class ListeningToTheInboxTest {

    @TestHTTPResource("/api/v1/inbox/stream")
    URI stream;

    @Inject
    World world;

    @Inject
    Database database;

    @BeforeEach
    void empty() {
        world.school();
    }

    @Test
    void what_arrives_is_told_to_its_reader_at_once_and_to_nobody_else() throws Exception {
        try (Listener reader = new Listener(TestUser.HEAD_LLCS, null);
                Listener other = new Listener(TestUser.HEAD_NNPL, null)) {
            await().untilAsserted(() -> assertThat(reader.data()).hasSize(1));
            await().untilAsserted(() -> assertThat(other.data()).hasSize(1));
            assertThat(reader.data().getFirst()).contains("\"unread\":0");

            long id = arrives("CB-004", "Báo cáo quý \"I\"\nđến hạn");

            await().untilAsserted(() -> assertThat(reader.data()).hasSize(2));
            assertThat(reader.data().get(1))
                    .contains("\"unread\":1")
                    .contains("Báo cáo quý \\\"I\\\"\\nđến hạn")
                    .contains("\"id\":" + id);
            assertThat(reader.lines).contains("id:" + id, "event:inbox");
            assertThat(other.data()).hasSize(1);
        }
    }

    @Test
    void reading_lowers_the_number_in_every_open_page() throws Exception {
        long id = arrives("CB-004", "Báo cáo");
        try (Listener one = new Listener(TestUser.HEAD_LLCS, null);
                Listener two = new Listener(TestUser.HEAD_LLCS, null)) {
            await().untilAsserted(() -> assertThat(one.data()).hasSize(1));
            await().untilAsserted(() -> assertThat(two.data()).hasSize(1));

            given().auth()
                    .oauth2(TestUser.HEAD_LLCS.token())
                    .post("/api/v1/inbox/{id}/read", id)
                    .then()
                    .statusCode(200);

            for (Listener page : List.of(one, two)) {
                await().untilAsserted(
                                () -> assertThat(page.data()).last().asString().contains("\"unread\":0"));
            }
        }
    }

    @Test
    void who_comes_back_gets_what_came_meanwhile() throws Exception {
        long before = arrives("CB-004", "Đã thấy");
        arrives("CB-004", "Đến khi đứt mạng");

        try (Listener reader = new Listener(TestUser.HEAD_LLCS, Long.toString(before))) {
            await().untilAsserted(() -> assertThat(reader.data()).hasSize(1));
            assertThat(reader.data().getFirst())
                    .contains("Đến khi đứt mạng")
                    .doesNotContain("Đã thấy")
                    .contains("\"unread\":2");
        }
        try (Listener forged = new Listener(TestUser.HEAD_LLCS, "1; drop table inbox_entry")) {
            await().untilAsserted(() -> assertThat(forged.data()).hasSize(1));
            assertThat(forged.data().getFirst()).contains("\"arrived\":[]");
        }
    }

    @Test
    void a_silent_stream_still_gives_a_sign_of_life() throws Exception {
        try (Listener reader = new Listener(TestUser.HEAD_LLCS, null)) {
            await().untilAsserted(() -> assertThat(reader.lines)
                    .filteredOn(line -> line.startsWith(":"))
                    .hasSizeGreaterThan(1));
        }
    }

    @Test
    void who_wants_no_stream_gets_the_state_and_the_end() {
        arrives("CB-004", "Báo cáo");

        String answer = given().auth()
                .oauth2(TestUser.HEAD_LLCS.token())
                .get("/api/v1/inbox/stream")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(answer).contains("event:inbox").contains("\"unread\":1");
    }

    private long arrives(String person, String title) {
        return database.list("""
                        insert into inbox_entry (entry_key, person_id, kind, title, body, link, created_at)
                        values (gen_random_uuid()::text, ?, 'REMINDER', ?, 'Còn 1 ngày', '/obligations', now())
                        returning id""", row -> row.getLong(1), person, title).getFirst();
    }

    /** A browser that keeps the line open. */
    private final class Listener implements AutoCloseable {

        private final HttpClient client = HttpClient.newHttpClient();
        private final HttpResponse<java.io.InputStream> answer;
        final List<String> lines = new CopyOnWriteArrayList<>();

        Listener(TestUser user, String lastEventId) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(stream)
                    .header("Authorization", "Bearer " + user.token())
                    .header("Accept", "text/event-stream");
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try (var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException e) {
                lines.add("closed");
            }
        }

        List<String> data() {
            return lines.stream().filter(line -> line.startsWith("data:")).toList();
        }

        @Override
        public void close() throws IOException {
            answer.body().close();
            client.shutdownNow();
        }
    }
}
