package vn.thidua.campaign.campaign;

import static vn.thidua.campaign.School.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thidua.testkit.token.TestUser;

/** The steps that people take with a campaign, over HTTP. */
final class CampaignSteps {

    private CampaignSteps() {}

    static Response draft(TestUser user, Map<String, Object> wanted) {
        return as(user).header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(wanted)
                .post("/api/v1/campaigns");
    }

    /** A draft with a sound plan for two faculties; returns its id. */
    static String aDraft(String title) {
        String id = draft(TestUser.OFFICER, Map.of("title", title))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        edit(TestUser.OFFICER, id, "\"1\"", aPlan(title)).then().statusCode(200);
        return id;
    }

    static String aSubmitted(String title) {
        String id = aDraft(title);
        act(TestUser.OFFICER, id, "submit").statusCode(200);
        return id;
    }

    static String aLaunched(String title) {
        String id = aSubmitted(title);
        act(TestUser.PRINCIPAL, id, "launch").statusCode(200);
        return id;
    }

    static Map<String, Object> aPlan(String title) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("title", title);
        plan.put("periodFrom", "2026-11-01");
        plan.put("periodTo", "2099-12-31");
        plan.put(
                "contents",
                new ArrayList<>(List.of(Map.of("ref", "III.1", "heading", "Đào tạo", "text", "Mở đủ 46 lớp"))));
        plan.put(
                "indicators",
                new ArrayList<>(List.of(Map.of(
                        "id", "i1", "contentRef", "III.1", "name", "Mở lớp", "op", "=", "value", 46, "unit", "lớp"))));
        plan.put("milestones", new ArrayList<>(List.of(aMilestone("m1", "REGISTRATION_DUE", "2099-02-27"))));
        plan.put("participants", List.of("NS-TCT-LLCS", "NS-TCT-NNPL"));
        plan.put(
                "recipients",
                List.of(
                        Map.of("text", "Sở Nội vụ", "unitCodes", List.of("NS-SNV")),
                        Map.of("text", "Báo Nậm Sơn", "email", "toasoan@baonamson.example"),
                        Map.of("text", "Lưu: VT", "unitCodes", List.of())));
        return plan;
    }

    static Map<String, Object> aMilestone(String id, String kind, String due) {
        Map<String, Object> milestone = new LinkedHashMap<>();
        milestone.put("id", id);
        milestone.put("kind", kind);
        milestone.put("title", "Mốc " + id);
        milestone.put("due", due);
        milestone.put("source", Map.of("text", "1. Đăng ký trước ngày 28/02.", "start", 10, "end", 38));
        return milestone;
    }

    static Response edit(TestUser user, String id, String ifMatch, Map<String, Object> plan) {
        var request = as(user).contentType("application/json").body(plan);
        if (ifMatch != null) {
            request = request.header("If-Match", ifMatch);
        }
        return request.put("/api/v1/campaigns/{id}/plan", id);
    }

    /** The named step, on the version that the user now sees. */
    static ValidatableResponse act(TestUser user, String id, String action) {
        return act(user, id, action, "{}");
    }

    static ValidatableResponse act(TestUser user, String id, String action, Object body) {
        String etag = as(TestUser.OFFICER).get("/api/v1/campaigns/{id}", id).header("ETag");
        return as(user).header("If-Match", etag)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/campaigns/{id}/{action}", id, action)
                .then();
    }

    static JsonPath see(TestUser user, String id) {
        return as(user).get("/api/v1/campaigns/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
