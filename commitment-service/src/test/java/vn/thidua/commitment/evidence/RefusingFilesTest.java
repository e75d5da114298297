package vn.thidua.commitment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.thidua.commitment.Api.as;
import static vn.thidua.commitment.TestCampaign.NNPL;
import static vn.thidua.commitment.TestCampaign.aCampaign;
import static vn.thidua.commitment.TestCampaign.count;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.token.TestUser;

/** Each refusal leaves nothing behind: no row, no bytes, no part. */
@QuarkusTest
@ServiceTest
class RefusingFilesTest {

    private static final int PART = 512 * 1024;
    private static final String TYPE = "https://thidua.vn/problems/";

    @Inject
    FilesConfig config;

    private String report;
    private List<Path> before;

    @BeforeEach
    void begin() {
        SampleSchool.announce();
        UUID owed = aCampaign()
                .asking("PROGRESS_REPORT", LocalDate.parse("2027-04-05"))
                .launch()
                .obligation(NNPL, "PROGRESS_REPORT");
        report = as(TestUser.MEMBER)
                .post("/reports", Map.of("obligationId", owed))
                .extract()
                .path("id");
        before = files();
    }

    @AfterEach
    void nothing_is_left_behind() {
        as(TestUser.MEMBER).get("/reports/" + report).body("evidence", empty()).body("version", equalTo(1));
        assertThat(count("select count(*) from upload where report_id = '" + report + "'"))
                .isZero();
        assertThat(count("select count(*) from evidence_link where place_id = '" + report + "'"))
                .isZero();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void an_executable_called_pdf() {
        refusedAtOnceAndInParts(SomeFile.program(), 422, "file-type");
    }

    @Test
    void a_pdf_that_is_an_archive_of_programs_too() {
        refusedAtOnceAndInParts(
                SomeFile.joined(SomeFile.pdf(), SomeFile.zip(Map.of("A.class", new byte[10]))), 422, "file-unsafe");
    }

    @Test
    void a_document_that_unfolds_to_fill_a_disk() {
        refusedAtOnceAndInParts(SomeFile.bomb(), 422, "file-unsafe");
    }

    @Test
    void a_document_with_macros_says_what_to_do() {
        refusedAtOnceAndInParts(SomeFile.docx(Map.of("word/vbaProject.bin", new byte[10])), 422, "file-unsafe")
                .body(
                        "errors[0].message",
                        equalTo("“Kết quả.pdf” có macro; hãy lưu lại dưới dạng không có macro hoặc PDF."));
    }

    @Test
    void an_empty_file() {
        as(TestUser.MEMBER)
                .upload("/reports/" + report + "/evidence", "a.pdf", new byte[0])
                .statusCode(422)
                .body("type", equalTo(TYPE + "file-empty"));
        announce(0).statusCode(400).body("errors[0].pointer", equalTo("/size"));
    }

    @Test
    void a_file_that_is_too_large() {
        byte[] large = SomeFile.joined(SomeFile.pdf(), new byte[(int) config.maxBytes()]);
        as(TestUser.MEMBER)
                .upload("/reports/" + report + "/evidence", "a.pdf", large)
                .statusCode(413)
                .body("type", equalTo(TYPE + "file-too-large"));
        announce(large.length).statusCode(413).body("type", equalTo(TYPE + "file-too-large"));
    }

    @Test
    void a_file_of_another_unit() {
        as(TestUser.HEAD_LLCS)
                .upload("/reports/" + report + "/evidence", "a.pdf", SomeFile.pdf())
                .statusCode(404);
        as(TestUser.HEAD_LLCS)
                .post("/reports/" + report + "/uploads", announced(100))
                .statusCode(404);
    }

    private ValidatableResponse refusedAtOnceAndInParts(byte[] content, int status, String slug) {
        as(TestUser.MEMBER)
                .upload("/reports/" + report + "/evidence", "Kết quả.pdf", content)
                .statusCode(status)
                .body("type", equalTo(TYPE + slug))
                .body("errors[0].pointer", equalTo("/file"));
        String upload = announce(content.length).statusCode(200).extract().path("id");
        for (int from = 0; ; from += PART) {
            byte[] part = Arrays.copyOfRange(content, from, Math.min(content.length, from + PART));
            ValidatableResponse answer = as(TestUser.MEMBER)
                    .request()
                    .contentType("application/octet-stream")
                    .body(part)
                    .put("/api/v1/reports/" + report + "/uploads/" + upload + "/parts/" + from)
                    .then();
            if (answer.extract().statusCode() != 200) {
                return answer.statusCode(status).body("type", equalTo(TYPE + slug));
            }
        }
    }

    private ValidatableResponse announce(long size) {
        return as(TestUser.MEMBER).post("/reports/" + report + "/uploads", announced(size));
    }

    private static Map<String, Object> announced(long size) {
        return Map.of("name", "Kết quả.pdf", "size", size, "fingerprint", "f" + size);
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(config.dir())) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            return List.of(); // no file was ever kept
        }
    }
}
