package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class SameAchievementTest {

    @BeforeEach
    void school() {
        Api.school();
    }

    @Test
    void two_nominations_on_one_initiative_are_pointed_out_until_one_is_decided() {
        String person = "CB-052";
        Api.classify(person, "EXCELLENT");
        for (int year = 2024; year <= 2026; year++) {
            fact(person, "TITLE", "CSTDCS", year, year + "/QĐ-TCT", year + "-11-10", null);
        }
        String initiative = fact(person, "INITIATIVE", "TOAN_QUOC", 2026, "77/QĐ-UBND", "2026-09-10", null);
        String round = Api.round(2026, false);
        String provincial = Api.nominated(round, person, "CSTDT");
        String national = Api.nominated(round, person, "CSTDTQ");

        Api.get(TestUser.SECRETARY, "/api/v1/nominations/" + national)
                .body("warnings", contains(containsString("Cùng dựa vào sáng kiến “Nội dung 77/QĐ-UBND”")));
        Api.get(TestUser.SECRETARY, "/api/v1/nominations/" + provincial)
                .body("warnings", contains(containsString("“Chiến sĩ thi đua toàn quốc”")));

        fact(person, "TITLE", "CSTDT", 2026, "78/QĐ-UBND", "2026-11-23", initiative);
        Api.get(TestUser.SECRETARY, "/api/v1/nominations/" + national)
                .body("warnings", hasItem("Sáng kiến “Nội dung 77/QĐ-UBND” đã dùng cho lần khen khác"));
    }

    @Test
    void what_another_award_has_used_up_is_not_signed() {
        String person = "CB-043";
        Api.classify(person, "GOOD");
        String initiative = fact(person, "INITIATIVE", "CO_SO", 2026, "79/QĐ-TCT", "2026-09-10", null);
        String round = Api.round(2026, true);
        String nomination = Api.nominated(round, person, "CSTDCS");
        Api.vote(Api.session(round, 11), nomination, 11, 0, "Hội đồng thống nhất")
                .statusCode(201);
        String draft = Api.draft(round, "342/QĐ-TCT", List.of(nomination))
                .statusCode(201)
                .extract()
                .path("id");
        fact(person, "FORM", "BANG_KHEN_TINH", 2026, "80/QĐ-UBND", "2026-11-23", initiative);

        Api.sign(TestUser.PRINCIPAL, draft, 0)
                .statusCode(409)
                .body("type", equalTo("https://thidua.vn/problems/achievement-used"))
                .body("detail", containsString("“Nội dung 79/QĐ-TCT” đã dùng cho lần khen khác"));
        assertThat(Api.count("select count(*) from fact where subject_id = '" + person
                        + "' and code = 'CSTDCS' and year = 2026"))
                .isZero();
    }

    private static String fact(
            String person, String type, String code, int year, String number, String day, @Nullable String basis) {
        Map<String, Object> content = new HashMap<>(
                Map.of("year", year, "type", type, "code", code, "decisionNo", number, "decisionDate", day));
        content.put("title", "Nội dung " + number);
        content.put("basis", basis);
        return Api.post(
                        TestUser.OFFICER,
                        "/api/v1/facts",
                        Map.of("subjectKind", "PERSON", "subjectId", person, "content", content, "source", "Hồ sơ"))
                .statusCode(201)
                .extract()
                .path("recordIds[0]");
    }
}
