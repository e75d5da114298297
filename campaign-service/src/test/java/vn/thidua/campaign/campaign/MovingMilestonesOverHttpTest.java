package vn.thidua.campaign.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static vn.thidua.campaign.School.as;
import static vn.thidua.campaign.campaign.CampaignSteps.aDraft;
import static vn.thidua.campaign.campaign.CampaignSteps.aLaunched;
import static vn.thidua.campaign.campaign.CampaignSteps.aMilestone;
import static vn.thidua.campaign.campaign.CampaignSteps.aPlan;
import static vn.thidua.campaign.campaign.CampaignSteps.act;
import static vn.thidua.campaign.campaign.CampaignSteps.edit;
import static vn.thidua.campaign.campaign.CampaignSteps.see;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.campaign.School;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class MovingMilestonesOverHttpTest {

    @BeforeEach
    void school() {
        School.open();
    }

    @Test
    void the_provinces_date_moves_across_tet_with_all_that_hangs_on_it() {
        String id = aLaunchedWithRelation("Dời qua Tết");

        preview(TestUser.OFFICER, id, to("tinh", "2040-02-24"))
                .statusCode(200)
                .body("version", equalTo(5))
                .body("possible", equalTo(true))
                .body("rows.milestoneId", contains("tinh", "donvi"))
                .body("rows.from", contains("2040-02-10", "2040-01-27"))
                // Tết 2040 is Sunday 12 February: off from the 11th to the 15th, the 16th and 17th make up for the
                // weekend
                .body("rows.to", contains("2040-02-24", "2040-02-03"))
                .body("rows.asked", contains(true, false))
                .body("rows.units", contains(1, 2))
                .body("units.code", contains("NS-TCT-LLCS", "NS-TCT-NNPL"));
        assertThat(see(TestUser.OFFICER, id).getString("plan.milestones.find { it.id == 'tinh' }.due"))
                .isEqualTo("2040-02-10");

        move(TestUser.OFFICER, id, "Tỉnh lùi hạn sang sau Tết", to("tinh", "2040-02-24"))
                .statusCode(200)
                .header("ETag", "\"6\"")
                .body("plan.milestones.find { it.id == 'donvi' }.due", equalTo("2040-02-03"))
                .body("obligations.find { it.title == 'Mốc tinh' }.due", equalTo("2040-02-24"));

        JsonNode event =
                TestEvents.announced(MilestonesMoved.TYPE, id).getFirst().data();
        assertThat(event.path("reason").asText()).isEqualTo("Tỉnh lùi hạn sang sau Tết");
        assertThat(event.path("moves").findValuesAsText("milestoneId")).containsExactly("tinh", "donvi");
        assertThat(event.path("moves").get(1).path("from").asText()).isEqualTo("2040-01-27T16:59:59Z");
        assertThat(event.path("moves").get(1).path("to").asText()).isEqualTo("2040-02-03T16:59:59Z");
        as(TestUser.AUDITOR)
                .get("/api/v1/operations/audit?subjectType=campaign&subjectId=" + id)
                .then()
                .body("items[0].action", equalTo("move-milestones"))
                .body("items[0].why", startsWith("Tỉnh lùi hạn sang sau Tết"));
    }

    @Test
    void a_day_off_is_named_with_the_next_working_day() {
        String id = aLaunched("Rơi vào Tết");

        preview(TestUser.PRINCIPAL, id, to("m1", "2040-02-13"))
                .statusCode(200)
                .body("rows[0].dayOff", equalTo("Tết Âm lịch"))
                .body("rows[0].nextWorkDay", equalTo("2040-02-20"));
    }

    @Test
    void the_history_tells_what_the_campaign_said_on_any_day() {
        String id = aLaunched("Các bản");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        move(TestUser.PRINCIPAL, id, "Trùng kỳ thi", to("m1", "2099-03-16")).statusCode(200);

        as(TestUser.HEAD_LLCS)
                .get("/api/v1/campaigns/{id}/versions", id)
                .then()
                .statusCode(200)
                .body("items.number", contains(2, 1))
                .body("items.cause", contains("MOVE", "LAUNCH"))
                .body("items[0].by", equalTo("Hoàng Thị Thuỳ Dương"))
                .body("items[0].reason", equalTo("Trùng kỳ thi"))
                .body("items[0].changes[0].title", equalTo("Mốc m1"))
                .body("items[0].changes[0].from", equalTo("2099-02-27"))
                .body("items[0].changes[0].to", equalTo("2099-03-16"));
        as(TestUser.HEAD_LLCS)
                .get("/api/v1/campaigns/{id}?on={day}", id, today.toString())
                .then()
                .statusCode(200)
                .body("on", equalTo(today.toString()))
                .body("allowedActions.size()", equalTo(0))
                .body("plan.milestones.find { it.id == 'm1' }.due", equalTo("2099-03-16"));
        as(TestUser.HEAD_LLCS)
                .get("/api/v1/campaigns/{id}?on={day}", id, today.minusDays(1).toString())
                .then()
                .statusCode(404);
        as(TestUser.STRANGER).get("/api/v1/campaigns/{id}/versions", id).then().statusCode(404);
    }

    @Test
    void what_is_refused_leaves_nothing_behind() {
        String id = aLaunchedWithRelation("Không dời được");
        String draft = aDraft("Chưa phát động, dời mốc");
        Map<String, Object> loop = Map.of(
                "milestoneId", "tinh", "relation", Map.of("anchor", "MILESTONE", "milestoneId", "donvi", "days", 3));

        move(TestUser.OFFICER, draft, "Vì vậy", to("m1", "2099-03-16"))
                .statusCode(409)
                .body("type", equalTo("https://thidua.vn/problems/campaign-wrong-state"));
        move(TestUser.OFFICER, id, "Vì vậy", to("tinh", "2100-01-01"))
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/milestone-move-invalid"))
                .body("errors.code", hasItem("outside-period"));
        move(TestUser.OFFICER, id, "Vì vậy", loop).statusCode(422).body("errors.code", hasItem("loop"));
        move(TestUser.OFFICER, id, " ", to("tinh", "2040-02-24"))
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        preview(TestUser.STRANGER, id, to("tinh", "2040-02-24")).statusCode(404);
        move(TestUser.STRANGER, id, "Vì vậy", to("tinh", "2040-02-24")).statusCode(404);
        move(TestUser.HEAD_LLCS, id, "Vì vậy", to("tinh", "2040-02-24")).statusCode(403);
        as(TestUser.OFFICER)
                .header("If-Match", "\"4\"")
                .contentType("application/json")
                .body(Map.of("moves", List.of(to("tinh", "2040-02-24")), "reason", "Bản cũ"))
                .post("/api/v1/campaigns/{id}/milestones/move", id)
                .then()
                .statusCode(412);

        assertThat(see(TestUser.OFFICER, id).getInt("version")).isEqualTo(5);
        assertThat(see(TestUser.OFFICER, id).getString("plan.milestones.find { it.id == 'tinh' }.due"))
                .isEqualTo("2040-02-10");
        assertThat(TestEvents.announced(MilestonesMoved.TYPE, id)).isEmpty();
        as(TestUser.OFFICER).get("/api/v1/campaigns/{id}/versions", id).then().body("items.number", contains(1));
        as(TestUser.AUDITOR)
                .get("/api/v1/operations/audit?subjectType=campaign&subjectId=" + id)
                .then()
                .body("items[0].action", equalTo("launch"));
    }

    private static String aLaunchedWithRelation(String title) {
        String id = aDraft(title);
        Map<String, Object> plan = aPlan(title);
        Map<String, Object> province = aMilestone("tinh", "REPORT_DUE", "2040-02-10");
        province.put("audience", "OWNER");
        Map<String, Object> units = aMilestone("donvi", "PLAN_DUE", null);
        units.put(
                "relation",
                Map.of("anchor", "MILESTONE", "milestoneId", "tinh", "days", -10, "counting", "WORKING_DAYS"));
        plan.put("milestones", new ArrayList<>(List.of(province, units)));
        edit(TestUser.OFFICER, id, "\"2\"", plan)
                .then()
                .statusCode(200)
                .body("plan.milestones[1].due", equalTo("2040-01-27"));
        act(TestUser.OFFICER, id, "submit").statusCode(200);
        act(TestUser.PRINCIPAL, id, "launch").statusCode(200);
        return id;
    }

    private static Map<String, Object> to(String milestone, String day) {
        return Map.of("milestoneId", milestone, "due", day);
    }

    private static ValidatableResponse preview(TestUser user, String id, Map<String, Object> move) {
        return as(user).contentType("application/json")
                .body(Map.of("moves", List.of(move)))
                .post("/api/v1/campaigns/{id}/milestones/preview-move", id)
                .then();
    }

    private static ValidatableResponse move(TestUser user, String id, String reason, Map<String, Object> move) {
        String etag = as(TestUser.OFFICER).get("/api/v1/campaigns/{id}", id).header("ETag");
        return as(user).header("If-Match", etag)
                .contentType("application/json")
                .body(Map.of("moves", List.of(move), "reason", reason))
                .post("/api/v1/campaigns/{id}/milestones/move", id)
                .then();
    }
}
