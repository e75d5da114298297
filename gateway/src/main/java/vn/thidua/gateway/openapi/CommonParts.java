package vn.thidua.gateway.openapi;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What holds for the operations of all services alike: how a request is repeated, and what a refusal looks like. */
final class CommonParts {

    static final String PROBLEM = "Problem";

    private static final String KEY = "Idempotency-Key";
    private static final List<String> CREATED = List.of("201", "202");

    private CommonParts() {}

    static void addTo(String method, JsonObject operation) {
        var responses = operation.getJsonObject("responses", new JsonObject());
        if (method.equals("post")) {
            var parameters = operation.getJsonArray("parameters", new JsonArray());
            if (!names(parameters).contains(KEY)) {
                parameters.add(key(CREATED.stream().anyMatch(responses::containsKey)));
            }
            operation.put("parameters", parameters);
        }
        for (var status : responses.fieldNames()) {
            var response = responses.getJsonObject(status);
            if (status.matches("[45]..") && !response.containsKey("content") && !response.containsKey("$ref")) {
                response.put(
                        "content",
                        new JsonObject()
                                .put(
                                        "application/problem+json",
                                        new JsonObject()
                                                .put(
                                                        "schema",
                                                        new JsonObject()
                                                                .put("$ref", "#/components/schemas/" + PROBLEM))));
            }
        }
    }

    private static List<String> names(JsonArray parameters) {
        return parameters.stream()
                .filter(JsonObject.class::isInstance)
                .map(parameter -> ((JsonObject) parameter).getString("name", ""))
                .toList();
    }

    private static JsonObject key(boolean required) {
        return new JsonObject()
                .put("name", KEY)
                .put("in", "header")
                .put("required", required)
                .put("schema", new JsonObject().put("type", "string").put("maxLength", 200))
                .put("example", "5f0c9a52-6f1e-4a3f-8c44-2f2f5d5b7a10")
                .put(
                        "description",
                        "Of the client's own making: a new one for each new thing, the same one when a request is sent"
                                + " again because its answer was lost. The first answer is then given again and nothing"
                                + " happens twice. Whatever creates something needs it; other requests pass it over.");
    }

    /** RFC 9457, as the services and the gateway send it. */
    static JsonObject problem() {
        var text = new JsonObject().put("type", "string");
        var error = new JsonObject()
                .put("type", "object")
                .put(
                        "properties",
                        new JsonObject()
                                .put(
                                        "pointer",
                                        text.copy()
                                                .put("description", "JSON pointer into the request")
                                                .put("examples", new JsonArray().add("/milestones/2/due")))
                                .put("code", text.copy().put("examples", new JsonArray().add("required")))
                                .put("message", text.copy().put("description", "A sentence for people, in Vietnamese")))
                .put("required", new JsonArray().add("pointer").add("code").add("message"));
        return new JsonObject()
                .put("type", "object")
                .put("description", "A refusal (RFC 9457); `type` is stable and tells reasons apart")
                .put(
                        "properties",
                        new JsonObject()
                                .put(
                                        "type",
                                        text.copy()
                                                .put("format", "uri")
                                                .put(
                                                        "examples",
                                                        new JsonArray().add("https://thidua.vn/problems/not-found")))
                                .put("title", text.copy().put("description", "The same for every refusal of this type"))
                                .put("status", new JsonObject().put("type", "integer"))
                                .put("detail", text.copy().put("description", "About this case"))
                                .put(
                                        "id",
                                        text.copy().put("description", "Of an unexpected error, to find it in the log"))
                                .put(
                                        "errors",
                                        new JsonObject().put("type", "array").put("items", error)))
                .put("required", new JsonArray().add("type").add("title").add("status"));
    }
}
