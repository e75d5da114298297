package vn.thidua.kittest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.kit.audit.AuditChain;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.token.TestUser;
import vn.thidua.testkit.token.Tokens;

@QuarkusTest
@ServiceTest
class RequestsTest {

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void school() {
        SampleSchool.announce();
    }

    @Test
    void the_same_key_gives_the_first_answer_and_another_request_under_it_is_refused() {
        String key = UUID.randomUUID().toString();

        String first =
                post(key, "{\"text\":\"một\"}").then().statusCode(201).extract().path("id");
        String second =
                post(key, "{\"text\":\"một\"}").then().statusCode(201).extract().path("id");

        assertThat(second).isEqualTo(first);
        post(key, "{\"text\":\"hai\"}")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://thidua.vn/problems/idempotency-key-reused"));
    }

    @Test
    void errors_are_problem_documents_that_name_the_field_and_no_internals() {
        post(UUID.randomUUID().toString(), "{\"text\":\" \"}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/text"))
                .body("errors[0].message", equalTo("Cần có nội dung"));
        post(UUID.randomUUID().toString(), "{\"text\":")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://thidua.vn/problems/malformed"));
        post(UUID.randomUUID().toString(), "{\"text\":\"a\\u0000b\"}")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://thidua.vn/problems/malformed"))
                .body("detail", containsString("U+0000"));
        post(UUID.randomUUID().toString(), "{\"text\":\"fail\"}")
                .then()
                .statusCode(500)
                .body(not(containsString("Exception")))
                .body(not(containsString("leave nothing behind")));
        given().auth()
                .oauth2(TestUser.MEMBER.token())
                .get("/api/v1/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void who_calls_decides() {
        given().get("/api/v1/notes/of/NS-TCT-NNPL").then().statusCode(401).contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.expired(TestUser.MEMBER))
                .get("/api/v1/notes/of/NS-TCT-NNPL")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(TestUser.AUDITOR.token())
                .get("/api/v1/notes/of/NS-TCT-NNPL")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(TestUser.MEMBER.token())
                .get("/api/v1/notes/of/NS-TCT-NNPL")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(TestUser.OFFICER.token())
                .get("/api/v1/notes/of/NS-TCT-NNPL")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(TestUser.MEMBER.token())
                .get("/api/v1/notes/of/NS-TCT-LLCS")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(TestUser.STRANGER.token())
                .get("/api/v1/notes/of/NS-TCT-NNPL")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(TestUser.MEMBER.token())
                .get("/api/v1/notes/forgotten")
                .then()
                .statusCode(403);
    }

    @Test
    void tampering_with_the_audit_trail_shows() throws SQLException {
        post(UUID.randomUUID().toString(), "{\"text\":\"một\"}").then().statusCode(201);
        post(UUID.randomUUID().toString(), "{\"text\":\"hai\"}").then().statusCode(201);
        await().until(() -> verify().unsealed() == 0);
        assertThat(verify().intact()).isTrue();

        String actor = execute("update audit set actor = 'CB-999' where id = (select min(id) from audit) returning"
                + " (select a.actor from audit a order by id limit 1)");

        assertThat(verify().intact()).isFalse();
        execute("update audit set actor = '" + actor + "' where id = (select min(id) from audit) returning actor");
        assertThat(verify().intact()).isTrue();
    }

    private AuditChain.Verification verify() throws SQLException {
        try (var connection = database.getConnection()) {
            return AuditChain.verify(connection);
        }
    }

    private String execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private static Response post(String key, String body) {
        return given().auth()
                .oauth2(TestUser.MEMBER.token())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/notes");
    }
}
