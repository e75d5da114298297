package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class FactsTest {

    @BeforeEach
    void school() {
        Api.school();
    }

    @Test
    void a_second_import_changes_nothing() {
        long audited = Api.count("select count(*) from audit where subject_type = 'facts'");

        Api.importHistory(TestUser.ADMIN, Api.history())
                .statusCode(200)
                .body("rows", equalTo(736))
                .body("added", equalTo(0))
                .body("changed", equalTo(0));

        assertThat(Api.count("select count(*) from audit where subject_type = 'facts'"))
                .isEqualTo(audited);
    }

    @Test
    void a_faulty_file_writes_nothing_and_every_faulty_row_is_named() {
        String text = new String(Api.history(), StandardCharsets.UTF_8)
                + "HS-9001,PERSON,CB-003,2025,XEP_LOAI,TUYET_VOI,,,,,,,,,HIEU_LUC,\n"
                + "HS-9002,PERSON,CB-999,2025,NGHI,OM_DAU,,,,,,,2025-02-01,2025-02-03,HIEU_LUC,\n"
                + "HS-9003,PERSON,CB-003,2025,NGHI,OM_DAU,,,,,,,2025-02-01,2025-02-03,HIEU_LUC,\n";

        Api.importHistory(TestUser.ADMIN, text.getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://thidua.vn/problems/facts-rows-faulty"))
                .body("errors.pointer", hasItems("/history/738/code", "/history/739/subject_id"));

        assertThat(Api.count("select count(*) from fact where record_id like 'HS-90%'"))
                .isZero();
    }

    @Test
    void what_is_no_table_of_facts_is_refused() {
        Api.importHistory(TestUser.ADMIN, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1})
                .statusCode(422);
        Api.importHistory(TestUser.ADMIN, new byte[0]).statusCode(422);
        Api.importHistory(TestUser.MEMBER, Api.history()).statusCode(403);
    }

    @Test
    void leave_discipline_and_denunciation_are_for_those_who_judge_and_for_the_person() {
        Api.get(TestUser.SECRETARY, "/api/v1/facts?subjectId=CB-020&size=200")
                .statusCode(200)
                .body("items.recordId", hasItem("HS-0654"))
                .body("items.find { it.recordId == 'HS-0654' }.codeName", equalTo("Khiển trách"));
        Api.get(TestUser.HEAD_NNPL, "/api/v1/facts?subjectId=CB-020&size=200")
                .statusCode(200)
                .body("items.recordId", hasItem("HS-0002"))
                .body("items.recordId", not(hasItem("HS-0654")));
        Api.get(TestUser.PROVINCE_OFFICER, "/api/v1/facts?subjectId=CB-020&size=200")
                .body("items.recordId", hasItem("HS-0002"))
                .body("items.recordId", not(hasItem("HS-0654")));
        Api.get(TestUser.MEMBER, "/api/v1/facts?size=200")
                .statusCode(200)
                .body("items.subjectId.unique()", equalTo(List.of("CB-017")));
        Api.get(TestUser.HEAD_LLCS, "/api/v1/facts?subjectId=CB-020").body("total", equalTo(0));
        Api.get(TestUser.STRANGER, "/api/v1/facts").body("total", equalTo(0));
    }

    @Test
    void the_pages_of_a_list_hold_every_row_once() {
        String next = Api.get(TestUser.SECRETARY, "/api/v1/facts?year=2025&size=100")
                .body("items", org.hamcrest.Matchers.hasSize(100))
                .extract()
                .path("next");
        List<String> second = Api.get(TestUser.SECRETARY, "/api/v1/facts?year=2025&size=100&cursor=" + next)
                .extract()
                .path("items.recordId");

        assertThat(second).isNotEmpty().doesNotHaveDuplicates();
        Api.get(TestUser.SECRETARY, "/api/v1/facts?cursor=xyz").statusCode(400);
    }

    @Test
    void a_classification_is_corrected_with_a_reason_and_the_old_one_stays() {
        Api.classify("CB-008", "GOOD");
        Map<String, Object> other = Map.of(
                "year",
                2026,
                "lines",
                List.of(Map.of("subjectKind", "PERSON", "subjectId", "CB-008", "level", "EXCELLENT")));

        Api.post(TestUser.OFFICER, "/api/v1/facts/classifications", other)
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/lines/0"));
        Map<String, Object> corrected = new java.util.HashMap<>(other);
        corrected.put("reason", "Nhập nhầm mức");
        Api.post(TestUser.OFFICER, "/api/v1/facts/classifications", corrected).statusCode(201);

        assertThat(Api.count(
                        "select count(*) from fact where subject_id = 'CB-008' and year = 2026 and status = 'VALID'"))
                .isEqualTo(1);
        assertThat(Api.count(
                        "select count(*) from fact where subject_id = 'CB-008' and year = 2026 and status = 'REVOKED'"))
                .isEqualTo(1);
    }

    @Test
    void another_units_people_a_future_year_and_unknown_people_are_refused() {
        Map<String, Object> line = Map.of("subjectKind", "PERSON", "subjectId", "CB-009", "level", "GOOD");
        Api.post(TestUser.STRANGER, "/api/v1/facts/classifications", Map.of("year", 2026, "lines", List.of(line)))
                .statusCode(404);
        Api.post(TestUser.SECRETARY, "/api/v1/facts/classifications", Map.of("year", 2027, "lines", List.of(line)))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/year"));
        Api.post(
                        TestUser.SECRETARY,
                        "/api/v1/facts/classifications",
                        Map.of(
                                "year",
                                2026,
                                "lines",
                                List.of(Map.of("subjectKind", "PERSON", "subjectId", "CB-999", "level", "GOOD"))))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/lines/0/subjectId"));
        Api.post(TestUser.SECRETARY, "/api/v1/facts/classifications", Map.of("year", 2026, "lines", List.of()))
                .statusCode(400);
        assertThat(Api.count("select count(*) from fact where subject_id = 'CB-009' and year = 2026"))
                .isZero();
    }

    @Test
    void a_reimport_keeps_what_was_entered_and_used_here() {
        Api.classify("CB-030", "GOOD");
        String row =
                header() + "HS-9100,PERSON,CB-030,2026,XEP_LOAI,HOAN_THANH,,1/QĐ,2026-11-20,NS-TCT,,,,,HIEU_LUC,\n";

        Api.importHistory(TestUser.ADMIN, row.getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/history/2/code"));
    }

    private static String header() {
        return new String(Api.history(), StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElseThrow() + "\n";
    }
}
