package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class ChangingFactsTest {

    @BeforeEach
    void school() {
        Api.school();
    }

    @Test
    void a_fact_is_added_with_its_source_and_counts_by_its_decision_only() {
        String decided = added("CB-026", title("LDTT", 2019, "60/QĐ-TCT", "2019-12-20"));
        String claimed = added("CB-026", title("CSTDCS", 2019, null, null));

        Api.get(TestUser.OFFICER, "/api/v1/facts?subjectId=CB-026&year=2019")
                .body("items.find { it.recordId == '" + decided + "' }.counts", equalTo(true))
                .body("items.find { it.recordId == '" + decided + "' }.source", equalTo("Hồ sơ lưu"))
                .body("items.find { it.recordId == '" + claimed + "' }.counts", equalTo(false))
                .body("items.find { it.recordId == '" + claimed + "' }.statusName", equalTo("Chưa xác minh"));
    }

    @Test
    void what_is_impossible_unknown_repeated_or_without_source_is_refused_at_its_field() {
        add("CB-027", title("LDTT", 2027, null, null)).statusCode(422).body("errors.pointer", hasItem("/content/year"));
        add("CB-027", title("LDTT", 2019, "1/QĐ", "2026-12-01"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/content/decisionDate"));
        add("CB-027", title("OM_DAU", 2019, null, null))
                .statusCode(422)
                .body("errors.pointer", hasItem("/content/code"));
        add("CB-999", title("LDTT", 2019, null, null)).statusCode(422).body("errors.pointer", hasItem("/subjectId"));
        add("CB-001", title("LDTT", 2021, "214/QĐ-TCT", "2021-12-20"))
                .statusCode(409)
                .body("type", equalTo("https://thidua.vn/problems/fact-repeated"));
        Api.post(
                        TestUser.OFFICER,
                        "/api/v1/facts",
                        Map.of(
                                "subjectKind",
                                "PERSON",
                                "subjectId",
                                "CB-027",
                                "content",
                                title("LDTT", 2019, null, null)))
                .statusCode(400)
                .body("errors.pointer", hasItem("/source"));
        assertThat(Api.count("select count(*) from fact where subject_id = 'CB-027' and year = 2019"))
                .isZero();
    }

    @Test
    void a_correction_keeps_what_was_there_and_a_file_no_longer_changes_it() {
        String row =
                "record_id,subject_kind,subject_id,year,record_type,code,title,decision_no,decision_date,decided_by,"
                        + "basis,used_for,from_date,to_date,status,note\n"
                        + "NS-1,PERSON,CB-028,2018,DANH_HIEU,LDTT,,70/QĐ-TCT,2018-12-20,NS-TCT,,,,,HIEU_LUC,\n";
        byte[] file = row.getBytes(StandardCharsets.UTF_8);
        Api.importHistory(TestUser.OFFICER, file).statusCode(200);

        correct("NS-1", title("LDTT", 2018, "71/QĐ-TCT", "2018-12-20"), "Nhập nhầm số")
                .statusCode(200);

        Api.get(TestUser.OFFICER, "/api/v1/facts?subjectId=CB-028&year=2018")
                .body("items", hasSize(1))
                .body("items[0].decisionNo", equalTo("71/QĐ-TCT"));
        Api.get(TestUser.OFFICER, "/api/v1/facts/subjects/PERSON/CB-028")
                .body(
                        "earlier.find { it.recordId == 'NS-1' }.decision",
                        equalTo("Quyết định số 70/QĐ-TCT ngày 20/12/2018"))
                .body("earlier.find { it.recordId == 'NS-1' }.reason", equalTo("Nhập nhầm số"));
        Api.importHistory(TestUser.OFFICER, file).statusCode(200).body("lines[0].result", equalTo("KEPT"));

        withdraw("NS-1", "Không có quyết định này").statusCode(200);
        Api.importHistory(TestUser.OFFICER, file).statusCode(200).body("lines[0].result", equalTo("KEPT"));
        Api.get(TestUser.OFFICER, "/api/v1/facts?subjectId=CB-028&year=2018").body("total", equalTo(0));
        withdraw("NS-1", "Lần nữa").statusCode(404);
    }

    @Test
    void an_initiative_is_used_up_by_one_award() {
        Map<String, Object> initiative = title("CO_SO", 2017, "50/QĐ-TCT", "2017-11-20");
        initiative.put("type", "INITIATIVE");
        initiative.put("title", "Sổ tay học viên");
        String record = added("CB-030", initiative);
        Map<String, Object> first = title("CSTDCS", 2017, "55/QĐ-TCT", "2017-12-20");
        first.put("basis", record);
        Map<String, Object> second = title("GIAY_KHEN", 2017, "56/QĐ-TCT", "2017-12-20");
        second.put("type", "FORM");
        second.put("basis", record);

        String title = added("CB-030", first);
        add("CB-030", second).statusCode(409).body("type", equalTo("https://thidua.vn/problems/initiative-used"));
        withdraw(record, "Nhầm").statusCode(409);
        Api.get(TestUser.OFFICER, "/api/v1/facts?subjectId=CB-030&year=2017&type=INITIATIVE")
                .body("items[0].uses", equalTo(List.of("Chiến sĩ thi đua cơ sở 2017")));

        withdraw(title, "Chưa có quyết định").statusCode(200);
        added("CB-030", second);
    }

    @Test
    void an_initiative_used_twice_is_pointed_out() {
        Api.get(TestUser.OFFICER, "/api/v1/facts?subjectId=CB-039&size=200")
                .body(
                        "items.find { it.recordId == 'HS-0004' }.warning",
                        equalTo("Một sáng kiến đã dùng cho 2 lần khen"))
                .body("items.find { it.recordId == 'HS-0650' }.warning", not(nullValue()))
                .body(
                        "items.find { it.recordId == 'HS-0650' }.basisName",
                        equalTo("Sáng kiến “Quy trình giao việc một trang”"));
    }

    @Test
    void who_does_not_judge_sees_no_discipline_neither_now_nor_as_it_was() {
        Map<String, Object> discipline = title("KHIEN_TRACH", 2020, "12/QĐ-TCT", "2020-05-04");
        discipline.put("type", "DISCIPLINE");
        String record = added("CB-016", discipline);
        withdraw(record, "Nhập nhầm người").statusCode(200);

        Api.get(TestUser.OFFICER, "/api/v1/facts/subjects/PERSON/CB-016")
                .body("earlier.recordId", hasItem(record))
                .body("allowedActions", equalTo(List.of("add")));
        Api.get(TestUser.HEAD_NNPL, "/api/v1/facts/subjects/PERSON/CB-016")
                .statusCode(200)
                .body("earlier.recordId", not(hasItem(record)))
                .body("seesSensitive", equalTo(false))
                .body("allowedActions", hasSize(0));
        Api.get(TestUser.HEAD_LLCS, "/api/v1/facts/subjects/PERSON/CB-016").statusCode(404);
        Api.get(TestUser.MEMBER, "/api/v1/facts/subjects/PERSON/CB-017").statusCode(200);
        Api.get(TestUser.MEMBER, "/api/v1/facts/subjects/PERSON/CB-016").statusCode(404);
    }

    @Test
    void people_are_found_without_marks_and_only_within_sight() {
        Api.get(TestUser.OFFICER, "/api/v1/facts/subjects?query=lo van hoa")
                .body("items.subjectId", hasItems("CB-004"));
        Api.get(TestUser.HEAD_NNPL, "/api/v1/facts/subjects?query=lo van hoa")
                .body("items.subjectId", not(hasItem("CB-004")));
        Api.get(TestUser.MEMBER, "/api/v1/facts/subjects").body("items.subjectId", equalTo(List.of("CB-017")));
        String next = Api.get(TestUser.OFFICER, "/api/v1/facts/subjects?size=40")
                .body("items", hasSize(40))
                .extract()
                .path("next");
        Api.get(TestUser.OFFICER, "/api/v1/facts/subjects?size=200&cursor=" + next)
                .body(
                        "items.size() + 40",
                        equalTo(Api.get(TestUser.OFFICER, "/api/v1/facts/subjects?size=1")
                                .extract()
                                .<Integer>path("total")));
        Api.get(TestUser.OFFICER, "/api/v1/facts?unitCode=NS-TCT-LLCS&honours=true&year=2025&size=200")
                .body("items.type.unique().sort()", equalTo(List.of("TITLE")));
    }

    private static Map<String, Object> title(String code, int year, String number, String day) {
        Map<String, Object> content = new HashMap<>(Map.of("year", year, "type", "TITLE", "code", code));
        if (number != null) {
            content.put("decisionNo", number);
            content.put("decisionDate", day);
        }
        return content;
    }

    private static String added(String person, Map<String, Object> content) {
        return add(person, content).statusCode(201).extract().path("recordIds[0]");
    }

    private static ValidatableResponse add(String person, Map<String, Object> content) {
        return Api.post(
                TestUser.OFFICER,
                "/api/v1/facts",
                Map.of("subjectKind", "PERSON", "subjectId", person, "content", content, "source", "Hồ sơ lưu"));
    }

    private static ValidatableResponse correct(String id, Map<String, Object> content, String reason) {
        return Api.post(
                TestUser.OFFICER,
                "/api/v1/facts/" + id + "/correct",
                Map.of("content", content, "source", "Sổ theo dõi", "reason", reason));
    }

    private static ValidatableResponse withdraw(String id, String reason) {
        return Api.post(TestUser.OFFICER, "/api/v1/facts/" + id + "/withdraw", Map.of("reason", reason));
    }
}
