package vn.thidua.kittest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class EventsTest {

    @Inject
    AgroalDataSource database;

    @Test
    void a_change_is_announced_and_arrives_once() {
        String id = write("một ghi chú").statusCode(201).extract().path("id");

        await().until(() -> times(id) == 1);
        assertThat(TestEvents.announced(NoteApp.WRITTEN, id)).hasSize(1);
    }

    @Test
    void a_change_that_fails_announces_nothing_and_leaves_nothing() {
        long rows = count("select count(*) from note") + count("select count(*) from outbox");
        long audited = count("select count(*) from audit");

        write("fail").statusCode(500);

        assertThat(count("select count(*) from note") + count("select count(*) from outbox"))
                .isEqualTo(rows);
        assertThat(count("select count(*) from audit")).isEqualTo(audited);
    }

    @Test
    void a_repeated_event_takes_effect_once() {
        String event = event("repeated-" + UUID.randomUUID(), "many");
        String marker = event("marker-" + UUID.randomUUID(), "marker");

        TestEvents.send(NoteApp.TOPIC, List.of(event, event, event));
        TestEvents.send(NoteApp.TOPIC, marker);

        await().until(() -> times("marker") == 1 && times("many") == 1);
        assertThat(times("many")).isEqualTo(1);
    }

    @Test
    void an_event_that_cannot_be_handled_is_put_aside_shown_and_retried() {
        String id = UUID.randomUUID().toString();
        TestEvents.send(NoteApp.TOPIC, event(id, "poison"));

        await().until(() -> count("select count(*) from dead_letter where payload like '%" + id + "%'") == 1);
        assertThat(times("poison")).as("the failed attempts left nothing").isZero();
        int letter = given().auth()
                .oauth2(TestUser.ADMIN.token())
                .get("/api/v1/operations/dead-letters")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");

        NoteApp.CountNotes.cured = true;
        given().auth()
                .oauth2(TestUser.ADMIN.token())
                .post("/api/v1/operations/dead-letters/{id}/retry", letter)
                .then()
                .statusCode(204);

        assertThat(times("poison")).isEqualTo(1);
        given().auth()
                .oauth2(TestUser.ADMIN.token())
                .post("/api/v1/operations/dead-letters/{id}/retry", letter)
                .then()
                .statusCode(404);
    }

    private io.restassured.response.ValidatableResponse write(String text) {
        return given().auth()
                .oauth2(TestUser.MEMBER.token())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(new NoteApp.NewNote(text))
                .post("/api/v1/notes")
                .then();
    }

    private static String event(String id, String noteId) {
        return """
                {"specversion":"1.0","id":"%s","source":"/other","type":"%s","subject":"%s",
                 "time":"2026-11-23T00:00:00Z","data":{"noteId":"%s","addedLater":true}}""".formatted(id, NoteApp.WRITTEN, noteId, noteId);
    }

    private long times(String id) {
        return count("select coalesce(sum(times), 0) from seen_note where id = '" + id + "'");
    }

    private long count(String sql) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
