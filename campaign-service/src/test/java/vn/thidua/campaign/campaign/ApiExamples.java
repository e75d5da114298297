package vn.thidua.campaign.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.thidua.testkit.RepositoryRoot;

/**
 * The examples of {@code META-INF/openapi.json}, which become part of the served document. The 2027 of an example is sent as 2099, so
 * that it always lies ahead; identifiers and moments of an answer are replaced by those of the example.
 */
final class ApiExamples {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Path FILE =
            RepositoryRoot.find().resolve("campaign-service/src/main/resources/META-INF/openapi.json");
    private static final String NAME = "school";
    private static final Map<String, String> IDS = Map.of(
            "documentId", "0b0a7c8e-1d5f-4e5e-9d0c-6c1f0f7b9a04", "campaignId", "5f0c9a52-6f1e-4a3f-8c44-2f2f5d5b7a10");
    private static final String OF_THE_DOCUMENT = "2026-11-20";
    private static final String A_MOMENT = "@moment@";
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");

    /** Days that depend on the day of the launch: five working days to confirm. */
    private static final Pattern SOON = Pattern.compile("20(?:2[6-9]|[3-8]\\d)-\\d{2}-\\d{2}");

    private final ObjectNode document;
    private final Map<String, String> actual = new LinkedHashMap<>();

    private ApiExamples(ObjectNode document) {
        this.document = document;
    }

    static ApiExamples open() {
        try {
            return new ApiExamples((ObjectNode) JSON.readTree(FILE.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isWriting() {
        return Boolean.getBoolean("openapi.write");
    }

    /** From now on this identifier stands where the example has its own. */
    void named(String name, String id) {
        actual.put(id, IDS.get(name));
    }

    /** The request of the example, as it is sent. */
    JsonNode request(String method, String path) {
        String text = content(operation(method, path).path("requestBody")).toString();
        for (Map.Entry<String, String> id : actual.entrySet()) {
            text = text.replace(id.getValue(), id.getKey());
        }
        return json(text.replace("2027", "2099"));
    }

    void writeRequest(String method, String path, JsonNode body) {
        ObjectNode operation = (ObjectNode) operation(method, path);
        put(operation.withObjectProperty("requestBody"), asExample(body));
    }

    /** Compares with the answer of the example, or writes it. */
    void answer(String method, String path, int status, JsonNode answer) {
        JsonNode shown = asExample(answer);
        ObjectNode operation = (ObjectNode) operation(method, path);
        if (isWriting()) {
            put(operation.withObjectProperty("responses").withObjectProperty("" + status), shown);
        } else {
            assertThat(shown)
                    .as("%s %s", method, path)
                    .isEqualTo(content(operation.path("responses").path("" + status)));
        }
    }

    void close() {
        if (isWriting()) {
            try {
                Files.writeString(FILE, JSON.writeValueAsString(document) + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private JsonNode asExample(JsonNode real) {
        String text = real.toString();
        for (Map.Entry<String, String> id : actual.entrySet()) {
            text = text.replace(id.getKey(), id.getValue());
        }
        // an identifier that has no name yet is the document's or the campaign's own
        if (real.hasNonNull("id") && !IDS.containsValue(json(text).path("id").asText())) {
            String own = real.has("canonical") ? "documentId" : "campaignId";
            text = text.replace(real.path("id").asText(), IDS.get(own));
        }
        text = MOMENT.matcher(text).replaceAll(A_MOMENT);
        text = SOON.matcher(text)
                .replaceAll(day -> day.group().equals(OF_THE_DOCUMENT) ? OF_THE_DOCUMENT : "2026-12-08");
        return json(text.replace(A_MOMENT, "2026-12-01T03:00:00Z").replace("2099", "2027"));
    }

    private JsonNode operation(String method, String path) {
        return document.path("paths").path(path).path(method);
    }

    private static JsonNode content(JsonNode body) {
        return body.path("content")
                .path("application/json")
                .path("examples")
                .path(NAME)
                .path("value");
    }

    private static void put(ObjectNode body, JsonNode value) {
        ((ObjectNode) body.withObjectProperty("content")
                        .withObjectProperty("application/json")
                        .withObjectProperty("examples")
                        .withObjectProperty(NAME))
                .set("value", value);
    }
}
