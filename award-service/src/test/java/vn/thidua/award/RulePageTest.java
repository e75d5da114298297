package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class RulePageTest {

    private static final String RULES = "/api/v1/rulebook/packs/%s/rules/%s/%s";
    private static final String RELYING = "/api/v1/appraisals/relying?packId=%s&ruleId=%s&awardCode=%s";

    @BeforeEach
    void school() {
        Api.school();
    }

    @Test
    void a_clause_of_the_law_tells_its_text_source_days_parameters_and_who_rests_on_it() {
        Api.get(TestUser.MEMBER, RULES.formatted("RP-2025", "LDTT-24-1-A", "LDTT"))
                .statusCode(200)
                .body("rule.article", equalTo("Điều 24 khoản 1 điểm a"))
                .body("rule.from", equalTo("2025-07-01"))
                .body("rule.to", equalTo("2026-09-30"))
                .body("rule.source", containsString("Luật 06/2022/QH15"))
                .body("rule.confidence", equalTo("VERIFIED"))
                .body("parameters.name", contains("Xếp loại từ mức"))
                .body("parameters.value", contains("Hoàn thành tốt nhiệm vụ"))
                .body("layers.relation", hasItem("THIS"))
                .body("history.packId", hasItems("RP-2024", "RP-2025", "RP-2026"))
                .body("reliedBy.code", hasItems("LDTT", "CSTDCS"));
    }

    @Test
    void the_schools_own_clause_shows_its_number_and_stays_hidden_from_another_body() {
        String path = RULES.formatted("UR-TCT", "TCT-10-THANG", "LDTT");
        Api.get(TestUser.MEMBER, path)
                .statusCode(200)
                .body("pack.layer", equalTo("REGULATION"))
                .body("parameters.value", contains("10"))
                .body("layers.find { it.relation == 'THIS' }.effective", equalTo(true));
        Api.get(TestUser.STRANGER, path).statusCode(404);
        Api.get(TestUser.MEMBER, RULES.formatted("UR-TCT", "TCT-10-THANG", "CSTDT"))
                .statusCode(404);
        Api.get(TestUser.MEMBER, RULES.formatted("RP-2025", "NO-SUCH", "LDTT")).statusCode(404);
    }

    @Test
    void files_that_rest_on_a_clause_are_counted_and_listed_directly_and_through_another_title() {
        long before = total("LDTT-24-1-A", "LDTT");
        String direct = appraised("CB-008", "LDTT");
        String through = appraised("CB-008", "CSTDCS");
        appraised("CB-008", "CSTDT");

        ValidatableResponse list = Api.get(
                        TestUser.SECRETARY, RELYING.formatted("RP-2025", "LDTT-24-1-A", "LDTT") + "&size=2")
                .statusCode(200)
                .body("total", equalTo((int) before + 2))
                .body("items.appraisalId", contains(through, direct))
                .body("items.find { it.awardCode == 'LDTT' }.truth", equalTo("MET"))
                .body("items.find { it.awardCode == 'CSTDCS' }.truth", nullValue());
        assertThat(total("CSTDCS-23-2", "CSTDCS")).isLessThan(before + 2);
        String next = list.extract().path("next");
        if (before > 0) {
            Api.get(TestUser.SECRETARY, RELYING.formatted("RP-2025", "LDTT-24-1-A", "LDTT") + "&cursor=" + next)
                    .body("items.appraisalId", not(hasItem(direct)));
        }
        Api.get(TestUser.HEAD_NNPL, RELYING.formatted("RP-2025", "LDTT-24-1-A", "LDTT") + "&size=200")
                .body("items.appraisalId", not(hasItem(direct)))
                .body("items.unitName", everyItem(equalTo("Khoa Nhà nước và Pháp luật")));
        Api.get(TestUser.STRANGER, RELYING.formatted("RP-2025", "LDTT-24-1-A", "LDTT"))
                .body("total", equalTo(0));
        Api.get(TestUser.STRANGER, RELYING.formatted("UR-TCT", "TCT-10-THANG", "LDTT"))
                .statusCode(404);
    }

    @Test
    void what_a_sensitive_clause_found_is_not_told_in_the_list() {
        appraised("CB-025", "LDTT");

        Api.get(TestUser.SECRETARY, RELYING.formatted("UR-TCT", "TCT-40-NGAY", "LDTT") + "&size=200")
                .statusCode(200)
                .body("items.subjectId", hasItem("CB-025"))
                .body("items.truth", everyItem(nullValue()));
    }

    @Test
    void what_is_asked_for_is_named_when_it_is_missing() {
        Api.get(TestUser.SECRETARY, "/api/v1/appraisals/relying?packId=RP-2025&ruleId=LDTT-24-1-A")
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].message", equalTo("Cần chọn danh hiệu, hình thức"));
        Api.get(TestUser.MEMBER, RELYING.formatted("RP-2025", "LDTT-24-1-A", "LDTT"))
                .statusCode(403);
    }

    private static long total(String rule, String award) {
        Integer total = Api.get(TestUser.SECRETARY, RELYING.formatted("RP-2025", rule, award))
                .statusCode(200)
                .extract()
                .path("total");
        return total;
    }

    private static String appraised(String person, String award) {
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
                                2025,
                                "day",
                                "2025-12-20"))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
