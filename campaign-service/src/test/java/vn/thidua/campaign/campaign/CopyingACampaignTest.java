package vn.thidua.campaign.campaign;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.campaign.School.as;
import static vn.thidua.campaign.campaign.CampaignSteps.aDraft;
import static vn.thidua.campaign.campaign.CampaignSteps.aLaunched;
import static vn.thidua.campaign.campaign.CampaignSteps.draft;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.campaign.School;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class CopyingACampaignTest {

    @BeforeEach
    void school() {
        School.open();
    }

    @Test
    void a_launched_campaign_becomes_the_draft_of_the_year_after() {
        String launched = aLaunched("Phong trào thi đua năm 2027");
        as(TestUser.OFFICER).get("/api/v1/campaigns/{id}", launched).then().body("allowedActions", hasItem("copy"));
        as(TestUser.PRINCIPAL)
                .get("/api/v1/campaigns/{id}", launched)
                .then()
                .body("allowedActions", not(hasItem("copy")));

        String copy = draft(TestUser.OFFICER, Map.of("copyOf", launched))
                .then()
                .statusCode(201)
                .body("id", not(equalTo(launched)))
                .body("state", equalTo("DRAFT"))
                .body("documentId", nullValue())
                .body("plan.title", equalTo("Phong trào thi đua năm 2028"))
                .body("plan.periodTo", equalTo("2100-12-31"))
                .body("plan.milestones.id", contains("m1"))
                .body("plan.participants", contains("NS-TCT-LLCS", "NS-TCT-NNPL"))
                .body("allowedActions", contains("edit", "submit"))
                .extract()
                .path("id");

        as(TestUser.AUDITOR)
                .get("/api/v1/operations/audit?subjectType=campaign&subjectId=" + copy)
                .then()
                .body("items[0].action", equalTo("draft"))
                .body("items[0].why", equalTo("copy of " + launched));
    }

    @Test
    void what_is_not_launched_or_not_ones_own_is_not_copied() {
        draft(TestUser.OFFICER, Map.of("copyOf", aDraft("Dự thảo, không chép")))
                .then()
                .statusCode(409);
        draft(TestUser.STRANGER, Map.of("copyOf", aLaunched("Của đơn vị khác, không chép")))
                .then()
                .statusCode(404);
        draft(TestUser.PRINCIPAL, Map.of("copyOf", aLaunched("Sai vai, không chép")))
                .then()
                .statusCode(403);
    }
}
