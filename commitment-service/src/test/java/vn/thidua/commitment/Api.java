package vn.thidua.commitment;

import static io.restassured.RestAssured.given;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.apache.http.entity.mime.HttpMultipartMode;
import vn.thidua.testkit.token.TestUser;

/** Requests as the accounts of the school send them. */
public final class Api {

    /** File names in UTF-8. */
    private static final RestAssuredConfig AS_BROWSERS_DO = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
            .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8"));

    private final TestUser user;

    private Api(TestUser user) {
        this.user = user;
    }

    public static Api as(TestUser user) {
        return new Api(user);
    }

    public ValidatableResponse get(String path) {
        return request().get("/api/v1" + path).then();
    }

    public ValidatableResponse post(String path, Object body) {
        return request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    /** An action on a version. */
    public ValidatableResponse post(String path, long version, Object body) {
        return request()
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    public ValidatableResponse post(String path, long version) {
        return post(path, version, Map.of());
    }

    public ValidatableResponse put(String path, long version, Object body) {
        return request()
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body(body)
                .put("/api/v1" + path)
                .then();
    }

    public ValidatableResponse delete(String path, long version) {
        return request()
                .header("If-Match", "\"" + version + "\"")
                .delete("/api/v1" + path)
                .then();
    }

    public ValidatableResponse upload(String path, String name, byte[] content) {
        return request()
                .config(AS_BROWSERS_DO)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", name, content, "application/pdf")
                .post("/api/v1" + path)
                .then();
    }

    public RequestSpecification request() {
        return given().auth().oauth2(user.token());
    }
}
