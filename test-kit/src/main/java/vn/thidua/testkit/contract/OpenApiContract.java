package vn.thidua.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.thidua.testkit.RepositoryRoot;

/** {@code contracts/openapi/<service>.json} is what the service serves; the UI's types are made from it. */
public final class OpenApiContract {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private OpenApiContract() {}

    /**
     * Fails when the committed file differs from what the running service serves. With {@code -Dopenapi.write=true} the
     * file is written instead.
     */
    public static void check(String service) {
        Path file = RepositoryRoot.find().resolve("contracts/openapi").resolve(service + ".json");
        try {
            JsonNode served = served();
            if (Boolean.getBoolean("openapi.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, pretty(served) + "\n");
                return;
            }
            if (!Files.exists(file) || !JSON.readTree(Files.readString(file)).equals(served)) {
                throw new AssertionError("contracts/openapi/" + service
                        + ".json is not what the service serves; write it with ./test openapi " + service);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode served() throws IOException {
        return JSON.readTree(RestAssured.given()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static String pretty(JsonNode node) throws IOException {
        return JSON.writeValueAsString(JSON.treeToValue(node, Object.class));
    }
}
