package vn.thidua.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import vn.thidua.testkit.token.TestUser;

/**
 * Walks every operation of the service's OpenAPI document with every role, own and other unit, against a table. A line
 * of the table: {@code METHOD PATH | role role … | name=sample …}; the third part says which sample id stands for each
 * path parameter. {@code *} as roles: every signed-in role. An operation that is not in the table fails the walk.
 *
 * <p>Denied roles get 403, nobody gets 401. Allowed roles get neither 401 nor 403 for their own unit's things, and never
 * a success for another unit's things.
 */
public final class AccessTable {

    private record Line(String method, String path, Set<String> roles, Map<String, String> parameters) {}

    private static final Set<String> ALL = Set.of("*");
    private final Map<String, Line> lines = new TreeMap<>();

    private AccessTable() {}

    /** Reads the table from the test class path. */
    public static AccessTable load(String resource) {
        AccessTable table = new AccessTable();
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            for (String text : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!text.isBlank() && !text.startsWith("#")) {
                    Line line = parse(text);
                    table.lines.put(line.method + " " + line.path, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private static Line parse(String text) {
        String[] parts = text.split("\\|", -1);
        String[] operation = parts[0].strip().split("\\s+");
        Map<String, String> parameters = new LinkedHashMap<>();
        if (parts.length > 2) {
            for (String pair : parts[2].strip().split("\\s+")) {
                if (!pair.isBlank()) {
                    parameters.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
                }
            }
        }
        return new Line(operation[0], operation[1], Set.of(parts[1].strip().split("\\s+")), parameters);
    }

    /**
     * @param samples for each sample name the id of a thing of the school; a value that is no key stands for itself
     */
    public void walk(Map<String, String> samples) {
        Map<String, Boolean> operations = operations();
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(lines.keySet()).as("table and OpenAPI document").isEqualTo(operations.keySet());
        for (Line line : lines.values()) {
            String path = resolve(line, samples);
            boolean form = operations.getOrDefault(line.method + " " + line.path, false);
            softly.assertThat(status(line, path, RestAssured.given(), form))
                    .as("nobody: %s %s", line.method, line.path)
                    .isEqualTo(401);
            for (TestUser user : TestUser.values()) {
                int status = status(line, path, RestAssured.given().auth().oauth2(user.token()), form);
                check(softly, line, user, status);
            }
        }
        softly.assertAll();
    }

    private static void check(SoftAssertions softly, Line line, TestUser user, int status) {
        boolean allowed = line.roles.equals(ALL) || user.roles().stream().anyMatch(line.roles::contains);
        String what = user.username() + ": " + line.method + " " + line.path;
        if (!allowed) {
            softly.assertThat(status).as(what).isEqualTo(403);
        } else if (user == TestUser.STRANGER && !line.parameters.isEmpty()) {
            softly.assertThat(status).as("other unit, " + what).isBetween(400, 499);
        } else {
            softly.assertThat(status).as(what).isNotIn(401, 500, 503);
        }
    }

    private static int status(Line line, String path, RequestSpecification request, boolean form) {
        boolean body = Set.of("POST", "PUT", "PATCH").contains(line.method);
        RequestSpecification ready = form
                ? request.multiPart("nothing", "")
                : body ? request.contentType("application/json").body("{}") : request;
        return ready.request(line.method, path).statusCode();
    }

    private static String resolve(Line line, Map<String, String> samples) {
        String path = line.path;
        for (Map.Entry<String, String> parameter : line.parameters.entrySet()) {
            String value = samples.getOrDefault(parameter.getValue(), parameter.getValue());
            path = path.replace("{" + parameter.getKey() + "}", value);
        }
        assertThat(path).as("path parameters of " + line.path).doesNotContain("{");
        return path;
    }

    /** Every operation of the document; true for one that takes a form with files instead of JSON. */
    private static Map<String, Boolean> operations() {
        try {
            JsonNode document = new ObjectMapper()
                    .readTree(RestAssured.given()
                            .accept("application/json")
                            .get("/q/openapi?format=json")
                            .asString());
            Map<String, Boolean> operations = new TreeMap<>();
            List<String> methods = new ArrayList<>(List.of("get", "post", "put", "patch", "delete"));
            document.path("paths").fields().forEachRemaining(path -> methods.stream()
                    .filter(path.getValue()::has)
                    .forEach(method -> operations.put(
                            method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                            path.getValue()
                                    .path(method)
                                    .path("requestBody")
                                    .path("content")
                                    .has("multipart/form-data"))));
            return operations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
