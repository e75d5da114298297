package vn.thidua.campaign;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.access.AccessTable;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class AccessTest {

    @BeforeEach
    void school() {
        School.open();
    }

    @Test
    void every_endpoint_lets_in_whom_its_table_names() {
        String document = School.upload(TestUser.OFFICER, "d2.txt", School.sample("d2-ke-hoach-truong-2027.txt"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String campaign = School.as(TestUser.OFFICER)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("documentId", document))
                .post("/api/v1/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        AccessTable.load("access.txt")
                .walk(Map.of(
                        "document",
                        document,
                        "campaign",
                        campaign,
                        "notice",
                        UUID.randomUUID().toString()));
    }
}
