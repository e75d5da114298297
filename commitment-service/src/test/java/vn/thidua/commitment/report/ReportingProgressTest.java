package vn.thidua.commitment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.commitment.Api.as;
import static vn.thidua.commitment.TestCampaign.NNPL;
import static vn.thidua.commitment.TestCampaign.aCampaign;
import static vn.thidua.commitment.TestCampaign.count;
import static vn.thidua.commitment.TestCampaign.text;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.MovableClock;
import vn.thidua.commitment.TestCampaign;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class ReportingProgressTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Inject
    MovableClock clock;

    private TestCampaign campaign;
    private UUID owed;
    private String commitment;
    private String id;

    @BeforeEach
    void begin() {
        SampleSchool.announce();
        campaign = aCampaign()
                .asking("PROGRESS_REPORT", LocalDate.parse("2027-04-05"))
                .indicator("Mở đủ 46 lớp", "=", 46, "lớp")
                .launch();
        owed = campaign.obligation(NNPL, "PROGRESS_REPORT");
        Map<String, Object> sheet = Map.of("campaignId", campaign.id, "unitCode", NNPL);
        as(TestUser.HEAD_NNPL).post("/commitments/take-over", sheet).statusCode(200);
        commitment = as(TestUser.HEAD_NNPL)
                .post("/commitments/submit", sheet)
                .extract()
                .path("commitments[0].id");
        as(TestUser.OFFICER).post("/commitments/" + commitment + "/approve", 2).statusCode(200);
        id = as(TestUser.MEMBER)
                .post("/reports", Map.of("obligationId", owed))
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("values.name", contains("Mở đủ 46 lớp"))
                .body("values[0].value", nullValue())
                .body("allowedActions", contains("edit"))
                .extract()
                .path("id");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void what_is_handed_in_tells_the_pace_and_stands_in_the_results() throws IOException {
        as(TestUser.MEMBER).put("/reports/" + id, 1, content("Đã mở 2 lớp", 2)).statusCode(200);
        String sheet = "/commitments/sheet?campaign=" + campaign.id + "&unit=" + NNPL;
        as(TestUser.HEAD_NNPL).get(sheet).body("commitments[0].pace.state", equalTo("NO_DATA"));

        as(TestUser.HEAD_NNPL).post("/reports/" + id + "/submit", 2).statusCode(200);

        // two classes in the 17 days from 1 January to 18 January, 347 days to go
        as(TestUser.HEAD_NNPL)
                .get(sheet)
                .body("commitments[0].pace.state", equalTo("AT_RISK"))
                .body("commitments[0].pace.forecast", equalTo(42.8f))
                .body(
                        "commitments[0].pace.sentence",
                        equalTo("Đến 18/01/2027 đạt 2 lớp. Tính đều từ 01/01/2027 (0 lớp) thì đến 31/12/2027 được"
                                + " khoảng 42,8 lớp."));
        byte[] results = as(TestUser.OFFICER)
                .get("/commitments/results?campaign=" + campaign.id)
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(results))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(2).getCellAsString(1)).contains("Mở đủ 46 lớp");
            assertThat(rows.get(3).getCellAsString(0)).contains("Khoa Lý luận cơ sở");
            assertThat(rows.get(4).getCellAsNumber(1)).contains(new BigDecimal(2));
        }
        as(TestUser.STRANGER)
                .get("/commitments/results?campaign=" + campaign.id)
                .statusCode(404);
    }

    @Test
    void a_member_prepares_the_head_hands_in_the_officer_accepts() {
        as(TestUser.MEMBER)
                .put("/reports/" + id, 1, content("Đã mở 12 lớp", 12))
                .statusCode(200);
        as(TestUser.MEMBER)
                .upload("/reports/" + id + "/evidence", "Kết quả quý I.pdf", PDF)
                .statusCode(200)
                .body("evidence.name", contains("Kết quả quý I.pdf"))
                .body("evidence[0].mediaType", equalTo("application/pdf"))
                .body("version", equalTo(3));
        as(TestUser.MEMBER).post("/reports/" + id + "/submit", 3).statusCode(403);

        as(TestUser.HEAD_NNPL)
                .post("/reports/" + id + "/submit", 3)
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("late", equalTo(false))
                .body("submittedBy", equalTo("Vũ Thị Thúy Nga"));
        as(TestUser.HEAD_NNPL).get("/obligations/" + owed).body("obligation.state", equalTo("FULFILLED"));
        as(TestUser.OFFICER)
                .post("/reports/" + id + "/accept", 4)
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("values[0].value", equalTo(12));

        as(TestUser.HEAD_NNPL)
                .get("/obligations/" + owed)
                .body("obligation.review", equalTo("ACCEPTED"))
                .body(
                        "diary.sentence",
                        contains(
                                "Giao việc cho Khoa Nhà nước và Pháp luật theo 09/KH-TCT.",
                                "nộp “Việc 1”.",
                                "chấp nhận “Việc 1”."));
        EventEnvelope handedIn = TestEvents.announced("vn.thidua.commitment.report-submitted.v1", id)
                .getFirst();
        assertThat(handedIn.data().path("evidence").path(0).path("digest").asText())
                .isEqualTo(sha256(PDF));
        assertThat(TestEvents.announced("vn.thidua.commitment.report-accepted.v1", id))
                .hasSize(1);
        assertThat(count("select count(*) from audit where subject_type = 'report' and subject_id = '" + id + "'"))
                .isEqualTo(3);
    }

    @Test
    void a_value_that_stays_the_same_is_not_written_again() {
        String row = "select ctid || ' ' || value from report_value where report_id = '" + id + "'";
        as(TestUser.MEMBER)
                .put("/reports/" + id, 1, content("Đã mở 12 lớp", 12))
                .statusCode(200);
        String written = text(row);

        as(TestUser.MEMBER)
                .put("/reports/" + id, 2, content("Đã mở 12 lớp ở hai xã", 12))
                .statusCode(200);
        as(TestUser.HEAD_NNPL).post("/reports/" + id + "/submit", 3).statusCode(200);
        as(TestUser.OFFICER).post("/reports/" + id + "/accept", 4).statusCode(200);

        assertThat(text(row)).isEqualTo(written).endsWith(" 12");
    }

    @Test
    void late_is_accepted_and_marked_with_how_late() {
        as(TestUser.HEAD_NNPL)
                .put("/reports/" + id, 1, content("Đã mở 12 lớp", 12))
                .statusCode(200);
        clock.moveTo(Instant.parse("2027-04-08T03:00:00Z"));

        as(TestUser.HEAD_NNPL)
                .post("/reports/" + id + "/submit", 2)
                .statusCode(200)
                .body("late", equalTo(true))
                .body("lateBy", equalTo("2 ngày"));

        as(TestUser.HEAD_NNPL)
                .get("/obligations/" + owed)
                .body("obligation.state", equalTo("FULFILLED"))
                .body("obligation.late", equalTo(true))
                .body("diary[-1].sentence", equalTo("nộp “Việc 1”, chậm 2 ngày."));
        as(TestUser.OFFICER).get("/overview/waiting?campaign=" + campaign.id).body("items[0].late", equalTo(true));
    }

    @Test
    void only_what_came_back_reopens_and_old_and_new_are_kept() {
        as(TestUser.HEAD_NNPL)
                .put("/reports/" + id, 1, content("Đã mở 12 lớp", 12))
                .statusCode(200);
        as(TestUser.HEAD_NNPL)
                .upload("/reports/" + id + "/evidence", "a.pdf", PDF)
                .statusCode(200);
        as(TestUser.HEAD_NNPL).post("/reports/" + id + "/submit", 3).statusCode(200);

        as(TestUser.OFFICER)
                .post(
                        "/reports/" + id + "/return",
                        4,
                        Map.of(
                                "reason",
                                "Số chưa khớp",
                                "pins",
                                List.of(Map.of("pointer", "/values/" + commitment, "reason", "Sổ ghi 11 lớp"))))
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("openPlaces", contains("/values/" + commitment))
                .body("reviews[0].remark.pins[0].reason", equalTo("Sổ ghi 11 lớp"))
                .body("reviews[0].values[0].value", equalTo(12))
                .body("reviews[0].files.name", contains("a.pdf"));

        as(TestUser.HEAD_NNPL).get("/obligations/" + owed).body("obligation.state", equalTo("OPEN"));
        as(TestUser.HEAD_NNPL)
                .put("/reports/" + id, 5, content("Viết lại", 11))
                .statusCode(422)
                .body("errors.pointer", contains("/done"));
        as(TestUser.HEAD_NNPL)
                .upload("/reports/" + id + "/evidence", "them.pdf", PDF)
                .statusCode(422);
        as(TestUser.HEAD_NNPL)
                .put("/reports/" + id, 5, content("Đã mở 12 lớp", 11))
                .statusCode(200);
        as(TestUser.HEAD_NNPL).post("/reports/" + id + "/submit", 6).statusCode(200);
        as(TestUser.HEAD_NNPL).get("/obligations/" + owed).body("obligation.state", equalTo("FULFILLED"));
        assertThat(TestEvents.announced("vn.thidua.commitment.report-returned.v1", id))
                .hasSize(1);
    }

    @Test
    void numbers_are_read_as_people_here_write_them_and_asked_about_when_unclear() {
        as(TestUser.HEAD_NNPL)
                .put("/reports/" + id, 1, written("1.234"))
                .statusCode(200)
                .body("values[0].value", equalTo(1234));

        as(TestUser.HEAD_NNPL)
                .put("/reports/" + id, 2, written("12.5"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/values/" + commitment))
                .body("errors[0].code", equalTo("ambiguous-number"));
        as(TestUser.HEAD_NNPL)
                .put("/reports/" + id, 2, written("12,5"))
                .statusCode(400)
                .body("errors[0].code", equalTo("not-whole"))
                .body("errors[0].message", equalTo("Đếm theo “lớp” thì phải là số nguyên."));
        as(TestUser.HEAD_NNPL).get("/reports/" + id).body("version", equalTo(2)).body("values[0].value", equalTo(1234));
    }

    @Test
    void the_second_of_two_writers_sees_the_conflict_and_the_first_text_stays() {
        as(TestUser.HEAD_NNPL)
                .put("/reports/" + id, 1, content("Của trưởng khoa", 12))
                .statusCode(200);

        as(TestUser.MEMBER)
                .put("/reports/" + id, 1, content("Của giảng viên", 13))
                .statusCode(412)
                .body("type", equalTo("https://thidua.vn/problems/stale-version"));

        as(TestUser.MEMBER)
                .get("/reports/" + id)
                .header("ETag", "\"2\"")
                .body("done", equalTo("Của trưởng khoa"))
                .body("savedBy", equalTo("Vũ Thị Thúy Nga"));
        as(TestUser.MEMBER)
                .request()
                .contentType("application/json")
                .body(content("Không có phiên bản", 1))
                .put("/api/v1/reports/" + id)
                .then()
                .statusCode(428);
    }

    @Test
    void an_incomplete_report_is_not_handed_in() {
        as(TestUser.HEAD_NNPL)
                .post("/reports/" + id + "/submit", 1)
                .statusCode(422)
                .body("errors.pointer", contains("/done", "/values/" + commitment));
        as(TestUser.HEAD_NNPL).get("/obligations/" + owed).body("obligation.state", equalTo("OPEN"));
    }

    @Test
    void files_are_known_by_their_content_and_stored_once() {
        long before = count("select count(*) from stored_file");
        byte[] program = new byte[2048];
        program[0] = 'M';
        program[1] = 'Z';
        as(TestUser.MEMBER)
                .upload("/reports/" + id + "/evidence", "ket-qua.pdf", program)
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/file-type"))
                .body("errors[0].pointer", equalTo("/file"));
        as(TestUser.MEMBER)
                .upload("/reports/" + id + "/evidence", "rong.pdf", new byte[0])
                .statusCode(422);
        as(TestUser.MEMBER).get("/reports/" + id).body("evidence", empty()).body("version", equalTo(1));
        assertThat(count("select count(*) from stored_file")).isEqualTo(before);
        byte[] mine = ("%PDF-1.7\n" + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);

        as(TestUser.MEMBER)
                .upload("/reports/" + id + "/evidence", "a.pdf", mine)
                .statusCode(200);
        as(TestUser.MEMBER)
                .upload("/reports/" + id + "/evidence", "b.pdf", mine)
                .statusCode(200)
                .body("evidence", hasSize(1));

        assertThat(count("select count(*) from stored_file")).isEqualTo(before + 1);
    }

    @Test
    void a_file_over_25_megabytes_is_refused() {
        byte[] large = new byte[25 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        as(TestUser.MEMBER)
                .upload("/reports/" + id + "/evidence", "lon.pdf", large)
                .statusCode(413)
                .body("type", equalTo("https://thidua.vn/problems/file-too-large"));
        as(TestUser.MEMBER).get("/reports/" + id).body("evidence", empty());
    }

    @Test
    void a_file_is_for_those_who_may_see_what_it_proves() {
        String file = as(TestUser.MEMBER)
                .upload("/reports/" + id + "/evidence", "Kết quả.pdf", PDF)
                .extract()
                .path("evidence[0].id");

        byte[] content = as(TestUser.OFFICER)
                .get("/evidence/" + file + "/content")
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename*=UTF-8''K%E1%BA%BFt%20qu%E1%BA%A3.pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Type", "application/pdf")
                .extract()
                .asByteArray();
        assertThat(content).isEqualTo(PDF);
        as(TestUser.HEAD_LLCS).get("/evidence/" + file + "/content").statusCode(404);
        as(TestUser.HEAD_LLCS).get("/evidence/" + file).statusCode(404);
        as(TestUser.ADMIN).get("/evidence/" + file).statusCode(403);
        as(TestUser.MEMBER).delete("/reports/" + id + "/evidence/" + file, 2).body("evidence", empty());
    }

    @Test
    void roles_and_units_are_kept_apart() {
        as(TestUser.HEAD_LLCS).get("/reports/" + id).statusCode(404);
        as(TestUser.HEAD_LLCS).put("/reports/" + id, 1, content("…", 1)).statusCode(404);
        as(TestUser.HEAD_LLCS).post("/reports", Map.of("obligationId", owed)).statusCode(404);
        as(TestUser.OFFICER).put("/reports/" + id, 1, content("…", 1)).statusCode(403);
        as(TestUser.AUDITOR).post("/reports", Map.of("obligationId", owed)).statusCode(403);
        as(TestUser.STRANGER).post("/reports/" + id + "/accept", 1).statusCode(404);
        as(TestUser.HEAD_NNPL).get("/reports/" + id).body("version", equalTo(1)).body("done", equalTo(""));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> written(String value) {
        return Map.of(
                "done", "", "blockers", "", "values", List.of(Map.of("commitmentId", commitment, "value", value)));
    }

    private Map<String, Object> content(String done, Number value) {
        return Map.of(
                "done", done, "blockers", "", "values", List.of(Map.of("commitmentId", commitment, "value", value)));
    }
}
