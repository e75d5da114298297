package vn.thidua.campaign.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static vn.thidua.campaign.School.as;
import static vn.thidua.campaign.campaign.CampaignSteps.aDraft;
import static vn.thidua.campaign.campaign.CampaignSteps.aLaunched;
import static vn.thidua.campaign.campaign.CampaignSteps.aMilestone;
import static vn.thidua.campaign.campaign.CampaignSteps.aPlan;
import static vn.thidua.campaign.campaign.CampaignSteps.aSubmitted;
import static vn.thidua.campaign.campaign.CampaignSteps.act;
import static vn.thidua.campaign.campaign.CampaignSteps.edit;
import static vn.thidua.campaign.campaign.CampaignSteps.see;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.campaign.School;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class LaunchingACampaignTest {

    @BeforeEach
    void school() {
        School.open();
    }

    @Test
    void from_draft_to_launch_each_by_its_own_role() {
        String id = aDraft("Từ dự thảo đến phát động");
        assertThat(see(TestUser.OFFICER, id).getList("allowedActions")).containsExactly("edit", "submit");
        assertThat(see(TestUser.PRINCIPAL, id).getList("allowedActions")).isEmpty();

        act(TestUser.OFFICER, id, "submit").statusCode(200).body("state", equalTo("SUBMITTED"));
        assertThat(see(TestUser.PRINCIPAL, id).getList("allowedActions")).containsExactly("launch", "return");
        act(TestUser.PRINCIPAL, id, "launch")
                .statusCode(200)
                .body("state", equalTo("LAUNCHED"))
                .body("plan.milestones.kind", contains("ACKNOWLEDGEMENT", "REGISTRATION_DUE"))
                .body("steps.launchedBy", equalTo("Hoàng Thị Thuỳ Dương"))
                .body("obligations.units", contains(2, 2));

        JsonNode event =
                TestEvents.announced(CampaignLaunched.TYPE, id).getFirst().data();
        assertThat(event.path("participants")).hasSize(2);
        JsonNode registration = event.path("milestones").get(1);
        assertThat(registration.path("dueAt").asText()).isEqualTo("2099-02-27T16:59:59Z");
        assertThat(registration.path("deliverable").asText()).isEqualTo("REGISTRATION");
        assertThat(registration.path("audience").asText()).isEqualTo("PARTICIPANTS");
        assertThat(registration.path("sourceText").asText()).isEqualTo("1. Đăng ký trước ngày 28/02.");
        assertThat(event.path("recipients").get(0).path("unitCode").asText()).isEqualTo("NS-SNV");
        assertThat(event.path("recipients").get(0).has("email")).isFalse();
        assertThat(event.path("recipients").get(1).has("unitCode")).isFalse();
        assertThat(event.path("recipients").get(1).path("email").asText()).isEqualTo("toasoan@baonamson.example");
        as(TestUser.AUDITOR)
                .get("/api/v1/operations/audit?subjectType=campaign&subjectId=" + id)
                .then()
                .body("items.action", contains("launch", "submit", "edit", "draft"))
                .body("items[0].actor", equalTo("CB-001"));
    }

    @Test
    void a_return_pins_reasons_and_opens_the_plan_again() {
        String id = aSubmitted("Trả lại để sửa");

        act(
                        TestUser.PRINCIPAL,
                        id,
                        "return",
                        Map.of("remarks", List.of(Map.of("pointer", "/milestones/0/due", "reason", "Trùng kỳ thi"))))
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        assertThat(see(TestUser.OFFICER, id).getList("remarks.reason")).containsExactly("Trùng kỳ thi");
        assertThat(see(TestUser.OFFICER, id).getList("allowedActions")).containsExactly("edit", "submit");

        edit(TestUser.OFFICER, id, "\"4\"", aPlan("Trả lại để sửa, đã sửa"))
                .then()
                .statusCode(200)
                .body("remarks.reason", contains("Trùng kỳ thi"));
        act(TestUser.OFFICER, id, "submit").statusCode(200).body("remarks.size()", equalTo(0));
        act(TestUser.PRINCIPAL, id, "launch").statusCode(200);
    }

    @Test
    void a_return_without_a_reason_changes_nothing() {
        String id = aSubmitted("Trả lại không lý do");

        act(TestUser.PRINCIPAL, id, "return", Map.of("remarks", List.of()))
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/return-reason-missing"));

        assertThat(see(TestUser.PRINCIPAL, id).getString("state")).isEqualTo("SUBMITTED");
    }

    @Test
    void a_plan_that_is_not_ready_is_neither_submitted_nor_announced() {
        String id = aDraft("Chưa đủ");
        Map<String, Object> plan = aPlan("Chưa đủ");
        plan.put("contents", List.of());
        plan.put("indicators", List.of());
        plan.put("participants", List.of());
        plan.remove("periodFrom");
        plan.put(
                "milestones",
                List.of(
                        aMilestone("m1", "INTERIM_REVIEW", null),
                        aMilestone("m2", "FINAL_REVIEW", "2100-01-01"),
                        aMilestone("m3", "REPORT_DUE", "2020-01-01")));
        edit(TestUser.OFFICER, id, "\"2\"", plan)
                .then()
                .statusCode(200)
                .body("flaws.size()", equalTo(6))
                .body("advice.find { it.code == 'REGISTRATION_DUE_MISSING' }.fix", equalTo("Thêm hạn đăng ký"))
                .body("advice.find { it.code == 'REGISTRATION_DUE_MISSING' }.milestone", equalTo("REGISTRATION_DUE"));

        act(TestUser.OFFICER, id, "submit")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://thidua.vn/problems/campaign-not-ready"))
                .body(
                        "errors.pointer",
                        contains(
                                "/contents",
                                "/participants",
                                "/periodFrom",
                                "/milestones/0/due",
                                "/milestones/1/due",
                                "/milestones/2/due"));

        assertThat(see(TestUser.OFFICER, id).getString("state")).isEqualTo("DRAFT");
        assertThat(TestEvents.announced(CampaignLaunched.TYPE, id)).isEmpty();
    }

    @Test
    void a_stale_version_is_refused_and_nothing_is_lost() {
        String id = aDraft("Hai người cùng sửa");
        edit(TestUser.OFFICER, id, "\"2\"", aPlan("Người thứ nhất"))
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");

        edit(TestUser.OFFICER, id, "\"2\"", aPlan("Người thứ hai"))
                .then()
                .statusCode(412)
                .body("type", equalTo("https://thidua.vn/problems/stale-version"));
        edit(TestUser.OFFICER, id, null, aPlan("Không nói phiên bản")).then().statusCode(428);
        as(TestUser.OFFICER)
                .header("If-Match", "\"2\"")
                .contentType("application/json")
                .post("/api/v1/campaigns/{id}/submit", id)
                .then()
                .statusCode(412);

        assertThat(see(TestUser.OFFICER, id).getString("plan.title")).isEqualTo("Người thứ nhất");
    }

    @Test
    void a_step_that_does_not_fit_the_state_is_refused() {
        String draft = aDraft("Sai bước, dự thảo");
        String launched = aLaunched("Sai bước, đã phát động");

        act(TestUser.PRINCIPAL, draft, "launch")
                .statusCode(409)
                .body("type", equalTo("https://thidua.vn/problems/campaign-wrong-state"));
        act(TestUser.PRINCIPAL, launched, "launch").statusCode(409);
        act(TestUser.OFFICER, launched, "submit").statusCode(409);
        edit(TestUser.OFFICER, launched, "\"4\"", aPlan("Sửa sau khi phát động"))
                .then()
                .statusCode(409);

        assertThat(TestEvents.announced(CampaignLaunched.TYPE, launched)).hasSize(1);
        assertThat(see(TestUser.OFFICER, launched).getString("plan.title")).isEqualTo("Sai bước, đã phát động");
    }

    @Test
    void units_that_are_not_the_bodys_cannot_be_made_to_take_part() {
        String id = aDraft("Đơn vị ngoài");
        Map<String, Object> plan = aPlan("Đơn vị ngoài");
        plan.put("participants", List.of("NS-TCT-LLCS", "NS-BVDK", "NS-TCT-DV"));

        edit(TestUser.OFFICER, id, "\"2\"", plan)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/participants/1", "/participants/2"));
    }

    @Test
    void another_body_sees_and_changes_nothing() {
        String draft = aDraft("Của đơn vị khác, dự thảo");
        String launched = aLaunched("Của đơn vị khác, đã phát động");

        for (String id : List.of(draft, launched)) {
            as(TestUser.STRANGER).get("/api/v1/campaigns/{id}", id).then().statusCode(404);
            edit(TestUser.STRANGER, id, "\"2\"", aPlan("Chiếm")).then().statusCode(404);
            act(TestUser.STRANGER, id, "submit").statusCode(404);
            act(TestUser.STRANGER, id, "launch").statusCode(404);
            act(TestUser.STRANGER, id, "acknowledge", Map.of("level", "RECEIVED"))
                    .statusCode(404);
            as(TestUser.STRANGER)
                    .get("/api/v1/campaigns/{id}/acknowledgements", id)
                    .then()
                    .statusCode(404);
        }
        as(TestUser.STRANGER)
                .get("/api/v1/campaigns?size=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(draft)))
                .body("items.id", not(hasItem(launched)));
    }

    @Test
    void units_see_what_is_launched_for_them_and_never_a_draft() {
        String draft = aDraft("Dự thảo kín");
        String launched = aLaunched("Đã phát động cho khoa");

        as(TestUser.HEAD_LLCS).get("/api/v1/campaigns/{id}", draft).then().statusCode(404);
        as(TestUser.HEAD_LLCS)
                .get("/api/v1/campaigns?size=200")
                .then()
                .body("items.id", hasItem(launched))
                .body("items.id", not(hasItem(draft)))
                .body("items.find { it.id == '" + launched + "' }.participants", equalTo(2));
        as(TestUser.OFFICER).get("/api/v1/campaigns?size=200").then().body("items.id", hasItems(draft, launched));
        as(TestUser.OFFICER)
                .get("/api/v1/campaigns?size=200&state=DRAFT")
                .then()
                .body("items.state.unique()", contains("DRAFT"))
                .body("items.id", hasItem(draft));
        as(TestUser.PROVINCE_OFFICER)
                .get("/api/v1/campaigns/{id}", launched)
                .then()
                .statusCode(200)
                .body("allowedActions.size()", equalTo(0));
        as(TestUser.PROVINCE_OFFICER)
                .get("/api/v1/campaigns/{id}", draft)
                .then()
                .statusCode(404);
    }

    @Test
    void the_list_goes_on_where_it_stopped() {
        aDraft("Trang 1");
        aDraft("Trang 2");
        var first = as(TestUser.OFFICER).get("/api/v1/campaigns?size=1").then().statusCode(200);
        String shown = first.extract().path("items[0].id");
        String next = first.body("next", notNullValue()).extract().path("next");

        as(TestUser.OFFICER)
                .get("/api/v1/campaigns?size=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items[0].id", not(equalTo(shown)));
        as(TestUser.OFFICER)
                .get("/api/v1/campaigns?cursor=bm90LWEtY3Vyc29yAHg")
                .then()
                .statusCode(400);
    }

    @Test
    void a_repeated_request_drafts_once() {
        String key = UUID.randomUUID().toString();

        List<String> ids = java.util.stream.Stream.generate(() -> as(TestUser.OFFICER)
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body(Map.of("title", "Gửi hai lần"))
                        .post("/api/v1/campaigns")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .limit(2)
                .toList();

        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    @Test
    void what_is_no_mail_address_is_refused_at_its_line() {
        String id = aDraft("Địa chỉ lạ");
        Map<String, Object> plan = aPlan("Địa chỉ lạ");
        plan.put("recipients", List.of(Map.of("text", "Báo", "email", "a@b.vn, c@d.vn")));

        edit(TestUser.OFFICER, id, "\"2\"", plan)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/recipients/0/email"));

        assertThat(see(TestUser.OFFICER, id).getList("plan.recipients")).hasSize(3);
    }

    @Test
    void a_plan_that_is_no_plan_is_refused_with_the_field() {
        String id = aDraft("Dữ liệu lạ");
        Map<String, Object> unknown = aPlan("Dữ liệu lạ");
        unknown.put("milestones", List.of(Map.of("id", "m1", "kind", "KHONG_CO", "title", "x")));

        edit(TestUser.OFFICER, id, "\"2\"", unknown)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/milestones/0/kind"));
        as(TestUser.OFFICER)
                .header("If-Match", "\"2\"")
                .contentType("application/json")
                .body("{\"title\":\"a\\u0000b\"}")
                .put("/api/v1/campaigns/{id}/plan", id)
                .then()
                .statusCode(200)
                .body("plan.title", equalTo("ab"));
    }
}
