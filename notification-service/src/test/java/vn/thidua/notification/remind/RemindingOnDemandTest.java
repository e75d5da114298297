package vn.thidua.notification.remind;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
class RemindingOnDemandTest {

    private static final LocalDate DUE = LocalDate.of(2027, 10, 29);

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    Scheduler scheduler;

    @Inject
    MailServer mails;

    @Inject
    Database database;

    private String campaign;
    private Duty open;
    private Duty closed;

    @BeforeEach
    void twoUnitsOfWhichOneHasHandedIn() {
        world.school();
        clock.set(World.at(2027, 10, 4, 9, 0));
        campaign = UUID.randomUUID().toString();
        Facts.send(
                "vn.thidua.campaign.launched.v1",
                campaign,
                Map.of("campaignId", campaign, "title", "Phong trào " + campaign.substring(0, 8)));
        await().until(() -> database.count("select count(*) from campaign where campaign_id = ?", campaign) == 1);
        open = world.duty("NS-TCT-LLCS", campaign);
        closed = world.duty("NS-TCT-NNPL", campaign);
        world.opened(open, DUE);
        world.opened(closed, DUE);
        world.fulfilled(closed.next(), DUE);
    }

    @Test
    void those_who_owe_are_reminded_and_only_they() {
        preview()
                .statusCode(200)
                .body("reminded.unitCode", contains("NS-TCT-LLCS"))
                .body("reminded.fullName", contains("Lò Văn Hòa"))
                .body("skipped.unitCode", contains("NS-TCT-NNPL"))
                .body("skipped[0].reason", equalTo("Việc đã hoàn thành lúc 09:00 thứ Hai, 04/10/2027"));
        assertThat(world.ledger(open)).as("a preview sends nothing").isEmpty();

        remind(UUID.randomUUID().toString())
                .statusCode(200)
                .body("reminded", hasSize(1))
                .body("skipped", hasSize(1));

        await().untilAsserted(() -> assertThat(mails.about(open.title())).hasSize(1));
        assertThat(mails.about(open.title()).getFirst().text())
                .contains("Cán bộ thi đua, khen thưởng nhắc riêng việc này.");
        assertThat(mails.about(closed.title())).isEmpty();
        assertThat(database.list(
                        "select actor || ' ' || action from audit where subject_id = ?",
                        row -> row.getString(1),
                        campaign))
                .containsExactly("CB-040 remind");
    }

