package vn.thidua.campaign.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.thidua.campaign.School.as;
import static vn.thidua.campaign.School.sample;
import static vn.thidua.campaign.School.upload;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.campaign.School;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class UploadingADocumentTest {

    private static final String PLAN = "d2-ke-hoach-truong-2027.txt";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void school() {
        School.open();
    }

    @Test
    void a_document_is_kept_as_it_came_and_read() {
        String id = upload(TestUser.OFFICER, PLAN, sample(PLAN))
                .then()
                .statusCode(201)
                .body("fileName", equalTo(PLAN))
                .body("ownerUnit", equalTo("NS-TCT"))
                .body("sha256", equalTo("ce52d62e3d812f77c44f2352927b67d3189bcbe7353e27047fbff5b69acdc6ea"))
                .body("canonical", startsWith("[DỮ LIỆU MẪU]"))
                .body("reading.outcome", equalTo("DRAFT"))
                .body("reading.document.number", equalTo("09/KH-TCT"))
                .extract()
                .path("id");

        assertThat(as(TestUser.OFFICER).get("/api/v1/documents/{id}/file", id).asByteArray())
                .isEqualTo(sample(PLAN));
        as(TestUser.PRINCIPAL).get("/api/v1/documents/{id}", id).then().statusCode(200);
        as(TestUser.STRANGER).get("/api/v1/documents/{id}", id).then().statusCode(404);
        as(TestUser.STRANGER).get("/api/v1/documents/{id}/file", id).then().statusCode(404);
    }

    @Test
    void a_pasted_text_is_read_like_a_file() {
        as(TestUser.OFFICER)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("text", new String(sample(PLAN), UTF_8)))
                .post("/api/v1/documents/pasted")
                .then()
                .statusCode(201)
                .body("reading.document.number", equalTo("09/KH-TCT"));
    }

    @Test
    void what_cannot_be_read_is_refused_with_its_reason_and_leaves_nothing() throws IOException {
        long kept = kept();

        refused("trong.txt", new byte[0], 422, "document-empty");
        refused("khoang-trang.txt", " \n\t ".getBytes(UTF_8), 422, "document-empty");
        refused("chuong-trinh.bin", new byte[] {0, 1, 2, 3, (byte) 0x80, 0, 0, 7}, 422, "document-not-text");
        refused("quet.pdf", aPdfOfPictures(), 422, "document-scanned");
        refused("qua-lon.txt", new byte[20 * 1024 * 1024 + 1], 413, "document-too-large");

        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    void what_is_no_launch_document_is_refused_and_leaves_nothing() {
        long kept = kept();
        String invitation = """
                TRƯỜNG CHÍNH TRỊ
                Số: 12/GM-TCT
                Nậm Sơn, ngày 20 tháng 11 năm 2026

                GIẤY MỜI
                Dự họp giao ban tháng 12

                Trường Chính trị trân trọng kính mời các đồng chí dự họp giao ban.
                Thời gian: 8 giờ 00 ngày 02/12/2026.
                """;

        upload(TestUser.OFFICER, "giay-moi.txt", invitation.getBytes(UTF_8))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://thidua.vn/problems/not-a-launch-document"))
                .body("detail", containsString("không phát động"));

        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    void another_bodys_unit_cannot_be_named_as_owner() {
        as(TestUser.OFFICER)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("text", new String(sample(PLAN), UTF_8), "ownerUnit", "NS-BVDK"))
                .post("/api/v1/documents/pasted")
                .then()
                .statusCode(404);
    }

    private void refused(String name, byte[] bytes, int status, String slug) {
        upload(TestUser.OFFICER, name, bytes)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://thidua.vn/problems/" + slug));
    }

    private static byte[] aPdfOfPictures() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private long kept() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from launch_document");
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
