package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class WhoMayDecideTest {

    private static final String REFUSED = "https://thidua.vn/problems/award-outside-competence";

    @BeforeEach
    void school() {
        Api.school();
    }

    @Test
    void a_title_of_the_province_is_forwarded_and_never_in_a_decision_of_the_school() {
        String round = Api.round(2025, false);
        String provincial = Api.nominated(round, "CB-004", "CSTDT");
        Api.vote(Api.session(round, 11), provincial, 11, 0, "Hội đồng thống nhất")
                .statusCode(201);

        Api.get(TestUser.SECRETARY, "/api/v1/nominations/" + provincial)
                .body("decidedBy", equalTo("Chủ tịch Ủy ban nhân dân tỉnh"))
                .body("forwardedBecause", containsString("lập hồ sơ trình, không ký"));
        Api.draft(round, "351/QĐ-TCT", List.of(provincial))
                .statusCode(422)
                .body("type", equalTo(REFUSED))
                .body("errors[0].pointer", equalTo("/nominationIds/0"))
                .body("detail", containsString("do Chủ tịch Ủy ban nhân dân tỉnh quyết định"));
        assertThat(Api.count("select count(*) from decision where number = '351/QĐ-TCT'"))
                .isZero();
    }

    @Test
    void a_draft_that_the_law_of_the_day_of_signing_takes_out_of_the_schools_hands_is_not_signed() throws SQLException {
        Api.classify("CB-044", "GOOD");
        String round = Api.round(2026, true);
        String nomination = Api.nominated(round, "CB-044", "LDTT");
        Api.vote(Api.session(round, 11), nomination, 11, 0, "Hội đồng thống nhất")
                .statusCode(201);
        String draft = Api.draft(round, "352/QĐ-TCT", List.of(nomination))
                .statusCode(201)
                .body("items[0].refusal", nullValue())
                .extract()
                .path("id");
        // as if the law had moved the title to the province after the draft
        try (var connection = Api.database().getConnection();
                var change = connection.createStatement()) {
            change.executeUpdate("update decision_item set award_code = 'CSTDT' where decision_id = '" + draft + "'");
        }

        Api.get(TestUser.PRINCIPAL, "/api/v1/decisions/" + draft)
                .body("items[0].refusal", containsString("không ký quyết định này"))
                .body("allowedActions", equalTo(List.of()));
        Api.sign(TestUser.PRINCIPAL, draft, 0)
                .statusCode(422)
                .body("type", equalTo(REFUSED))
                .body("detail", containsString("Lò Thị Ứng"));
        assertThat(Api.count("select count(*) from decision where state = 'DRAFT' and id = '" + draft + "'"))
                .isEqualTo(1);
        assertThat(Api.count("select count(*) from award_entry where decision_id = '" + draft + "'"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, 2340000, 702000", "2026-07-01, 2530000, 759000"})
    void the_table_of_a_day_says_who_decides_and_what_is_paid(String day, int salary, int amount) {
        String line = "lines.find { it.awardCode == '%s' && it.subject == '%s' }.";
        Api.get(TestUser.MEMBER, "/api/v1/rulebook/signing?unitCode=NS-TCT&signedOn=" + day)
                .statusCode(200)
                .body("baseSalary.amount", equalTo(salary))
                .body("rounding", equalTo("không làm tròn"))
                .body(line.formatted("LDTT", "PERSON") + "amount", equalTo(amount))
                .body(line.formatted("LDTT", "PERSON") + "forwardedBecause", nullValue())
                .body(line.formatted("LDTT", "PERSON") + "deciders", hasSize(2))
                .body(line.formatted("GIAY_KHEN", "UNIT") + "bonusConfidence", equalTo("UNVERIFIED"))
                .body(line.formatted("CSTDT", "PERSON") + "deciders.name", contains("Chủ tịch Ủy ban nhân dân tỉnh"))
                .body(line.formatted("CSTDT", "PERSON") + "forwardedBecause", containsString("Trường Chính trị"));
    }

    @Test
    void before_the_tables_begin_nothing_is_said_and_another_body_stays_hidden() {
        Api.get(TestUser.MEMBER, "/api/v1/rulebook/signing?signedOn=2016-01-01")
                .statusCode(200)
                .body("baseSalary", nullValue())
                .body("lines.deciders.flatten()", hasSize(0));
        Api.get(TestUser.STRANGER, "/api/v1/rulebook/signing?unitCode=NS-TCT").statusCode(404);
        Api.get(TestUser.MEMBER, "/api/v1/rulebook/signing?signedOn=2026-13-01").statusCode(404);
    }
}
