package vn.thidua.award;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.access.AccessTable;
import vn.thidua.testkit.token.TestUser;
import vn.thidua.testkit.token.Tokens;

@QuarkusTest
@ServiceTest
class WhoMaySeeTest {

    @BeforeEach
    void school() {
        Api.school();
    }

    @Test
    void every_endpoint_with_every_role_own_and_other_unit() {
        Api.classify("CB-031", "GOOD");
        Api.classify("CB-033", "GOOD");
        String round = Api.round(2026, false);
        String decided = Api.nominated(round, "CB-031", "LDTT");
        String nomination = Api.nominated(round, "CB-033", "LDTT");
        String decision = Api.signedDecision(round, "320/QĐ-TCT", List.of(decided));
        String session = Api.session(round, 11);
        String appraisal = Api.get(TestUser.SECRETARY, "/api/v1/nominations/" + nomination)
                .extract()
                .path("appraisalId");

        String run = Api.post(
                        TestUser.OFFICER, "/api/v1/appraisals/runs", Map.of("unitCode", "NS-TCT", "on", "2026-11-20"))
                .statusCode(202)
                .extract()
                .path("id");

        AccessTable.load("access.txt")
                .walk(Map.of(
                        "run",
                        run,
                        "round",
                        round,
                        "nomination",
                        nomination,
                        "session",
                        session,
                        "decision",
                        decision,
                        "appraisal",
                        appraisal));
    }

    @Test
    void a_unit_head_sees_the_own_unit_a_member_only_the_own_file() {
        Api.classify("CB-015", "GOOD");
        Api.classify("CB-005", "GOOD");
        String round = Api.round(2026, false);
        String ofNnpl = Api.nominated(round, "CB-015", "LDTT");
        String ofLlcs = Api.nominated(round, "CB-005", "LDTT");

        Api.get(TestUser.HEAD_NNPL, "/api/v1/nominations?roundId=" + round)
                .body("items.unitCode", everyItem(equalTo("NS-TCT-NNPL")))
                .body("items.id", hasItem(ofNnpl));
        Api.get(TestUser.HEAD_NNPL, "/api/v1/nominations/" + ofNnpl).statusCode(200);
        Api.get(TestUser.HEAD_NNPL, "/api/v1/nominations/" + ofLlcs).statusCode(404);
        Api.get(TestUser.MEMBER, "/api/v1/nominations/" + ofNnpl).statusCode(404);
        Api.get(TestUser.MEMBER, "/api/v1/nominations?roundId=" + round).body("items.id", not(hasItem(ofNnpl)));
        Api.get(TestUser.HEAD_XDD, "/api/v1/nominations/" + ofLlcs).statusCode(200);
        Api.get(TestUser.STRANGER, "/api/v1/nominations/" + ofLlcs).statusCode(404);
        Api.get(TestUser.STRANGER, "/api/v1/nominations?roundId=" + round).body("total", equalTo(0));
    }

    @Test
    void what_was_found_of_a_leave_is_hidden_from_who_does_not_judge() {
        Api.classify("CB-025", "GOOD");
        String nomination = Api.nominated(Api.round(2026, false), "CB-025", "LDTT");
        String appraisal = Api.get(TestUser.SECRETARY, "/api/v1/nominations/" + nomination)
                .extract()
                .path("appraisalId");
        String leave = "lines.find { it.ruleId == 'TCT-40-NGAY' }.found";

        Api.get(TestUser.SECRETARY, "/api/v1/appraisals/" + appraisal)
                .body(leave, equalTo("Không có ngày nghỉ phải tính"));
        Api.get(TestUser.PROVINCE_OFFICER, "/api/v1/appraisals/" + appraisal)
                .body(leave, equalTo("Thông tin chỉ người có trách nhiệm xét được xem"));
    }

    @Test
    void the_province_needs_the_scope_and_sees_its_own_units_only() {
        String narrow = Tokens.of("province", null, List.of("province-system"), List.of("NS-UBND"), "decisions:read");
        RestAssured.given()
                .auth()
                .oauth2(narrow)
                .get("/api/province/v1/decisions")
                .then()
                .statusCode(200)
                .body("items.ownerUnit", not(hasItem("NS-TCT")));
        Api.classify("CB-037", "GOOD");
        String round = Api.round(2026, false);
        String decision = Api.signedDecision(round, "321/QĐ-TCT", List.of(Api.nominated(round, "CB-037", "LDTT")));
        RestAssured.given()
                .auth()
                .oauth2(narrow)
                .get("/api/province/v1/decisions/" + decision)
                .then()
                .statusCode(404);
        String unscoped = Tokens.of("province", null, List.of("province-system"), List.of("NS-TU"), "openid");
        RestAssured.given()
                .auth()
                .oauth2(unscoped)
                .get("/api/province/v1/decisions/" + decision)
                .then()
                .statusCode(403);
        String noDossiers = Tokens.of("province", null, List.of("province-system"), List.of("NS-TU"), "decisions:read");
        RestAssured.given()
                .auth()
                .oauth2(noDossiers)
                .get("/api/province/v1/decisions/" + decision + "/dossier")
                .then()
                .statusCode(403);
        Api.get(TestUser.PROVINCE_SYSTEM, "/api/province/v1/decisions?updatedSince=2030-01-01T00:00:00Z")
                .body("total", equalTo(0));
        Api.get(TestUser.PROVINCE_SYSTEM, "/api/province/v1/decisions?updatedSince=2030-01-01")
                .statusCode(400);
    }

    @Test
    void the_rulebook_is_there_for_everyone_who_signs_in() {
        Api.get(TestUser.MEMBER, "/api/v1/rulebook")
                .statusCode(200)
                .body("items.find { it.id == 'RP-2026' }.inForceToday", equalTo(true));
        Api.get(TestUser.MEMBER, "/api/v1/rulebook/packs/RP-2026")
                .statusCode(200)
                .body("rules.find { it.id == 'CSTDCS-23-2-SUA-DOI' }.confidence", equalTo("UNVERIFIED"));
        Api.get(TestUser.MEMBER, "/api/v1/rulebook/packs/RP-1999").statusCode(404);
    }
}
