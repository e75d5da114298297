package vn.thidua.campaign.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.thidua.campaign.School.as;
import static vn.thidua.campaign.campaign.CampaignSteps.aDraft;
import static vn.thidua.campaign.campaign.CampaignSteps.aLaunched;
import static vn.thidua.campaign.campaign.CampaignSteps.aMilestone;
import static vn.thidua.campaign.campaign.CampaignSteps.aPlan;
import static vn.thidua.campaign.campaign.CampaignSteps.see;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.campaign.School;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

/** A launched campaign is changed by an addendum: by hand or by a document, approved by the principal. */
@QuarkusTest
@ServiceTest
class AmendingACampaignTest {

    private static final String WHY = "Tỉnh bổ sung báo cáo chuyên đề";

    @BeforeEach
    void school() {
        School.open();
    }

    @Test
    void approved_it_is_a_new_version_that_everybody_is_told() {
        String id = aLaunched("Bổ sung báo cáo");
        begin(TestUser.OFFICER, id)
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("version", equalTo(1));
        Map<String, Object> plan = amended(id, "Bổ sung báo cáo (điều chỉnh)");
        put(id, 1, plan, WHY)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("differences.section", hasItems("title", "milestones", "participants", "recipients"))
                .body(
                        "differences.find { it.section == 'participants' && it.after != null }.what",
                        equalTo("Khoa Xây dựng Đảng"))
                .body("flaws.size()", equalTo(0));

        step(TestUser.OFFICER, id, "submit", 2).statusCode(200).body("state", equalTo("SUBMITTED"));
        as(TestUser.PRINCIPAL)
                .get("/api/v1/campaigns/addenda-waiting")
                .then()
                .body("items.find { it.campaignId == '" + id + "' }.reason", equalTo(WHY));
        assertThat(see(TestUser.HEAD_LLCS, id).getString("plan.title")).isEqualTo("Bổ sung báo cáo");
        assertThat(see(TestUser.PRINCIPAL, id).getString("addendum")).isEqualTo("SUBMITTED");
        assertThat(see(TestUser.HEAD_LLCS, id).getString("addendum")).isNull();

        step(TestUser.PRINCIPAL, id, "approve", 3).statusCode(200).body("state", equalTo("APPROVED"));

        assertThat(see(TestUser.HEAD_LLCS, id).getString("plan.title")).isEqualTo("Bổ sung báo cáo (điều chỉnh)");
        assertThat(see(TestUser.OFFICER, id).getString("addendum")).isNull();
        JsonNode event =
                TestEvents.announced(CampaignAmended.TYPE, id).getFirst().data();
        assertThat(event.path("version").asInt()).isEqualTo(2);
        assertThat(event.path("reason").asText()).isEqualTo(WHY);
        assertThat(event.path("milestones").findValuesAsText("id")).contains("m2");
        assertThat(event.path("participants").toString()).isEqualTo("[\"NS-TCT-LLCS\",\"NS-TCT-XDD\"]");
        assertThat(event.path("recipients").get(0).path("email").asText()).isEqualTo("bao@baonamson.example");
        as(TestUser.HEAD_XDD)
                .get("/api/v1/campaigns/{id}", id)
                .then()
                .statusCode(200)
                .body("allowedActions", hasItem("acknowledge"));
        as(TestUser.HEAD_LLCS)
                .get("/api/v1/campaigns/{id}/versions", id)
                .then()
                .body("items.cause", contains("AMEND", "LAUNCH"))
                .body("items[0].reason", equalTo(WHY))
                .body("items[0].by", equalTo("Hoàng Thị Thuỳ Dương"))
                .body("items[0].differences.section", hasItem("milestones"))
                // names, as readers know them, not codes
                .body(
                        "items[0].differences.findAll { it.section == 'participants' }.what",
                        containsInAnyOrder("Khoa Xây dựng Đảng", "Khoa Nhà nước và Pháp luật"))
                .body(
                        "items[0].differences.find { it.what == 'Sở Nội vụ' }.before",
                        equalTo("Sở Nội vụ (Sở Nội vụ tỉnh Nậm Sơn)"));
        as(TestUser.HEAD_LLCS)
                .get(
                        "/api/v1/campaigns/{id}?on={day}",
                        id,
                        LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString())
                .then()
                .body("plan.title", equalTo("Bổ sung báo cáo (điều chỉnh)"));
        as(TestUser.AUDITOR)
                .get("/api/v1/operations/audit?subjectType=campaign&subjectId=" + id)
                .then()
                .body("items.action", hasItems("addendum-begin", "addendum-submit", "addendum-approve", "amend"))
                .body("items.find { it.action == 'amend' }.why", startsWith(WHY));
    }

