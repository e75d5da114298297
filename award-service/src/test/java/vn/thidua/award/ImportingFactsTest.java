package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class ImportingFactsTest {

    private static final String HEADER =
            "record_id,subject_kind,subject_id,year,record_type,code,title,decision_no,decision_date,decided_by,basis,"
                    + "used_for,from_date,to_date,status,note\n";
    private static final String GOOD =
            "NH-1,PERSON,CB-010,2020,DANH_HIEU,LDTT,,80/QĐ-TCT,2020-12-18,NS-TCT,,,,,HIEU_LUC,\n";
    private static final String CLAIM = "NH-2,PERSON,CB-010,2020,DANH_HIEU,CSTDCS,,,,,,,,,HIEU_LUC,\n";
    private static final String FUTURE = "NH-3,PERSON,CB-010,2020,NGHI,OM_DAU,,,,,,,2026-12-01,,HIEU_LUC,\n";

    @BeforeEach
    void school() {
        Api.school();
    }

    @Test
    void a_check_tells_of_every_row_and_stores_nothing() {
        String again = GOOD.replace("NH-1", "NH-4");
        String held = "NH-5,PERSON,CB-001,2021,DANH_HIEU,LDTT,,214/QĐ-TCT,2021-12-20,NS-TCT,,,,,HIEU_LUC,\n";
        String stranger = "NH-6,PERSON,CB-777,2020,XEP_LOAI,HOAN_THANH,,,,,,,,,HIEU_LUC,\n";
        String taken = "HS-0031,PERSON,CB-010,2017,XEP_LOAI,HOAN_THANH,,,,,,,,,HIEU_LUC,\n";
        String otherDay = "NH-7,PERSON,CB-012,2020,DANH_HIEU,LDTT,,80/QĐ-TCT,2020-12-19,NS-TCT,,,,,HIEU_LUC,\n";

        check(TestUser.OFFICER, HEADER + GOOD + CLAIM + FUTURE + again + held + stranger + taken + otherDay)
                .statusCode(200)
                .body("rows", equalTo(8))
                .body("added", equalTo(2))
                .body("refused", equalTo(6))
                .body("notCounted", equalTo(1))
                .body("stored", equalTo(false))
                .body(at(2, "result"), equalTo("NEW"))
                .body(at(3, "note"), equalTo("Chưa có quyết định: giữ lại, không tính"))
                .body(at(4, "faults[0].columnName"), equalTo("Từ ngày"))
                .body(at(5, "faults[0].message"), containsString("đã có ở dòng 2"))
                .body(at(6, "faults[0].message"), containsString("HS-0328"))
                .body(at(7, "faults[0].column"), equalTo("subject_id"))
                .body(at(8, "faults[0].column"), equalTo("record_id"))
                .body(at(9, "faults.column"), hasItem("decision_date"));

        assertThat(Api.count("select count(*) from fact where record_id like 'NH-%'"))
                .isZero();
    }

    @Test
    void one_wrong_row_stops_the_file_unless_the_right_ones_are_asked_for() {
        String file = HEADER + GOOD.replace("NH-1", "NP-1").replace("2020", "2019") + FUTURE;

        Api.importHistory(TestUser.OFFICER, bytes(file))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/history/3/from_date"))
                .body("errors[0].message", containsString("cột Từ ngày"));
        assertThat(Api.count("select count(*) from fact where record_id = 'NP-1'"))
                .isZero();

        partly(file)
                .statusCode(200)
                .body("added", equalTo(1))
                .body("refused", equalTo(1))
                .body("stored", equalTo(true));
        assertThat(Api.count("select count(*) from fact where record_id = 'NP-1'"))
                .isEqualTo(1);
        partly(file).body("added", equalTo(0)).body("unchanged", equalTo(1));
        partly(HEADER + FUTURE).statusCode(422);
    }

    @Test
    void a_workbook_is_read_like_the_text_with_its_own_days_and_a_repeat_changes_nothing() throws IOException {
        byte[] book = workbook();

        Api.importHistory(TestUser.OFFICER, book).statusCode(200).body("added", equalTo(1));
        Api.importHistory(TestUser.OFFICER, book).statusCode(200).body("unchanged", equalTo(1));

        assertThat(Api.count("select count(*) from fact where subject_id = 'CB-034' and year = 2018"
                        + " and code = 'LDTT' and decision_date = '2018-12-20' and record_id like 'TN-%'"))
                .isEqualTo(1);
    }

    @Test
    void the_template_heads_its_columns_as_they_are_read() throws IOException {
        byte[] template = RestAssured.given()
                .auth()
                .oauth2(TestUser.OFFICER.token())
                .get("/api/v1/facts/import/template")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
            assertThat(book.getFirstSheet().read().getFirst().getCellText(0)).isEqualTo("Mã bản ghi");
        }
        check(TestUser.OFFICER, template).statusCode(200).body("rows", equalTo(0));
    }

    @Test
    void another_units_people_are_strangers_to_the_officer_of_this_school() {
        check(TestUser.STRANGER, HEADER + GOOD)
                .statusCode(200)
                .body("lines[0].faults[0].column", equalTo("subject_id"))
                .body("lines[0].subjectName", nullValue());
        check(TestUser.MEMBER, HEADER + GOOD).statusCode(403);
        check(
                        TestUser.OFFICER,
                        HEADER + "NH-20,UNIT,NS-UBND,2020,DANH_HIEU,TTLDTT,,9/QĐ,2020-12-18,NS-UBND,,,,,HIEU_LUC,\n")
                .statusCode(200)
                .body("refused", equalTo(1));
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", null)) {
            Worksheet sheet = book.newWorksheet("Dữ kiện");
            List<String> head = List.of(
                    "Đối tượng",
                    "Mã cá nhân, đơn vị",
                    "Năm thành tích",
                    "Loại dữ kiện",
                    "Nội dung",
                    "Số quyết định",
                    "Ngày quyết định",
                    "Tình trạng");
            for (int i = 0; i < head.size(); i++) {
                sheet.value(0, i, head.get(i));
            }
            sheet.value(2, 0, "Cá nhân");
            sheet.value(2, 1, "CB-034");
            sheet.value(2, 2, 2018);
            sheet.value(2, 3, "Danh hiệu");
            sheet.value(2, 4, "Lao động tiên tiến");
            sheet.value(2, 5, "77/QĐ-TCT");
            sheet.value(2, 6, LocalDate.of(2018, 12, 20));
            sheet.style(2, 6).format("dd/mm/yyyy").set();
            sheet.value(2, 7, "Hiệu lực");
        }
        return out.toByteArray();
    }

    private static String at(int line, String path) {
        return "lines.find { it.line == " + line + " }." + path;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ValidatableResponse check(TestUser user, String text) {
        return check(user, bytes(text));
    }

    private static ValidatableResponse check(TestUser user, byte[] file) {
        return RestAssured.given()
                .auth()
                .oauth2(user.token())
                .multiPart("history", "du-kien", file, "application/octet-stream")
                .post("/api/v1/facts/import/check")
                .then();
    }

    private static ValidatableResponse partly(String text) {
        return RestAssured.given()
                .auth()
                .oauth2(TestUser.OFFICER.token())
                .multiPart("history", "du-kien.csv", bytes(text), "text/csv")
                .post("/api/v1/facts/import?partly=true")
                .then();
    }
}
