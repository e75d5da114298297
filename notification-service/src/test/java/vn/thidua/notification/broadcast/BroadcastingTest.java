package vn.thidua.notification.broadcast;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.notification.store.Database;
import vn.thidua.notification.support.Facts;
import vn.thidua.notification.support.MailServer;
import vn.thidua.notification.support.MovableClock;
import vn.thidua.notification.support.NotificationTest;
import vn.thidua.notification.support.World;
import vn.thidua.notification.support.World.Duty;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
@NotificationTest
class BroadcastingTest {

    private static final LocalDate DUE = LocalDate.of(2029, 11, 30);

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    MailServer mails;

    @Inject
    Database database;

    private String campaign;
    private Duty open;
    private Duty closed;
    private String words;

    @BeforeEach
    void twoUnitsOfWhichOneHasHandedIn() {
        world.school();
        clock.set(World.at(2029, 10, 1, 9, 0));
        campaign = UUID.randomUUID().toString();
        words = "Họp sơ kết số " + campaign.substring(0, 8);
        Facts.send("vn.thidua.campaign.launched.v1", campaign, Map.of("campaignId", campaign));
        await().until(() -> database.count("select count(*) from campaign where campaign_id = ?", campaign) == 1);
        open = world.duty("NS-TCT-LLCS", campaign);
        closed = world.duty("NS-TCT-NNPL", campaign);
        world.opened(open, DUE);
        world.opened(closed, DUE);
        world.fulfilled(closed.next(), DUE);
    }

    @Test
    void those_who_owe_are_written_to_once_and_it_is_in_the_ledger() {
        post("/preview", Map.of("audience", owing()), TestUser.OFFICER, "1")
                .statusCode(200)
                .body("readers.personId", contains("CB-004"))
                .body("byMail", equalTo(1));
        assertThat(ledger()).as("a preview sends nothing").isEmpty();

        send(owing(), "a").statusCode(200).body("queued", equalTo(1)).body("already", equalTo(0));
        send(owing(), "b").statusCode(200).body("queued", equalTo(0)).body("already", equalTo(1));

        await().untilAsserted(() -> assertThat(ledger()).containsExactly("CB-004 SENT"));
        assertThat(mails.about(words)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(words + " Bcc: ai@example.vn");
            assertThat(mail.hasHeader("Bcc")).isFalse();
            assertThat(mail.header("List-Id")).isEqualTo("<thong-bao.thidua.local>");
            assertThat(mail.hasHeader("List-Unsubscribe"))
                    .as("mails about duties are not turned off")
                    .isFalse();
            assertThat(mail.html()).contains("&lt;b&gt;" + words).doesNotContain("<b>" + words);
            assertThat(mail.text()).contains("Nông Thị Ánh Tuyết").contains("còn việc chưa xong");
        });
        assertThat(database.count("select count(*) from inbox_entry where kind = 'BROADCAST' and person_id = 'CB-004'"))
                .isEqualTo(1);
    }

    @Test
    void who_hands_in_before_the_mail_leaves_is_left_alone() {
        mails.stop();
        try {
            send(owing(), "c").statusCode(200);
            world.fulfilled(open.next(), DUE);
        } finally {
            mails.start();
        }

        world.eventually(() -> assertThat(ledger()).containsExactly("CB-004 SKIPPED"));
        assertThat(mails.about(words)).isEmpty();
    }

    @Test
    void heads_everybody_and_people_are_other_audiences() {
        preview(Map.of("kind", "HEADS", "units", List.of("NS-TCT-LLCS", "NS-TCT-NNPL")))
                .body("readers.personId.sort()", contains("CB-004", "CB-014"));
        assertThat(preview(Map.of("kind", "EVERYBODY", "units", List.of("NS-TCT-LLCS")))
                        .extract()
                        .jsonPath()
                        .getList("readers"))
                .hasSizeGreaterThan(3);
        preview(Map.of("kind", "PEOPLE", "people", List.of("CB-017", "CB-017")))
                .body("readers.personId", contains("CB-017"));
    }

    @Test
    void other_bodies_empty_lists_and_too_many_are_refused() {
        post("/preview", Map.of("audience", Map.of("kind", "OWING")), TestUser.OFFICER, "1")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/audience/campaignId"));
        for (Map<String, Object> foreign : List.of(
                owing(),
                Map.<String, Object>of("kind", "HEADS", "units", List.of("NS-TCT-LLCS")),
                Map.<String, Object>of("kind", "PEOPLE", "people", List.of("CB-017")))) {
            post("/preview", Map.of("audience", foreign), TestUser.STRANGER, "1")
                    .statusCode(404);
        }
        world.fulfilled(open.next(), DUE);
        send(owing(), "d").statusCode(422).body("type", equalTo("https://thidua.vn/problems/broadcast-to-nobody"));
        Map<String, Object> one = Map.of("kind", "PEOPLE", "people", List.of("CB-017"));
        for (int i = 0; i < 5; i++) {
            words = "Thư " + i + " " + UUID.randomUUID();
            send(one, words).statusCode(200);
        }
        words = "Thư thứ sáu";
        send(one, words).statusCode(422).body("type", equalTo("https://thidua.vn/problems/broadcast-limit"));
    }

    private Map<String, Object> owing() {
        return Map.of("kind", "OWING", "campaignId", campaign);
    }

    private List<String> ledger() {
        return database.list(
                "select person_id || ' ' || state from delivery where kind = 'BROADCAST' and title like ?",
                row -> row.getString(1),
                words + "%");
    }

    private ValidatableResponse preview(Map<String, Object> audience) {
        return post("/preview", Map.of("audience", audience), TestUser.OFFICER, "1")
                .statusCode(200);
    }

    private ValidatableResponse send(Map<String, Object> audience, String key) {
        Map<String, Object> body = new HashMap<>();
        body.put("audience", audience);
        body.put("subject", words + "\r\nBcc: ai@example.vn");
        body.put("text", "<b>" + words + "</b>\n\nMời anh/chị dự họp.");
        return post("", body, TestUser.OFFICER, key + campaign);
    }

    private static ValidatableResponse post(String path, Map<String, ?> body, TestUser who, String key) {
        return given().auth()
                .oauth2(who.token())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/reminders/broadcasts" + path)
                .then();
    }
}
