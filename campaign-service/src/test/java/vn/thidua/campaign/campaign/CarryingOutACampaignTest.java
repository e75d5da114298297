package vn.thidua.campaign.campaign;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.thidua.campaign.School.as;
import static vn.thidua.campaign.campaign.CampaignSteps.aLaunched;
import static vn.thidua.campaign.campaign.CampaignSteps.aMilestone;
import static vn.thidua.campaign.campaign.CampaignSteps.aPlan;
import static vn.thidua.campaign.campaign.CampaignSteps.act;
import static vn.thidua.campaign.campaign.CampaignSteps.draft;
import static vn.thidua.campaign.campaign.CampaignSteps.see;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.campaign.School;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;
import vn.thidua.testkit.token.Tokens;

/** The head of the bloc launches a campaign, a member school carries it out. */
@QuarkusTest
@ServiceTest
class CarryingOutACampaignTest {

    @BeforeEach
    void school() {
        School.open();
    }

    @Test
    void it_is_a_task_below_until_a_plan_is_launched_and_again_when_a_date_above_moves() {
        String parent = aLaunchedByTheBloc("Giao ước của khối");

        task(parent).body("find { it.campaignId == '" + parent + "' }.unitCode", equalTo("NS-TCT"));
        children(parent, "NS-TCT", null);
        as(TestUser.OFFICER)
                .get("/api/v1/campaigns/{id}", parent)
                .then()
                .body("allowedActions", hasItem("carry-out"))
                .body("allowedActions", not(hasItem("move-milestones")));

        String child = draft(TestUser.OFFICER, Map.of("parentId", parent))
                .then()
                .statusCode(201)
                .body("plan.title", equalTo("Triển khai: Giao ước của khối"))
                .body("parent.id", equalTo(parent))
                .body("parent.ownerUnitName", equalTo("Trường Cao đẳng Nậm Sơn"))
                .body("plan.milestones.id", contains("p-m1", "c-m1"))
                .body("plan.milestones[0].due", equalTo("2099-06-15"))
                .body("plan.milestones[1].due", equalTo("2099-06-08"))
                .body("inherited", contains("/contents/0", "/indicators/0", "/milestones/0", "/milestones/1"))
                .body("parentDates.size()", equalTo(0))
                .extract()
                .path("id");
        children(parent, "NS-TCT", "DRAFT");
        act(TestUser.OFFICER, child, "submit").statusCode(200);
        act(TestUser.PRINCIPAL, child, "launch").statusCode(200);
        children(parent, "NS-TCT", "LAUNCHED");
        task(parent).body("campaignId", not(hasItem(parent)));

        bloc().header("If-Match", bloc().get("/api/v1/campaigns/{id}", parent).header("ETag"))
                .contentType("application/json")
                .body(Map.of(
                        "moves", List.of(Map.of("milestoneId", "m1", "due", "2099-06-22")), "reason", "Khối lùi hạn"))
                .post("/api/v1/campaigns/{id}/milestones/move", parent)
                .then()
                .statusCode(200);

        task(parent).body("find { it.campaignId == '" + parent + "' }.datesChanged", equalTo(1));
        assertThat(see(TestUser.OFFICER, child).getString("parentDates[0].dueAbove"))
                .isEqualTo("2099-06-22");
        assertThat(see(TestUser.OFFICER, child).getString("plan.milestones.find { it.id == 'c-m1' }.due"))
                .isEqualTo("2099-06-08");
        as(TestUser.OFFICER)
                .contentType("application/json")
                .body(Map.of("moves", List.of(Map.of("milestoneId", "p-m1", "due", "2099-06-22"))))
                .post("/api/v1/campaigns/{id}/milestones/preview-move", child)
                .then()
                .statusCode(200)
                .body("rows.milestoneId", contains("p-m1", "c-m1"))
                .body("rows.to", contains("2099-06-22", "2099-06-15"));
    }

    @Test
    void a_body_that_has_written_its_own_plan_carries_out_by_that_document() {
        String parent = aLaunchedByTheBloc("Khối giao, trường đã có kế hoạch");
        String document = as(TestUser.OFFICER)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("text", new String(School.sample("d2-ke-hoach-truong-2027.txt"), StandardCharsets.UTF_8)))
                .post("/api/v1/documents/pasted")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        draft(
                        TestUser.OFFICER,
                        Map.of(
                                "documentId",
                                document,
                                "parentId",
                                UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
        draft(TestUser.OFFICER, Map.of("documentId", document, "parentId", parent))
                .then()
                .statusCode(201)
                .body("documentId", equalTo(document))
                .body("parent.id", equalTo(parent))
                .body("plan.title", not(startsWith("Triển khai:")))
                .body("inherited.size()", equalTo(0))
                .body("parentDates.size()", equalTo(0));
        children(parent, "NS-TCT", "DRAFT");
    }

    @Test
    void what_does_not_concern_a_body_is_not_carried_out_by_it() {
        String parent = aLaunchedByTheBloc("Không tham gia");
        String own = aLaunched("Của chính trường");

        draft(TestUser.PRINCIPAL, Map.of("parentId", parent)).then().statusCode(403);
        draft(TestUser.OFFICER, Map.of("parentId", parent, "ownerUnit", "NS-TCD"))
                .then()
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/campaign-not-addressed"));
        draft(TestUser.OFFICER, Map.of("parentId", UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
        draft(TestUser.OFFICER, Map.of("parentId", parent, "year", 1999)).then().statusCode(400);
        as(TestUser.OFFICER)
                .get("/api/v1/campaigns/{id}/children", parent)
                .then()
                .statusCode(404);
        as(TestUser.STRANGER).get("/api/v1/campaigns/{id}/children", own).then().statusCode(404);

        children(parent, "NS-TCT", null);
    }

    /** A campaign of the bloc of some years, whose report is due in 2099. */
    private static String aLaunchedByTheBloc(String title) {
        String id = bloc().header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("title", title))
                .post("/api/v1/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> plan = aPlan(title);
        plan.put("periodFrom", "2099-01-01");
        plan.put("milestones", new ArrayList<>(List.of(aMilestone("m1", "REPORT_DUE", "2099-06-15"))));
        plan.put("participants", List.of("NS-TCT"));
        bloc().header("If-Match", "\"1\"")
                .contentType("application/json")
                .body(plan)
                .put("/api/v1/campaigns/{id}/plan", id)
                .then()
                .statusCode(200);
        bloc().header("If-Match", "\"2\"")
                .post("/api/v1/campaigns/{id}/submit", id)
                .then()
                .statusCode(200);
        bloc().header("If-Match", "\"3\"")
                .post("/api/v1/campaigns/{id}/launch", id)
                .then()
                .statusCode(200);
        return id;
    }

    private static io.restassured.response.ValidatableResponse task(String parent) {
        return as(TestUser.OFFICER)
                .get("/api/v1/campaigns/to-carry-out")
                .then()
                .statusCode(200)
                .rootPath("items");
    }

    private static void children(String parent, String unit, String state) {
        bloc().get("/api/v1/campaigns/{id}/children", parent)
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.unitCode == '" + unit + "' }.state",
                        state == null ? nullValue() : equalTo(state));
    }

    /** The officer and head of the school that leads the bloc. */
    private static RequestSpecification bloc() {
        return given().auth()
                .oauth2(Tokens.of(
                        "can-bo-khoi", null, List.of("emulation-officer", "principal"), List.of("NS-TCD"), ""));
    }
}
