package vn.thidua.award;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

/** One person or one unit against every title and form, as the screen of a person asks for it. */
@QuarkusTest
@ServiceTest
class SubjectAppraisalTest {

    private static final String OF = "/api/v1/appraisals/subjects/";
    private static final String AT_THE_END_OF_2025 = "?year=2025&day=2025-12-31";

    @BeforeEach
    void school() {
        Api.school();
    }

    @Test
    void a_person_is_judged_by_every_title_each_clause_with_its_article() {
        Api.get(TestUser.OFFICER, OF + "PERSON/CB-017" + AT_THE_END_OF_2025)
                .statusCode(200)
                .body("subjectName", equalTo("Lò Thị Pâng"))
                .body("year", equalTo(2025))
                .body("day", equalTo("2025-12-31"))
                .body("verdicts.awardCode", hasItems("LDTT", "CSTDCS", "CSTDT", "BANG_KHEN_TINH"))
                .body("verdicts.find { it.awardCode == 'CSTDCS' }.outcome", equalTo("ELIGIBLE"))
                .body("verdicts.find { it.awardCode == 'CSTDCS' }.lines.article", hasItem(notNullValue()))
                .body("verdicts.packs", everyItem(hasItem("RP-2025")));
    }

    @Test
    void a_unit_is_judged_by_what_collectives_can_be_given() {
        Api.get(TestUser.HEAD_LLCS, OF + "UNIT/NS-TCT-LLCS" + AT_THE_END_OF_2025)
                .statusCode(200)
                .body("verdicts.awardCode", hasItem("TTLDTT"));
    }

    @Test
    void a_member_sees_the_own_and_no_other_and_a_head_no_other_unit() {
        Api.get(TestUser.MEMBER, OF + "PERSON/CB-017").statusCode(200);
        Api.get(TestUser.MEMBER, OF + "PERSON/CB-020").statusCode(404);
        Api.get(TestUser.HEAD_LLCS, OF + "PERSON/CB-017").statusCode(404);
        Api.get(TestUser.STRANGER, OF + "PERSON/CB-017").statusCode(404);
        Api.get(TestUser.OFFICER, OF + "PERSON/CB-999").statusCode(404);
        Api.get(TestUser.OFFICER, OF + "HOUSEHOLD/CB-017").statusCode(404);
    }

    @Test
    void what_was_found_of_a_pending_matter_is_hidden_from_who_does_not_judge() {
        String pending = "verdicts.find { it.awardCode == 'LDTT' }.lines.find { it.ruleId == 'TCT-TAM-DUNG' }";

        Api.get(TestUser.PROVINCE_OFFICER, OF + "PERSON/CB-036" + AT_THE_END_OF_2025)
                .body(pending + ".found", equalTo("Thông tin chỉ người có trách nhiệm xét được xem"))
                .body(pending + ".records.size()", equalTo(0));
        Api.get(TestUser.SECRETARY, OF + "PERSON/CB-036" + AT_THE_END_OF_2025)
                .body(pending + ".records.size()", equalTo(1));
    }

    @Test
    void a_year_after_the_day_is_refused() {
        Api.get(TestUser.OFFICER, OF + "PERSON/CB-017?year=2026&day=2025-12-31")
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/appraisal-in-the-future"))
                .body("errors[0].pointer", equalTo("/year"));
        Api.get(TestUser.OFFICER, OF + "PERSON/CB-017?year=1")
                .statusCode(400)
                .body("errors[0].message", notNullValue());
    }
}
