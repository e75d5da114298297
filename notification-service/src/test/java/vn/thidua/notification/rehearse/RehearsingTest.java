package vn.thidua.notification.rehearse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

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
import vn.thidua.notification.support.MovableClock;
import vn.thidua.notification.support.NotificationTest;
import vn.thidua.notification.support.World;
import vn.thidua.notification.support.World.Duty;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
@NotificationTest
class RehearsingTest {

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    Database database;

    @BeforeEach
    void longBefore() {
        world.school();
        clock.set(World.at(2027, 1, 4, 9, 0));
    }

    @Test
    void a_draft_tells_every_mail_without_anything_stored() {
        long before = stored();

        var answer = rehearse(Map.of("plan", plan("2027-03-19")), TestUser.PRINCIPAL)
                .statusCode(200)
                .body("obligations", equalTo(2))
                .body("nobody", equalTo(0))
                // 2 launch mails, 2 x 7 steps for the heads, 2 x 3 for deputies or less, officer and principal twice
                .body("list.findAll { it.lines[0].step == 'LAUNCH' }.personId", contains("CB-004", "CB-014"))
                .body(
                        "list.findAll { it.personId == 'CB-004' }.lines.flatten().step",
                        contains("LAUNCH", "T-15", "T-7", "T-3", "T-1", "T0", "T+1", "T+3"))
                .body("list.findAll { it.personId == 'CB-001' }.lines.flatten().unitName", hasSize(2))
                .body("escalations.principal", equalTo(2))
                .body("busiestPeople[0].reminders", equalTo(8))
                .body("more", equalTo(0));

        assertThat(answer.extract().jsonPath().getInt("mails"))
                .isEqualTo(answer.extract().jsonPath().getList("list").size());
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void days_off_are_named() {
        Facts.send(
                "vn.thidua.organisation.calendar-changed.v1",
                "calendar-2031",
                Map.of(
                        "year",
                        2031,
                        "daysOff",
                        List.of(Map.of("date", "2031-01-22", "name", "Tết Nguyên đán")),
                        "workdays",
                        List.of()));
        await().until(() -> database.count("select count(*) from org_calendar where year = 2031") == 1);

        rehearse(Map.of("plan", plan("2031-01-22")), TestUser.OFFICER)
                .statusCode(200)
                .body("offDays.find { it.day == '2031-01-22' }.name", equalTo("Tết Nguyên đán"))
                .body("offDays.find { it.day == '2031-01-22' }.due", contains("Báo cáo quý I"));
    }

    @Test
    void people_who_hand_in_as_they_used_to_get_fewer_mails_and_the_late_unit_climbs() {
        late("NS-TCT-LLCS", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 6));
        late("NS-TCT-NNPL", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 10, 28));

        rehearse(Map.of("plan", plan("2027-03-19"), "behaviour", "AS_BEFORE"), TestUser.OFFICER)
                .statusCode(200)
                .body("habits.find { it.unitCode == 'NS-TCT-LLCS' }.days", equalTo(4))
                .body("habits.find { it.unitCode == 'NS-TCT-NNPL' }.days", equalTo(-3))
                .body(
                        "list.findAll { it.personId == 'CB-014' }.lines.flatten().step",
                        contains("LAUNCH", "T-15", "T-7", "T-3"))
                .body("list.findAll { it.personId == 'CB-004' }.lines.flatten().step", hasItems("T+1", "T+3"))
                .body("escalations.principal", equalTo(1));
    }

    @Test
    void a_launched_campaign_and_another_ladder_are_rehearsed_too() {
        String campaign = UUID.randomUUID().toString();
        Facts.send("vn.thidua.campaign.launched.v1", campaign, Map.of("campaignId", campaign));
        await().until(() -> database.count("select count(*) from campaign where campaign_id = ?", campaign) == 1);
        Duty duty = world.duty("NS-TCT-LLCS", campaign);
        world.opened(duty, LocalDate.of(2027, 3, 19));

        rehearse(Map.of("campaignId", campaign), TestUser.OFFICER)
                .statusCode(200)
                .body("list.findAll { it.personId == 'CB-004' }", hasSize(7));
        rehearse(
                        Map.of(
                                "campaignId",
                                campaign,
                                "ladder",
                                Map.of("steps", List.of(Map.of("offset", -5, "rungs", List.of("OWNER"))))),
                        TestUser.OFFICER)
                .statusCode(200)
                .body("mails", equalTo(1))
                .body("list[0].lines[0].step", equalTo("T-5"));
        rehearse(Map.of("campaignId", campaign), TestUser.STRANGER).statusCode(404);
    }

    @Test
    void half_a_question_and_other_bodies_are_refused() {
        rehearse(Map.of(), TestUser.OFFICER).statusCode(400).body("errors[0].pointer", equalTo("/campaignId"));
        rehearse(Map.of("plan", plan("2027-03-19"), "campaignId", "x"), TestUser.OFFICER)
                .statusCode(400);
        rehearse(Map.of("plan", plan("2027-03-19")), TestUser.STRANGER).statusCode(404);
        rehearse(Map.of("plan", plan("2027-03-19")), TestUser.HEAD_LLCS).statusCode(403);
        Map<String, Object> dateless = new HashMap<>(plan("2027-03-19"));
        dateless.put(
                "milestones",
                List.of(Map.of("title", "Báo cáo", "deliverable", "PROGRESS_REPORT", "audience", "OWNER")));
        rehearse(Map.of("plan", dateless), TestUser.OFFICER)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/plan/milestones/0/due"));
    }

    /** A unit that was asked for something before and handed it in on that day. */
    private void late(String unit, LocalDate due, LocalDate handedIn) {
        Duty duty = world.duty(unit);
        world.opened(duty, due);
        world.say("fulfilled", duty.next(), "FULFILLED", due, Map.of("closedAt", handedIn + "T03:00:00Z"));
    }

    private static Map<String, Object> plan(String due) {
        return Map.of(
                "ownerUnit",
                "NS-TCT",
                "title",
                "Thi đua năm 2027",
                "participants",
                List.of("NS-TCT-LLCS", "NS-TCT-NNPL", "NS-TCT-LLCS"),
                "milestones",
                List.of(
                        Map.of(
                                "title",
                                "Báo cáo quý I",
                                "due",
                                due,
                                "deliverable",
                                "PROGRESS_REPORT",
                                "audience",
                                "PARTICIPANTS"),
                        Map.of(
                                "title",
                                "Lễ phát động",
                                "due",
                                "2027-01-05",
                                "deliverable",
                                "NONE",
                                "audience",
                                "PARTICIPANTS")));
    }

    private long stored() {
        return database.count(
                "select (select count(*) from delivery) + (select count(*) from reminder) + (select count(*) from obligation)");
    }

    private static ValidatableResponse rehearse(Map<String, ?> body, TestUser who) {
        return given().auth()
                .oauth2(who.token())
                .contentType("application/json")
                .body(body)
                .post("/api/v1/reminders/rehearsal")
                .then();
    }
}