    @Test
    void the_officer_chooses_among_the_campaigns_of_the_body() {
        given().auth()
                .oauth2(TestUser.OFFICER.token())
                .get("/api/v1/reminders/campaigns")
                .then()
                .statusCode(200)
                .body("items.find { it.campaignId == '" + campaign + "' }.owed", equalTo(1))
                .body(
                        "items.find { it.campaignId == '" + campaign + "' }.milestones[1].title",
                        equalTo("Đăng ký thi đua"));
        given().auth()
                .oauth2(TestUser.STRANGER.token())
                .get("/api/v1/reminders/campaigns")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void every_mail_to_come_is_seen_beforehand() {
        var mails = given().auth()
                .oauth2(TestUser.OFFICER.token())
                .queryParam("campaignId", campaign)
                .get("/api/v1/reminders/timeline")
                .then()
                .statusCode(200)
                .body("mails.findAll { it.personId == 'CB-014' }", empty())
                .body("more", equalTo(0))
                .body("nobody", equalTo(0))
                .body("mails[0].fullName", equalTo("Lò Văn Hòa"))
                .body("mails[0].at", equalTo("2027-10-08T00:30:00Z"))
                .body("mails[0].lines[0].step", equalTo("T-15"))
                .body("mails[0].lines[0].unitName", equalTo("Khoa Lý luận cơ sở"));
        mails.body(
                "mails.findAll { it.at.startsWith('2027-11-03') }.personId",
                contains("CB-001", "CB-004", "CB-005", "CB-040"));
        for (TestUser other : new TestUser[] {TestUser.STRANGER, TestUser.HEAD_LLCS}) {
            given().auth()
                    .oauth2(other.token())
                    .queryParam("campaignId", campaign)
                    .get("/api/v1/reminders/timeline")
                    .then()
                    .statusCode(other == TestUser.STRANGER ? 404 : 403);
        }
    }

    @Test
    void what_was_moved_a_moment_ago_is_seen_as_it_is_about_to_be_planned() {
        scheduler.pause();
        try {
            world.opened(open.next(), DUE.plusDays(30));
            await().untilAsserted(() -> given().auth()
                    .oauth2(TestUser.OFFICER.token())
                    .queryParam("campaignId", campaign)
                    .get("/api/v1/reminders/timeline")
                    .then()
                    .statusCode(200)
                    .body("mails[0].fullName", equalTo("Lò Văn Hòa"))
                    .body("mails[0].at", equalTo("2027-11-08T00:30:00Z"))
                    .body("mails[0].lines[0].step", equalTo("T-15")));
        } finally {
            scheduler.resume();
        }
    }

    @Test
    void once_a_day_is_enough() {
        remind(UUID.randomUUID().toString()).statusCode(200).body("reminded", hasSize(1));

        remind(UUID.randomUUID().toString())
                .statusCode(200)
                .body("reminded", empty())
                .body(
                        "skipped.reason",
                        contains("Hôm nay đã nhắc riêng việc này", "Việc đã hoàn thành lúc 09:00 thứ Hai, 04/10/2027"));
        clock.set(World.at(2027, 10, 5, 9, 0));
        remind(UUID.randomUUID().toString()).statusCode(200).body("reminded", hasSize(1));

        await().untilAsserted(() -> assertThat(world.ledger(open))
                .containsExactly("MANUAL:2027-10-04 CB-004 SENT", "MANUAL:2027-10-05 CB-004 SENT"));
    }

    @Test
    void the_same_request_again_gives_the_same_answer() {
        String key = UUID.randomUUID().toString();
        String first = remind(key).statusCode(200).extract().asString();

        remind(key).statusCode(200).body(equalTo(first));

        await().untilAsserted(() -> assertThat(world.ledger(open)).containsExactly("MANUAL:2027-10-04 CB-004 SENT"));
    }

    @Test
    void a_kind_or_a_milestone_narrows_it() {
        given().auth()
                .oauth2(TestUser.OFFICER.token())
                .queryParam("campaignId", campaign)
                .queryParam("kind", "REGISTRATION")
                .get("/api/v1/reminders/preview")
                .then()
                .statusCode(200)
                .body("reminded", empty())
                .body("skipped", empty());
    }

    @Test
    void bad_input_and_other_bodies_are_refused_and_send_nothing() {
        given().auth()
                .oauth2(TestUser.OFFICER.token())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/reminders")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/campaignId"));
        given().auth()
                .oauth2(TestUser.OFFICER.token())
                .get("/api/v1/reminders/preview")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/campaignId"));
        for (TestUser other : new TestUser[] {TestUser.STRANGER, TestUser.HEAD_LLCS}) {
            given().auth()
                    .oauth2(other.token())
                    .header("Idempotency-Key", UUID.randomUUID())
                    .contentType("application/json")
                    .body(Map.of("campaignId", campaign))
                    .post("/api/v1/reminders")
                    .then()
                    .statusCode(other == TestUser.STRANGER ? 404 : 403);
        }

        assertThat(world.ledger(open)).isEmpty();
    }

    private ValidatableResponse preview() {
        return given().auth()
                .oauth2(TestUser.OFFICER.token())
                .queryParam("campaignId", campaign)
                .get("/api/v1/reminders/preview")
                .then();
    }

    private ValidatableResponse remind(String key) {
        return given().auth()
                .oauth2(TestUser.OFFICER.token())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("campaignId", campaign))
                .post("/api/v1/reminders")
                .then();
    }
}
