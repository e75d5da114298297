package vn.thidua.commitment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.thidua.commitment.Api.as;
import static vn.thidua.commitment.TestCampaign.NNPL;
import static vn.thidua.commitment.TestCampaign.aCampaign;
import static vn.thidua.commitment.TestCampaign.count;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class UploadingInPartsTest {

    private static final int PART = 512 * 1024;

    private String report;

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
    }

    @Test
    void a_file_goes_on_where_the_line_was_cut() {
        byte[] file = pdf(2 * PART + 100);
        String upload = announce(file).body("received", equalTo(0)).extract().path("id");
        part(upload, 0, slice(file, 0, PART)).statusCode(200).body("received", equalTo(PART));

        String again = announce(file).body("received", equalTo(PART)).extract().path("id");
        assertThat(again).isEqualTo(upload);
        part(upload, 0, slice(file, 0, PART)).statusCode(200).body("received", equalTo(PART));
        part(upload, PART, slice(file, PART, 2 * PART)).statusCode(200);
        as(TestUser.MEMBER)
                .get("/reports/" + report + "/uploads/" + upload)
                .body("received", equalTo(2 * PART))
                .body("done", equalTo(false));
        part(upload, 2 * PART, slice(file, 2 * PART, file.length))
                .statusCode(200)
                .body("done", equalTo(true));

        String evidence = as(TestUser.MEMBER)
                .get("/reports/" + report)
                .body("evidence.name", contains("Kết quả.pdf"))
                .body("evidence[0].mediaType", equalTo("application/pdf"))
                .body("version", equalTo(2))
                .extract()
                .path("evidence[0].id");
        assertThat(as(TestUser.OFFICER)
                        .get("/evidence/" + evidence + "/content")
                        .extract()
                        .asByteArray())
                .isEqualTo(file);
        as(TestUser.MEMBER).get("/reports/" + report + "/uploads/" + upload).statusCode(404);
    }

    @Test
    void a_gap_and_a_part_that_does_not_fit_are_refused() {
        byte[] file = pdf(PART + 10);
        String upload = announce(file).extract().path("id");

        part(upload, 10, slice(file, 10, 20))
                .statusCode(409)
                .body("type", equalTo("https://thidua.vn/problems/part-out-of-order"))
                .body("detail", equalTo("Đã nhận 0 byte; gửi tiếp từ đó."));
        part(upload, 0, file).statusCode(400);
        part(upload, 0, new byte[0]).statusCode(400);
        as(TestUser.MEMBER).get("/reports/" + report + "/uploads/" + upload).body("received", equalTo(0));
    }

    @Test
    void a_part_that_was_damaged_on_its_way_is_asked_for_again() throws NoSuchAlgorithmException {
        byte[] file = pdf(100);
        String upload = announce(file).extract().path("id");
        String digest = "sha-256=:"
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(file))
                + ":";
        byte[] damaged = file.clone();
        damaged[50]++;

        part(upload, 0, damaged, digest)
                .statusCode(400)
                .body("type", equalTo("https://thidua.vn/problems/part-damaged"));
        as(TestUser.MEMBER).get("/reports/" + report + "/uploads/" + upload).body("received", equalTo(0));
        part(upload, 0, file, digest).statusCode(200).body("done", equalTo(true));
    }

    @Test
    void a_program_that_is_called_pdf_is_refused_with_its_first_part_and_leaves_nothing() {
        byte[] program = new byte[3 * PART];
        program[0] = 'M';
        program[1] = 'Z';
        String upload = announce(program).extract().path("id");

        part(upload, 0, slice(program, 0, PART))
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/file-type"));

        as(TestUser.MEMBER).get("/reports/" + report + "/uploads/" + upload).statusCode(404);
        as(TestUser.MEMBER).get("/reports/" + report).body("evidence", empty()).body("version", equalTo(1));
        assertThat(count("select count(*) from upload where id = '" + upload + "'"))
                .isZero();
    }

    @Test
    void what_looks_like_a_document_at_first_is_looked_at_whole() {
        byte[] archive = new byte[200];
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, archive, 0, 4);
        String upload = announce(archive).extract().path("id");

        part(upload, 0, archive).statusCode(422).body("type", equalTo("https://thidua.vn/problems/file-type"));

        as(TestUser.MEMBER).get("/reports/" + report).body("evidence", hasSize(0));
        as(TestUser.MEMBER).get("/reports/" + report + "/uploads/" + upload).statusCode(404);
    }

    @Test
    void too_large_and_other_peoples_uploads_are_refused() {
        as(TestUser.MEMBER)
                .post(
                        "/reports/" + report + "/uploads",
                        Map.of("name", "a.pdf", "size", 25 * 1024 * 1024 + 1, "fingerprint", "a"))
                .statusCode(413);
        byte[] file = pdf(100);
        String upload = announce(file).extract().path("id");

        as(TestUser.HEAD_NNPL).get("/reports/" + report + "/uploads/" + upload).statusCode(404);
        as(TestUser.HEAD_LLCS)
                .post("/reports/" + report + "/uploads", Map.of("name", "a.pdf", "size", 9, "fingerprint", "a"))
                .statusCode(404);
        as(TestUser.OFFICER).get("/reports/" + report + "/uploads/" + upload).statusCode(403);
    }

    private ValidatableResponse announce(byte[] file) {
        return as(TestUser.MEMBER)
                .post(
                        "/reports/" + report + "/uploads",
                        Map.of("name", "Kết quả.pdf", "size", file.length, "fingerprint", "f" + Arrays.hashCode(file)))
                .statusCode(200);
    }

    private ValidatableResponse part(String upload, long offset, byte[] bytes) {
        return as(TestUser.MEMBER)
                .request()
                .contentType("application/octet-stream")
                .body(bytes)
                .put("/api/v1/reports/" + report + "/uploads/" + upload + "/parts/" + offset)
                .then();
    }

    private ValidatableResponse part(String upload, long offset, byte[] bytes, String digest) {
        return as(TestUser.MEMBER)
                .request()
                .contentType("application/octet-stream")
                .header("Content-Digest", digest)
                .body(bytes)
                .put("/api/v1/reports/" + report + "/uploads/" + upload + "/parts/" + offset)
                .then();
    }

    private static byte[] slice(byte[] file, int from, int to) {
        return Arrays.copyOfRange(file, from, to);
    }

    private static byte[] pdf(int size) {
        byte[] file = new byte[size];
        new Random().nextBytes(file);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, file, 0, head.length);
        return file;
    }
}
