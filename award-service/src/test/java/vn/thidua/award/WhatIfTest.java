package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class WhatIfTest {

    private static final String PATH = "/api/v1/appraisals/what-if";
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeEach
    void school() {
        Api.school();
    }

    @Test
    void every_example_of_the_api_document_gives_what_it_says() throws IOException {
        JsonNode operation = JSON.readTree(RestAssured.given()
                        .accept("application/json")
                        .get("/q/openapi?format=json")
                        .asString())
                .at("/paths/~1api~1v1~1appraisals~1what-if/post");
        JsonNode requests = operation.at("/requestBody/content/application~1json/examples");
        int compared = 0;

        for (Map.Entry<String, JsonNode> request : requests.properties()) {
            JsonNode answer =
                    operation.at("/responses/200/content/application~1json/examples/" + request.getKey() + "/value");
            JsonNode refusal = operation.at(
                    "/responses/422/content/application~1problem+json/examples/" + request.getKey() + "/value");
            String got = Api.post(
                            TestUser.MEMBER,
                            PATH,
                            request.getValue().at("/value").toString())
                    .statusCode(refusal.isMissingNode() ? 200 : 422)
                    .extract()
                    .asString();
            assertThat(JSON.readTree(got)).as(got).isEqualTo(refusal.isMissingNode() ? answer : refusal);
            compared++;
        }

        assertThat(compared).isGreaterThanOrEqualTo(2);
    }

    @Test
    void every_award_for_a_person_is_judged_and_nothing_is_stored() {
        long before = Api.count("select count(*) from appraisal");

        judge(TestUser.MEMBER, "2025-12-10", List.of(classification(2025, "HOAN_THANH_TOT")))
                .statusCode(200)
                .body("verdicts.awardCode", hasItems("LDTT", "CSTDCS", "CSTDT"))
                .body("verdicts.awardCode", not(hasItem("TTLDTT")))
                .body("verdicts.find { it.awardCode == 'LDTT' }.outcome", equalTo("ELIGIBLE"))
                .body("verdicts.find { it.awardCode == 'CSTDCS' }.outcome", equalTo("NOT_ELIGIBLE"));

        assertThat(Api.count("select count(*) from appraisal")).isEqualTo(before);
    }

    @Test
    @SuppressWarnings("unchecked") // JSON of the answer
    void what_is_recorded_of_the_caller_can_be_sent_back_with_what_may_come() {
        Map<String, Object> recorded = Api.get(TestUser.MEMBER, PATH + "/mine")
                .statusCode(200)
                .body("unitCode", equalTo("NS-TCT-NNPL"))
                .body(
                        "subject.facts.findAll { it.type == 'DANH_HIEU' && it.code == 'CSTDCS' }.year",
                        hasItems(2024, 2025))
                .extract()
                .path("subject");
        // other tests record facts of 2026 for the same member
        Map<String, Object> mine = Map.of(
                "startDate",
                recorded.get("startDate"),
                "facts",
                ((List<Map<String, Object>>) recorded.get("facts"))
                        .stream().filter(fact -> (int) fact.get("year") <= 2025).toList());

        Api.post(TestUser.MEMBER, PATH, Map.of("day", "2025-12-20", "unitCode", "NS-TCT-NNPL", "subject", mine))
                .statusCode(200)
                .body("verdicts.find { it.awardCode == 'BANG_KHEN_TINH' }.outcome", equalTo("ELIGIBLE"));
        Api.post(TestUser.MEMBER, PATH, Map.of("day", "2023-06-30", "unitCode", "NS-TCT-NNPL", "subject", mine))
                .statusCode(422);
        Api.get(TestUser.PROVINCE_OFFICER, PATH + "/mine").statusCode(403);
    }

    @Test
    void the_provinces_machine_may_ask_too() {
        judge(TestUser.PROVINCE_SYSTEM, "2025-12-10", List.of(classification(2025, "HOAN_THANH_TOT")))
                .statusCode(200);
    }

    @Test
    void the_regulation_of_a_body_applies_for_those_who_may_read_it() {
        Map<String, Object> request = Map.of(
                "day",
                "2025-12-10",
                "unitCode",
                "NS-TCT-NNPL",
                "awards",
                List.of("LDTT"),
                "subject",
                Map.of("startDate", "2025-04-01", "facts", List.of(classification(2025, "HOAN_THANH_TOT"))));

        Api.post(TestUser.MEMBER, PATH, request)
                .statusCode(200)
                .body("verdicts[0].outcome", equalTo("NOT_ELIGIBLE"))
                .body("verdicts[0].lines.find { it.ruleId == 'TCT-10-THANG' }.truth", equalTo("NOT_MET"));
        Api.post(TestUser.STRANGER, PATH, request)
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/what-if-unit-unknown"))
                .body("errors[0].pointer", equalTo("/unitCode"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "year": 2026                                        | fact-in-the-future | /subject/facts/0/year
                    "year": 2025, "decisionNo": "1", "decisionDate": "2025-12-11" | fact-in-the-future | /subject/facts/0/decisionDate
                    "year": 2025, "decisionNo": "1", "decisionDate": "2025-02-30" | date-impossible | /subject/facts/0/decisionDate
                    "year": 2025, "decisionNo": "1", "decisionDate": "2024-12-31" | date-impossible | /subject/facts/0/decisionDate
                    "year": 1025                                        | date-impossible    | /subject/facts/0/year
                    "year": 2025, "code": "LDXX"                        | award-unknown      | /subject/facts/0/code
                    "year": 2025, "type": "DANH_HIEUX"                  | code-unknown       | /subject/facts/0/type
                    "year": 2025, "status": "TOT"                       | code-unknown       | /subject/facts/0/status
                    "title": "x"                                        | fact-incomplete    | /subject/facts/0/year
                    "year": 2025, "from": "2025-05-02", "to": "2025-05-01" | date-impossible | /subject/facts/0/to
                    """)
    void what_cannot_be_is_refused_by_its_name(String fields, String slug, String pointer) {
        String fact = "{\"type\": \"DANH_HIEU\", \"code\": \"LDTT\", " + fields + "}";

        Api.post(TestUser.MEMBER, PATH, "{\"day\": \"2025-12-10\", \"subject\": {\"facts\": [" + fact + "]}}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://thidua.vn/problems/what-if-" + slug))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void a_decision_stated_twice_is_refused() {
        Map<String, Object> title = Map.of("type", "DANH_HIEU", "code", "LDTT", "year", 2024, "decisionNo", "1/QĐ");

        judge(TestUser.MEMBER, "2025-12-10", List.of(title, title))
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/what-if-duplicate-decision"))
                .body("errors[0].pointer", equalTo("/subject/facts/1"));
    }

    @Test
    void an_unknown_award_and_an_impossible_day_are_refused() {
        Map<String, Object> subject = Map.of("facts", List.of());

        Api.post(TestUser.MEMBER, PATH, Map.of("day", "2025-02-29", "subject", subject))
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/what-if-date-impossible"))
                .body("errors[0].pointer", equalTo("/day"));
        Api.post(TestUser.MEMBER, PATH, Map.of("awards", List.of("LDTT", "XYZ"), "subject", subject))
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/what-if-award-unknown"))
                .body("errors[0].pointer", equalTo("/awards/1"));
        Api.post(TestUser.MEMBER, PATH, Map.of("awards", List.of("TTLDTT"), "subject", subject))
                .statusCode(422);
        Api.post(TestUser.MEMBER, PATH, Map.of("day", "2025-12-10", "year", 2026, "subject", subject))
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/what-if-fact-in-the-future"));
        Api.post(TestUser.MEMBER, PATH, Map.of("day", "2025-12-10"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/subject"));
    }

    private static ValidatableResponse judge(TestUser user, String day, List<Map<String, Object>> facts) {
        return Api.post(user, PATH, Map.of("day", day, "subject", Map.of("startDate", "2015-01-01", "facts", facts)));
    }

    private static Map<String, Object> classification(int year, String code) {
        return Map.of("type", "XEP_LOAI", "code", code, "year", year);
    }
}
