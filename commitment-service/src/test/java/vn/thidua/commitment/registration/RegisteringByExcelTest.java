package vn.thidua.commitment.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.thidua.commitment.Api.as;
import static vn.thidua.commitment.TestCampaign.LLCS;
import static vn.thidua.commitment.TestCampaign.aCampaign;
import static vn.thidua.commitment.TestCampaign.count;
import static vn.thidua.commitment.TestCampaign.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class RegisteringByExcelTest {

    private static final String[] HEADER = {"STT", "Họ và tên", "Lao động tiên tiến", "Chiến sĩ thi đua cơ sở"};

    private String id;

    @BeforeEach
    void begin() {
        SampleSchool.announce();
        var campaign = aCampaign()
                .asking("REGISTRATION", LocalDate.parse("2027-02-27"))
                .reward(Map.of("code", "CSTDCS", "maxPercent", 15, "base", "LDTT_COUNT", "stage", "AWARD"))
                .launch();
        id = as(TestUser.HEAD_LLCS)
                .post("/registrations", Map.of("campaignId", campaign.id, "unitCode", LLCS))
                .extract()
                .path("id");
    }

    @Test
    void what_is_exported_can_be_filled_in_and_taken_over() throws IOException {
        as(TestUser.HEAD_LLCS).put("/registrations/" + id, 1, Map.of("lines", List.of(line("LDTT", "CB-004"))));
        byte[] table = as(TestUser.OFFICER)
                .get("/registrations/" + id + "/export")
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"dang-ky-thi-dua-2027-" + LLCS + ".xlsx\"")
                .extract()
                .asByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(table))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).isEqualTo("ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2027");
            Row hoa = rows.stream()
                    .filter(row -> row.getCellText(1).equals("CB-004"))
                    .findFirst()
                    .orElseThrow();
            assertThat(List.of(hoa.getCellText(2), hoa.getCellText(4))).containsExactly("Lò Văn Hòa", "x");
        }

        load(table, 2, "")
                .statusCode(200)
                .body("version", equalTo(3))
                .body("lines.pointer", equalTo(List.of("/lines/LDTT/CB-004")));
    }

    @Test
    void names_and_marks_are_taken_over_with_the_caps_of_that_moment() throws IOException {
        load(workbook(new String[] {"1", "Lò Văn Hoà", "x", "X"}), 1, "")
                .statusCode(200)
                .body("lines.pointer", containsInAnyOrder("/lines/LDTT/CB-004", "/lines/CSTDCS/CB-004"))
                .body("caps[0].exceeded", equalTo(true))
                .body("caps[0].unitCount", equalTo(1));
        assertThat(count("select count(*) from audit where action = 'import' and subject_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void nothing_is_taken_over_while_a_row_is_wrong_unless_one_says_so() throws IOException {
        byte[] table = workbook(
                new String[] {"1", "Lò Văn Hòa", "x", ""},
                new String[] {"2", "Người Không Có", "x", ""},
                new String[] {"3", "Lò Văn Hòa", "", "x"});

        load(table, 1, "")
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/rows-wrong"))
                .body("detail", equalTo("Chưa nhập dòng nào: 2 lỗi, 1 dòng đúng."))
                .body("errors.pointer", equalTo(List.of("/rows/4", "/rows/5")))
                .body("errors[0].message", equalTo("Dòng 4: Đơn vị không có “Người Không Có”."));
        as(TestUser.HEAD_LLCS)
                .get("/registrations/" + id)
                .body("version", equalTo(1))
                .body("lines", empty());

        load(table, 1, "?partly=true").statusCode(200).body("lines.pointer", equalTo(List.of("/lines/LDTT/CB-004")));
    }

    @Test
    void what_is_no_table_is_refused_and_leaves_nothing() throws IOException {
        load("không phải Excel".getBytes(java.nio.charset.StandardCharsets.UTF_8), 1, "")
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/not-a-workbook"));
        load(zip("word/document.xml", 10), 1, "").statusCode(422);
        load(zip("xl/worksheets/sheet1.xml", 40 * 1024 * 1024), 1, "")
                .statusCode(413)
                .body("type", equalTo("https://thidua.vn/problems/workbook-too-large"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", null)) {
            book.newWorksheet("a").value(0, 0, "Danh sách khác");
        }
        load(out.toByteArray(), 1, "").statusCode(422).body("type", equalTo("https://thidua.vn/problems/no-header"));
        as(TestUser.HEAD_LLCS).get("/registrations/" + id).body("version", equalTo(1));
    }

    @Test
    void merged_cells_formulas_dates_and_foreign_marks_are_asked_about_row_by_row() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", null)) {
            Worksheet sheet = book.newWorksheet("Đăng ký");
            write(sheet, 0, HEADER);
            write(sheet, 1, new String[] {"1", "Lò Văn Hòa"});
            sheet.formula(1, 2, "IF(1=1,\"x\",\"\")"); // never worked out
            sheet.value(2, 0, 2); // merged with the name above: only the first cell has a value
            sheet.value(2, 2, "x");
            sheet.range(1, 1, 2, 1).merge();
            write(sheet, 3, new String[] {"3", person("CB-006"), "", ""});
            sheet.value(3, 2, LocalDate.parse("2027-01-18"));
            write(sheet, 4, new String[] {"4", person("CB-007"), "đạt", ""});
            write(sheet, 6, new String[] {"5", person("CB-008").toUpperCase(Locale.ROOT) + "  ", " X ", "-"});
            sheet.value(7, 0, "Người lập bảng");
        }

        load(out.toByteArray(), 1, "")
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/rows/2", "/rows/3", "/rows/4", "/rows/5")))
                .body("errors.code", equalTo(List.of("unclear-mark", "nobody", "unclear-mark", "unclear-mark")));
        as(TestUser.HEAD_LLCS)
                .get("/registrations/" + id)
                .body("version", equalTo(1))
                .body("lines", empty());
        load(out.toByteArray(), 1, "?partly=true")
                .statusCode(200)
                .body("lines.pointer", equalTo(List.of("/lines/LDTT/CB-008")));
    }

    @Test
    void ten_thousand_rows_are_refused_before_they_are_looked_at() throws IOException {
        String[][] rows = new String[10_000][];
        Arrays.fill(rows, new String[] {"1", "Người Không Có", "x", ""});

        load(workbook(rows), 1, "")
                .statusCode(413)
                .body("type", equalTo("https://thidua.vn/problems/workbook-too-large"));
        as(TestUser.HEAD_LLCS).get("/registrations/" + id).body("version", equalTo(1));
    }

    @Test
    void a_stale_version_and_a_sheet_in_review_are_refused() throws IOException {
        byte[] table = workbook(new String[] {"1", "Lò Văn Hòa", "x", ""});
        load(table, 7, "").statusCode(412);
        load(table, 1, "").statusCode(200).body("lines", hasSize(1));
        as(TestUser.HEAD_LLCS).post("/registrations/" + id + "/submit", 2).statusCode(200);

        load(table, 3, "").statusCode(409);

        as(TestUser.HEAD_NNPL).get("/registrations/" + id + "/export").statusCode(404);
        as(TestUser.OFFICER).get("/registrations/" + id).body("lines", not(empty()));
    }

    private static String person(String id) {
        return text("select full_name from org_person where person_id = '" + id + "'");
    }

    private ValidatableResponse load(byte[] table, long version, String query) {
        return as(TestUser.HEAD_LLCS)
                .request()
                .header("If-Match", "\"" + version + "\"")
                .multiPart("file", "dang-ky.xlsx", table, RegistrationWorkbook.MEDIA_TYPE)
                .post("/api/v1/registrations/" + id + "/import" + query)
                .then();
    }

    private static byte[] workbook(String[]... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", null)) {
            Worksheet sheet = book.newWorksheet("Đăng ký");
            sheet.value(0, 0, "Danh sách đăng ký");
            write(sheet, 1, HEADER);
            for (int i = 0; i < rows.length; i++) {
                write(sheet, i + 2, rows[i]);
            }
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(row, i, cells[i]);
        }
    }

    private static byte[] zip(String entry, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(new byte[size]);
        }
        return out.toByteArray();
    }

    private static Map<String, Object> line(String title, String person) {
        return Map.of("titleCode", title, "subjectKind", "PERSON", "subjectId", person);
    }
}
