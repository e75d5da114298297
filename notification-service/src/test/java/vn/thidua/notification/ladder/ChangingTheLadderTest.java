package vn.thidua.notification.ladder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
class ChangingTheLadderTest {

    private static final LocalDate DUE = LocalDate.of(2028, 10, 20);
    private static final String SHORT = "{\"steps\": [{\"offset\": -2, \"rungs\": [\"OWNER\"]},"
            + " {\"offset\": 1, \"rungs\": [\"OWNER\", \"PRINCIPAL\"]}]}";

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    Database database;

    private String campaign;
    private Duty duty;

    @BeforeEach
    void oneUnitOwes() {
        world.school();
        clock.set(World.at(2028, 9, 11, 9, 0));
        campaign = UUID.randomUUID().toString();
        Facts.send("vn.thidua.campaign.launched.v1", campaign, Map.of("campaignId", campaign));
        await().until(() -> database.count("select count(*) from campaign where campaign_id = ?", campaign) == 1);
        duty = world.duty("NS-TCT-LLCS", campaign);
        world.opened(duty, DUE);
    }

    @Test
    void an_own_ladder_replaces_what_was_planned_and_the_common_one_comes_back() {
        read(TestUser.PRINCIPAL)
                .body("own", equalTo(false))
                .body("steps.offset", contains(-15, -7, -3, -1, 0, 1, 3))
                .body("allowedActions", empty());

        put(SHORT, "\"0\"")
                .statusCode(200)
                .body("own", equalTo(true))
                .body("version", equalTo(1))
                .body("steps.offset", contains(-2, 1))
                .body("steps[1].rungs", contains("OWNER", "PRINCIPAL"))
                .body("allowedActions", contains("change", "forget"));

        await().untilAsserted(() -> assertThat(planned()).containsExactly("T-2", "T+1"));
        given().auth()
                .oauth2(TestUser.OFFICER.token())
                .header("If-Match", "\"1\"")
                .delete("/api/v1/reminders/ladders/" + campaign)
                .then()
                .statusCode(200)
                .body("own", equalTo(false));
        await().untilAsserted(
                        () -> assertThat(planned()).containsExactly("T-15", "T-7", "T-3", "T-1", "T0", "T+1", "T+3"));
    }

    @Test
    void a_step_whose_day_is_over_is_no_reason_to_write_to_everybody_now() {
        clock.set(World.at(2028, 10, 10, 9, 0));
        await().untilAsserted(() -> assertThat(planned()).doesNotContain("T-15"));
        int before = world.ledger(duty).size();

        put(
                        "{\"steps\": [{\"offset\": -20, \"rungs\": [\"OWNER\"]}, {\"offset\": 0, \"rungs\": [\"OWNER\"]}]}",
                        "\"0\"")
                .statusCode(200);

        await().untilAsserted(() -> assertThat(planned()).containsExactly("T0"));
        assertThat(world.ledger(duty)).hasSize(before);
    }

    @Test
    void a_ladder_that_reminds_nobody_in_time_and_others_are_refused() {
        put(SHORT, null).statusCode(428);
        put(SHORT, "\"7\"").statusCode(412);
        put("{\"steps\": [{\"offset\": 1, \"rungs\": [\"OWNER\"]}]}", "\"0\"")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/steps"));
        put("{\"steps\": [{\"offset\": 0, \"rungs\": [\"OWNER\"]}, {\"offset\": 0, \"rungs\": [\"HEAD\"]}]}", "\"0\"")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/steps/1/offset"));
        put("{\"steps\": [{\"offset\": -61, \"rungs\": [\"OWNER\"]}]}", "\"0\"").statusCode(400);
        put("{\"steps\": [{\"offset\": 0, \"rungs\": []}]}", "\"0\"").statusCode(400);
        given().auth()
                .oauth2(TestUser.STRANGER.token())
                .get("/api/v1/reminders/ladders/" + campaign)
                .then()
                .statusCode(404);

        read(TestUser.OFFICER).body("own", equalTo(false));
    }

    private List<String> planned() {
        return database.list(
                "select step from reminder where obligation_id = ? and state = 'PLANNED' order by at",
                row -> row.getString(1),
                duty.id());
    }

    private ValidatableResponse read(TestUser who) {
        return given().auth()
                .oauth2(who.token())
                .get("/api/v1/reminders/ladders/" + campaign)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse put(String body, String ifMatch) {
        var request = given().auth()
                .oauth2(TestUser.OFFICER.token())
                .contentType("application/json")
                .body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/api/v1/reminders/ladders/" + campaign).then();
    }
}
