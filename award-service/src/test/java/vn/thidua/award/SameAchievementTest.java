package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class SameAchievementTest {

    private static final String PERSON = "CB-052";

    @BeforeEach
    void school() {
        Api.school();
    }

    @Test
    void two_nominations_on_one_initiative_are_pointed_out_and_only_one_is_signed() {
        Api.classify(PERSON, "EXCELLENT");
        for (int year = 2024; year <= 2026; year++) {
            fact("TITLE", "CSTDCS", year, year + "/QĐ-TCT", year + "-11-10");
        }
        fact("INITIATIVE", "TOAN_QUOC", 2026, "77/QĐ-UBND", "2026-09-10");
        String round = Api.round(2026, false);
        String provincial = Api.nominated(round, PERSON, "CSTDT");
        String national = Api.nominated(round, PERSON, "CSTDTQ");

        Api.get(TestUser.SECRETARY, "/api/v1/nominations/" + national)
                .body("warnings", contains(containsString("Cùng dựa vào sáng kiến “Nội dung 77/QĐ-UBND”")));
        Api.get(TestUser.SECRETARY, "/api/v1/nominations/" + provincial)
                .body("warnings", contains(containsString("“Chiến sĩ thi đua toàn quốc”")));

        Api.signedDecision(round, "341/QĐ-TCT", List.of(provincial));
        Api.get(TestUser.SECRETARY, "/api/v1/nominations/" + national)
                .body("warnings", contains("Sáng kiến “Nội dung 77/QĐ-UBND” đã dùng cho lần khen khác"));
        Api.vote(Api.session(round, 11), national, 11, 0, "Hội đồng thống nhất").statusCode(201);
        String draft = Api.draft(round, "342/QĐ-TCT", List.of(national))
                .statusCode(201)
                .extract()
                .path("id");
        Api.sign(TestUser.PRINCIPAL, draft, 0)
                .statusCode(409)
                .body("type", equalTo("https://thidua.vn/problems/achievement-used"));
        assertThat(Api.count("select count(*) from fact where subject_id = '" + PERSON + "' and code = 'CSTDTQ'"))
                .isZero();
    }

    private static void fact(String type, String code, int year, String number, String day) {
        Map<String, Object> content = new HashMap<>(
                Map.of("year", year, "type", type, "code", code, "decisionNo", number, "decisionDate", day));
        content.put("title", "Nội dung " + number);
        Api.post(
                        TestUser.OFFICER,
                        "/api/v1/facts",
                        Map.of("subjectKind", "PERSON", "subjectId", PERSON, "content", content, "source", "Hồ sơ"))
                .statusCode(201);
    }
}
