package vn.thidua.commitment.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.thidua.commitment.Api.as;
import static vn.thidua.commitment.TestCampaign.LLCS;
import static vn.thidua.commitment.TestCampaign.aCampaign;
import static vn.thidua.commitment.TestCampaign.count;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.TestCampaign;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class CommittingToTargetsTest {

    private TestCampaign campaign;
    private Map<String, Object> sheet;
    private String query;

    @BeforeEach
    void launch() {
        SampleSchool.announce();
        campaign = aCampaign()
                .asking("COMMITMENTS", LocalDate.parse("2027-03-04"))
                .indicator("Mở đủ 46 lớp", "=", 46, "lớp")
                .indicator("Có sáng kiến được công nhận", ">=", 1.5, "sáng kiến")
                .launch();
        sheet = Map.of("campaignId", campaign.id, "unitCode", LLCS);
        query = "/commitments/sheet?campaign=" + campaign.id + "&unit=" + LLCS;
    }

    @Test
    void the_campaigns_indicators_are_taken_over_once() {
        as(TestUser.HEAD_LLCS).get(query).body("notTakenOver", equalTo(2)).body("allowedActions", hasItem("take-over"));

        as(TestUser.HEAD_LLCS).post("/commitments/take-over", sheet).statusCode(200);
        as(TestUser.HEAD_LLCS)
                .post("/commitments/take-over", sheet)
                .statusCode(200)
                .body("commitments.name", contains("Mở đủ 46 lớp", "Có sáng kiến được công nhận"))
                .body("commitments[1].value", equalTo(1.5f))
                .body("commitments.state", contains("DRAFT", "DRAFT"))
                .body("notTakenOver", equalTo(0));
    }

    @Test
    void the_units_own_commitment_needs_a_measurable_target() {
        as(TestUser.HEAD_LLCS)
                .post("/commitments", own(Map.of("name", "Cố gắng hơn nữa")))
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/no-measurable-target"))
                .body("errors.pointer", contains("/op", "/value", "/measure"));
        as(TestUser.HEAD_LLCS).get(query).body("commitments", hasSize(0));

        as(TestUser.HEAD_LLCS)
                .post("/commitments", own(Map.of("name", "Bài báo khoa học", "op", ">=", "value", 4, "measure", "bài")))
                .statusCode(200)
                .body("commitments", hasSize(1));
    }

    @Test
    void one_is_approved_and_one_comes_back() {
        UUID owed = campaign.obligation(LLCS, "COMMITMENTS");
        List<String> ids = submitted();
        as(TestUser.HEAD_LLCS)
                .get("/obligations/" + owed)
                .body("obligation.state", equalTo("FULFILLED"))
                .body("diary[-1].sentence", equalTo("trình 2 cam kết."));
        as(TestUser.OFFICER)
                .get("/overview/waiting?campaign=" + campaign.id)
                .body("items[0].title", equalTo("Bảng cam kết: 2 chỉ tiêu chờ duyệt"))
                .body("items[0].unitCode", equalTo(LLCS));

        as(TestUser.OFFICER).post("/commitments/" + ids.get(0) + "/approve", 2).statusCode(200);
        as(TestUser.OFFICER)
                .post("/commitments/" + ids.get(1) + "/return", 2, Map.of("reason", "Thấp hơn kế hoạch"))
                .statusCode(200)
                .body("commitments.state", contains("APPROVED", "RETURNED"))
                .body("commitments[1].reason", equalTo("Thấp hơn kế hoạch"));

        as(TestUser.HEAD_LLCS).get("/obligations/" + owed).body("obligation.state", equalTo("OPEN"));
        assertThat(TestEvents.announced("vn.thidua.commitment.commitment-approved.v1", ids.get(0)))
                .hasSize(1);
        assertThat(TestEvents.announced("vn.thidua.commitment.commitment-returned.v1", ids.get(1))
                        .getFirst()
                        .data()
                        .path("reason")
                        .asText())
                .isEqualTo("Thấp hơn kế hoạch");
        as(TestUser.HEAD_LLCS)
                .put(
                        "/commitments/" + ids.get(1),
                        3,
                        Map.of("name", "Có sáng kiến được công nhận", "op", ">=", "value", 2, "measure", "sáng kiến"))
                .statusCode(200);
        as(TestUser.HEAD_LLCS)
                .put("/commitments/" + ids.get(0), 3, Map.of("name", "Mở lớp", "op", "=", "value", 1, "measure", "lớp"))
                .statusCode(409);
        as(TestUser.HEAD_LLCS).post("/commitments/submit", sheet).statusCode(200);
        as(TestUser.OFFICER).post("/commitments/" + ids.get(1) + "/approve", 5).statusCode(200);
        as(TestUser.HEAD_LLCS)
                .get("/obligations/" + owed)
                .body("obligation.state", equalTo("FULFILLED"))
                .body("obligation.review", equalTo("ACCEPTED"));
    }

    @Test
    void nothing_is_handed_in_when_one_lacks_its_target() {
        TestCampaign vague = aCampaign()
                .asking("COMMITMENTS", LocalDate.parse("2027-03-04"))
                .indicator("Mở đủ 46 lớp", "=", 46, "lớp")
                .indicator("Tích cực", null, null, null)
                .launch();
        Map<String, Object> unit = Map.of("campaignId", vague.id, "unitCode", LLCS);
        as(TestUser.HEAD_LLCS).post("/commitments/take-over", unit).statusCode(200);

        as(TestUser.HEAD_LLCS)
                .post("/commitments/submit", unit)
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/no-measurable-target"));

        assertThat(count("select count(*) from commitment where campaign_id = '" + vague.id + "' and state <> 'DRAFT'"))
                .isZero();
        as(TestUser.HEAD_LLCS)
                .get("/obligations/" + vague.obligation(LLCS, "COMMITMENTS"))
                .body("obligation.state", equalTo("OPEN"));
    }

    @Test
    void roles_units_and_versions_are_kept_apart() {
        String id = submitted().getFirst();

        as(TestUser.HEAD_NNPL).get(query).statusCode(404);
        as(TestUser.HEAD_NNPL).post("/commitments/take-over", sheet).statusCode(404);
        as(TestUser.HEAD_LLCS).post("/commitments/" + id + "/approve", 2).statusCode(403);
        as(TestUser.STRANGER).post("/commitments/" + id + "/approve", 2).statusCode(404);
        as(TestUser.OFFICER).post("/commitments/" + id + "/approve", 1).statusCode(412);
        as(TestUser.OFFICER).post("/commitments/submit", sheet).statusCode(403);
        as(TestUser.AUDITOR).get(query).statusCode(200).body("allowedActions", hasSize(0));
    }

    @Test
    void a_draft_can_be_removed() {
        String id = as(TestUser.HEAD_LLCS)
                .post("/commitments/take-over", sheet)
                .extract()
                .path("commitments[0].id");

        as(TestUser.HEAD_LLCS).delete("/commitments/" + id, 1).statusCode(200).body("commitments", hasSize(1));
    }

    private List<String> submitted() {
        as(TestUser.HEAD_LLCS).post("/commitments/take-over", sheet).statusCode(200);
        return as(TestUser.HEAD_LLCS)
                .post("/commitments/submit", sheet)
                .statusCode(200)
                .body("commitments.state", contains("SUBMITTED", "SUBMITTED"))
                .extract()
                .path("commitments.id");
    }

    private Map<String, Object> own(Map<String, Object> what) {
        Map<String, Object> all = new HashMap<>(sheet);
        all.putAll(what);
        return all;
    }
}