    @Test
    void it_comes_back_with_reasons_and_waits_for_a_move_that_came_between() {
        String id = aLaunched("Trả lại bản điều chỉnh");
        begin(TestUser.OFFICER, id).statusCode(201);
        put(id, 1, amended(id, "Tên khác"), WHY).statusCode(200);
        step(TestUser.OFFICER, id, "submit", 2).statusCode(200);

        step(TestUser.PRINCIPAL, id, "return", 3, Map.of("remarks", List.of())).statusCode(422);
        step(
                        TestUser.PRINCIPAL,
                        id,
                        "return",
                        3,
                        Map.of("remarks", List.of(Map.of("pointer", "/title", "reason", "Giữ tên cũ"))))
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("remarks[0].reason", equalTo("Giữ tên cũ"));
        move(id, "m1", "2099-03-16");
        as(TestUser.OFFICER).get("/api/v1/campaigns/{id}/addendum", id).then().body("baseChanged", equalTo(true));
        step(TestUser.OFFICER, id, "submit", 4)
                .statusCode(409)
                .body("type", equalTo("https://thidua.vn/problems/addendum-base-changed"));
        step(TestUser.OFFICER, id, "rebase", 4)
                .statusCode(200)
                .body("baseChanged", equalTo(false))
                .body("plan.milestones.find { it.id == 'm1' }.due", equalTo("2099-03-16"))
                .body("plan.title", equalTo("Tên khác"));
        step(TestUser.OFFICER, id, "submit", 5).statusCode(200);
        step(TestUser.PRINCIPAL, id, "approve", 6).statusCode(200);

        assertThat(TestEvents.announced(CampaignAmended.TYPE, id)
                        .getFirst()
                        .data()
                        .path("version")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void an_amending_document_proposes_what_is_certain_and_lists_the_rest() {
        String id = aDraft("Kế hoạch có văn bản sửa đổi");
        Map<String, Object> plan = aPlan("Kế hoạch có văn bản sửa đổi");
        plan.put(
                "contents",
                List.of(Map.of(
                        "ref", "III.2", "heading", "Sáng kiến", "text", "Có tối thiểu 12 sáng kiến cấp trường")));
        plan.put(
                "indicators",
                List.of(Map.of(
                        "id",
                        "i1",
                        "contentRef",
                        "III.2",
                        "name",
                        "Có tối thiểu 12 sáng kiến",
                        "op",
                        ">=",
                        "value",
                        12)));
        plan.put("milestones", new ArrayList<>(List.of(aMilestone("m1", "INTERIM_REVIEW", "2097-07-09"))));
        CampaignSteps.edit(TestUser.OFFICER, id, "\"2\"", plan).then().statusCode(200);
        CampaignSteps.act(TestUser.OFFICER, id, "submit").statusCode(200);
        CampaignSteps.act(TestUser.PRINCIPAL, id, "launch").statusCode(200);
        String document =
                paste(AMENDMENT, "AMENDMENT").statusCode(201).extract().path("id");

        begin(TestUser.OFFICER, id, document)
                .statusCode(201)
                .body("reason", equalTo("Theo văn bản số 41/KH-TCT ngày 10/05/2097"))
                .body("plan.milestones.find { it.id == 'm1' }.due", equalTo("2097-07-16"))
                .body("plan.contents[0].text", equalTo("Có tối thiểu 15 sáng kiến cấp trường"))
                .body("plan.indicators[0].value", equalTo(15))
                .body("proposals.size()", equalTo(3))
                .body("proposals[0].done", startsWith("Mốc “Mốc m1”: từ 09/07/2097 sang 16/07/2097"))
                .body("proposals[0].source.text", containsString("sơ kết từ ngày 09/7/2097"))
                .body("proposals[2].done", nullValue());
        paste(AMENDMENT, "LAUNCH")
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/document-is-amendment"));
        paste("KẾ HOẠCH\nHọp giao ban tuần\nPhòng họp số 2.", "AMENDMENT")
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/not-an-amendment"));
    }

    @Test
    void what_is_refused_leaves_nothing_behind() {
        String id = aLaunched("Không điều chỉnh được");
        String draft = aDraft("Chưa phát động, điều chỉnh");

        begin(TestUser.OFFICER, draft).statusCode(409);
        begin(TestUser.HEAD_LLCS, id).statusCode(403);
        begin(TestUser.STRANGER, id).statusCode(404);
        as(TestUser.OFFICER).get("/api/v1/campaigns/{id}/addendum", id).then().statusCode(404);
        begin(TestUser.OFFICER, id).statusCode(201);
        begin(TestUser.OFFICER, id).statusCode(409).body("type", equalTo("https://thidua.vn/problems/addendum-open"));
        step(TestUser.OFFICER, id, "submit", 1)
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/addendum-unchanged"));
        Map<String, Object> outside = amended(id, "Ngoài thời gian");
        outside.put("milestones", List.of(aMilestone("m1", "REGISTRATION_DUE", "2100-02-27")));
        put(id, 1, outside, WHY).statusCode(200).body("flaws.code", contains("outside-period"));
        step(TestUser.OFFICER, id, "submit", 2).statusCode(422).body("errors.pointer", contains("/milestones/0/due"));
        put(id, 1, amended(id, "Bản cũ"), WHY).statusCode(412);
        Map<String, Object> strange = amended(id, "Đơn vị lạ");
        strange.put("participants", List.of("NS-BVDK"));
        put(id, 2, strange, WHY).statusCode(422).body("errors.pointer", contains("/participants/0"));
        put(id, 2, amended(id, "Không lý do"), " ").statusCode(200);
        step(TestUser.OFFICER, id, "submit", 3)
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/change-reason-missing"));
        step(TestUser.PRINCIPAL, id, "approve", 3).statusCode(409);
        step(TestUser.OFFICER, id, "approve", 3).statusCode(403);
        as(TestUser.STRANGER)
                .header("If-Match", "\"3\"")
                .post("/api/v1/campaigns/{id}/addendum/submit", id)
                .then()
                .statusCode(404);

        assertThat(see(TestUser.OFFICER, id).getString("plan.title")).isEqualTo("Không điều chỉnh được");
        assertThat(see(TestUser.OFFICER, id).getInt("version")).isEqualTo(4);
        assertThat(TestEvents.announced(CampaignAmended.TYPE, id)).isEmpty();
        as(TestUser.OFFICER).get("/api/v1/campaigns/{id}/versions", id).then().body("items.number", contains(1));
        step(TestUser.OFFICER, id, "withdraw", 3).statusCode(200).body("state", equalTo("WITHDRAWN"));
        begin(TestUser.OFFICER, id).statusCode(201);
    }

    private static final String AMENDMENT = """
            TỈNH ỦY NẬM SƠN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TRƯỜNG CHÍNH TRỊ                 Độc lập - Tự do - Hạnh phúc
            Số: 41/KH-TCT               Nậm Sơn, ngày 10 tháng 5 năm 2097

            KẾ HOẠCH
            Điều chỉnh, bổ sung Kế hoạch số 08/KH-TCT ngày 15/01/2097 về tổ chức phong trào thi đua năm 2097

            Trường Chính trị điều chỉnh, bổ sung Kế hoạch số 08/KH-TCT như sau:

            1. Điều chỉnh khoản 4 mục V: sơ kết từ ngày 09/7/2097 sang ngày 16/7/2097.
            2. Tại mục III.2, sửa "tối thiểu 12 sáng kiến" thành "tối thiểu 15 sáng kiến".
            3. Bãi bỏ khoản 3 mục V.

            Các nội dung khác của Kế hoạch số 08/KH-TCT giữ nguyên. Kế hoạch này có hiệu lực kể từ ngày ký./.

            Nơi nhận:                          HIỆU TRƯỞNG
            - Sở Nội vụ;
            - Lưu: VT.                         Lò Thị Hoa
            """;

    /** The plan that holds, with another name, one more report, one unit instead of another, another receiver. */
    private static Map<String, Object> amended(String id, String title) {
        Map<String, Object> plan = new HashMap<>(see(TestUser.OFFICER, id).getMap("plan"));
        plan.put("title", title);
        List<Object> milestones = new ArrayList<>((List<?>) plan.get("milestones"));
        milestones.add(aMilestone("m2", "REPORT_DUE", "2099-09-10"));
        plan.put("milestones", milestones);
        plan.put("participants", List.of("NS-TCT-LLCS", "NS-TCT-XDD"));
        plan.put("recipients", List.of(Map.of("text", "Báo Nậm Sơn", "email", "bao@baonamson.example")));
        return plan;
    }

    private static ValidatableResponse begin(TestUser user, String id) {
        return begin(user, id, null);
    }

    private static ValidatableResponse begin(TestUser user, String id, String document) {
        Map<String, Object> body = new HashMap<>();
        body.put("documentId", document);
        return as(user).header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post("/api/v1/campaigns/{id}/addendum", id)
                .then();
    }

    private static ValidatableResponse put(String id, int version, Map<String, Object> plan, String reason) {
        return as(TestUser.OFFICER)
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body(Map.of("plan", plan, "reason", reason))
                .put("/api/v1/campaigns/{id}/addendum", id)
                .then();
    }

    private static ValidatableResponse step(TestUser user, String id, String step, int version) {
        return step(user, id, step, version, Map.of());
    }

    private static ValidatableResponse step(TestUser user, String id, String step, int version, Object body) {
        return as(user).header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/campaigns/{id}/addendum/{step}", id, step)
                .then();
    }

    private static ValidatableResponse paste(String text, String purpose) {
        return as(TestUser.OFFICER)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("text", text, "purpose", purpose))
                .post("/api/v1/documents/pasted")
                .then();
    }

    private static void move(String id, String milestone, String due) {
        as(TestUser.OFFICER)
                .header(
                        "If-Match",
                        as(TestUser.OFFICER).get("/api/v1/campaigns/{id}", id).header("ETag"))
                .contentType("application/json")
                .body(Map.of("moves", List.of(Map.of("milestoneId", milestone, "due", due)), "reason", "Trùng kỳ thi"))
                .post("/api/v1/campaigns/{id}/milestones/move", id)
                .then()
                .statusCode(200);
    }
}
