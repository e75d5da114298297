package vn.thidua.award.appraisal.change;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.award.Api;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

/** Which files another text of the law would change, and by which clause. */
@QuarkusTest
@ServiceTest
class LawChangedTest {

    private static final String TO_2026 = "/api/v1/appraisals/law-changed?from=RP-2025&to=RP-2026&unitCode=";

    @BeforeEach
    void school() {
        Api.school();
    }

    @Test
    void a_file_that_the_amendment_changes_is_listed_with_the_clause() {
        String excellent = appraised("CB-017", "CSTDCS", 2025, "2025-12-20");
        String ordinary = appraised("CB-034", "LDTT", 2025, "2025-12-20");
        String later = appraised("CB-017", "CSTDCS", 2025, "2026-10-05");

        ValidatableResponse changed = Api.get(TestUser.SECRETARY, TO_2026 + "NS-TCT&size=200")
                .statusCode(200)
                .body("judged", greaterThan(1))
                .body("items.appraisalId", allOf(hasItem(excellent), not(hasItem(ordinary)), not(hasItem(later))));
        String file = "items.find { it.appraisalId == '" + excellent + "' }";
        changed.body(file + ".before", equalTo("ELIGIBLE"))
                .body(file + ".after", equalTo("UNDETERMINED"))
                .body(file + ".subjectName", equalTo("Lò Thị Pâng"));
        String clause = file + ".clauses.find { it.ruleId == 'CSTDCS-23-2-SUA-DOI' }";
        changed.body(clause + ".before", nullValue())
                .body(clause + ".after", equalTo("UNKNOWN"))
                .body(clause + ".pack", equalTo("RP-2026"))
                .body(clause + ".article", notNullValue());
    }

    @Test
    void the_verdicts_of_a_pass_are_compared_too_and_the_pass_stays_as_it_is() {
        String run = Api.post(
                        TestUser.SECRETARY,
                        "/api/v1/appraisals/runs",
                        Map.of("unitCode", "NS-TCT-NNPL", "on", "2025-12-19"))
                .statusCode(202)
                .extract()
                .path("id");
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> Api.get(
                        TestUser.SECRETARY, "/api/v1/appraisals/runs/" + run)
                .body("state", equalTo("DONE")));

        ValidatableResponse changed = Api.get(TestUser.SECRETARY, TO_2026 + "NS-TCT-NNPL&size=5&runId=" + run)
                .statusCode(200)
                .body("items.before", everyItem(notNullValue()))
                .body("items.appraisalId", everyItem(nullValue()))
                .body("items.clauses", everyItem(not(empty())))
                .body("items.size()", equalTo(5))
                .body("total", greaterThan(5));
        String next = changed.extract().path("next");
        List<String> first = changed.extract().path("items.collect { it.subjectId + ' ' + it.awardCode }");
        Api.get(TestUser.SECRETARY, TO_2026 + "NS-TCT-NNPL&size=5&runId=" + run + "&cursor=" + next)
                .statusCode(200)
                .body("items.collect { it.subjectId + ' ' + it.awardCode }", not(hasItem(first.getFirst())));
        Api.get(TestUser.SECRETARY, "/api/v1/appraisals/runs/" + run + "/replay")
                .statusCode(200)
                .body("verdicts", greaterThan(50))
                .body("different", empty());
        Api.get(
                        TestUser.SECRETARY,
                        "/api/v1/appraisals/law-changed?from=RP-2024&to=RP-2026&unitCode=NS-TCT&runId=" + run)
                .body("judged", equalTo(0));
    }

    @Test
    void what_cannot_be_compared_is_refused_by_name() {
        String path = "/api/v1/appraisals/law-changed?unitCode=NS-TCT&from=";
        Api.get(TestUser.SECRETARY, path + "RP-2025&to=RP-2099")
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/law-changed-pack-unknown"))
                .body("errors[0].pointer", equalTo("/to"));
        Api.get(TestUser.SECRETARY, path + "UR-TCT&to=RP-2026")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/from"));
        Api.get(TestUser.SECRETARY, path + "RP-2025&to=RP-2025")
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/law-changed-same-pack"));
        Api.get(TestUser.SECRETARY, "/api/v1/appraisals/law-changed?unitCode=NS-TCT&from=RP-2025")
                .statusCode(400);
        Api.get(TestUser.SECRETARY, TO_2026 + "NS-UBND").statusCode(404);
        Api.get(TestUser.STRANGER, TO_2026 + "NS-TCT").statusCode(404);
    }

    private static String appraised(String person, String award, int year, String day) {
        return Api.post(
                        TestUser.SECRETARY,
                        "/api/v1/appraisals",
                        Map.of(
                                "subjectKind",
                                "PERSON",
                                "subjectId",
                                person,
                                "awardCode",
                                award,
                                "year",
                                year,
                                "day",
                                day))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
