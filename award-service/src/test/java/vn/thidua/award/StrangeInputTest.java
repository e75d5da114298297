package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

/** Whatever is sent, the answer is a verdict or a problem that names the field, never an unexpected error. */
@QuarkusTest
@ServiceTest
class StrangeInputTest {

    private static final String WHAT_IF = "/api/v1/appraisals/what-if";
    private static final String TITLE = "\"type\": \"DANH_HIEU\", \"code\": \"LDTT\", \"year\": 2024";

    @BeforeEach
    void school() {
        Api.school();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"day": "+999999999-12-31", "subject": {}}                        | 422 | /day
            {"day": "-0001-01-01", "subject": {}}                             | 422 | /day
            {"day": "", "subject": {}}                                        | 422 | /day
            {"day": "hôm nay", "subject": {}}                                 | 422 | /day
            {"year": -1, "subject": {}}                                       | 400 | /year
            {"year": 99999, "subject": {}}                                    | 400 | /year
            {"awards": [null], "subject": {}}                                 | 422 | /awards/0
            {"awards": [""], "subject": {}}                                   | 422 | /awards/0
            {"subject": null}                                                 | 400 | /subject
            {"unitCode": "KHÔNG CÓ", "subject": {}}                           | 422 | /unitCode
            {"unitCode": "\\u0000", "subject": {}}                            | 422 | /unitCode
            {"subject": {"facts": [null]}}                                    | 422 | /subject/facts/0
            {"subject": {"members": [null]}}                                  | 422 | /subject/members/0
            {"subject": {"facts": [{}]}}                                      | 422 | /subject/facts/0/type
            {"subject": {"startDate": "1066-10-14"}}                          | 422 | /subject/startDate
            {"subject": {"endDate": "+999999999-12-31"}}                      | 422 | /subject/endDate
            {"subject": {"startDate": "2031-01-01"}}                          | 422 | /subject/startDate
            {"subject": {"members": [{"facts": [{}]}]}}                       | 422 | /subject/members/0/facts/0/type
            {"subject": {"facts": [{"type": "NGHI", "code": "OM_DAU", "year": 2025, "workingDays": -3}]}} | 422 | /subject/facts/0/workingDays
            {"subject": {"facts": [{"type": "SANG_KIEN", "code": "co_so", "year": 2025}]}}                | 422 | /subject/facts/0/code
            {"subject": {"facts": [{"type": "XEP_LOAI", "code": "HOAN_THANH_TOT", "year": -2025}]}}       | 422 | /subject/facts/0/year
            {"subject": {"facts": [{"type": "XEP_LOAI", "code": "HOAN_THANH_TOT", "year": 3025}]}}        | 422 | /subject/facts/0/year
            """)
    void what_cannot_be_judged_names_its_field(String body, int status, String pointer) {
        Api.post(TestUser.MEMBER, WHAT_IF, body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"subject\": []}",
                "{\"subject\": {\"facts\": {}}}",
                "{\"year\": \"hai nghìn\", \"subject\": {}}",
                "{\"year\": 1e99, \"subject\": {}}",
                "{\"subject\": {\"subjectKind\": \"ROBOT\"}}",
                "{\"subject\": {\"facts\": [{\"year\": 99999999999999}]}}",
                "{\"subject\": {\"facts\": [{\"colour\": \"đỏ\"}]}}",
                "{\"subject\": "
            })
    void what_is_no_request_is_refused_as_such(String body) {
        Api.post(TestUser.MEMBER, WHAT_IF, body).statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subject\": {}}",
                "{\"subject\": {\"facts\": null, \"members\": null}}",
                "{\"subject\": {\"facts\": [{" + TITLE + ", \"usedFor\": [null], \"decisionNo\": \"\"}]}}",
                "{\"subject\": {\"facts\": [{" + TITLE + ", \"basis\": \"F-1\", \"recordId\": \"F-1\"}]}}",
                "{\"subject\": {\"facts\": [{" + TITLE + ", \"title\": \"\\u0000 😀\"}]}}",
                "{\"subject\": {\"subjectKind\": \"HOUSEHOLD\"}}",
                "{\"subject\": {\"subjectKind\": \"UNIT\", \"members\": []}}",
                "{\"day\": \"2001-01-01\", \"subject\": {}}"
            })
    void what_is_odd_but_possible_is_judged(String body) {
        Api.post(TestUser.MEMBER, WHAT_IF, body).statusCode(200);
    }

    @Test
    void ten_thousand_facts_are_refused_at_once_and_five_hundred_are_judged() {
        facts(10_000).statusCode(400).body("errors[0].pointer", equalTo("/subject/facts"));
        facts(500).statusCode(200);
    }

    @Test
    void a_field_without_words_of_its_own_speaks_vietnamese() {
        Map<String, Object> content = Map.of("year", 2025, "type", "TITLE", "code", "LDTT", "workingDays", 400);
        Api.post(
                        TestUser.OFFICER,
                        "/api/v1/facts",
                        Map.of("subjectId", "CB-017", "content", content, "source", "x".repeat(301)))
                .statusCode(400)
                .body("errors.find { it.pointer == '/source' }.message", equalTo("Cần từ 0 đến 300 ký tự (hoặc dòng)"))
                .body("errors.find { it.pointer == '/subjectKind' }.message", equalTo("Cần nhập chỗ này"))
                .body("errors.find { it.pointer == '/content/workingDays' }.message", equalTo("Nhiều nhất 366"));
    }

    @Test
    void what_is_looked_for_and_cannot_be_is_not_there() {
        for (String path : List.of(
                "/api/v1/appraisals/relying?packId=RP-2025&ruleId=%00&awardCode=LDTT",
                "/api/v1/rulebook/packs/%00",
                "/api/v1/rulebook/signing?unitCode=%00",
                "/api/v1/rulebook/signing?signedOn=ngay-mai",
                "/api/v1/appraisals/khong-phai-ma")) {
            assertThat(Api.get(TestUser.OFFICER, path).extract().statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        Api.get(
                        TestUser.OFFICER,
                        "/api/v1/appraisals/relying?packId=RP-2025&ruleId=LDTT-24-1-A&awardCode=LDTT&cursor=x")
                .statusCode(400)
                .body("detail", containsString("Vị trí trang"));
    }

    private static ValidatableResponse facts(int count) {
        return Api.post(
                TestUser.MEMBER,
                WHAT_IF,
                Map.of(
                        "subject",
                        Map.of(
                                "facts",
                                Collections.nCopies(
                                        count, Map.of("type", "CHUYEN_CONG_TAC", "code", "DEN", "year", 2020)))));
    }
}
