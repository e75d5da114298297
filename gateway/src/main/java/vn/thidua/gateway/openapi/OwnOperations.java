package vn.thidua.gateway.openapi;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import vn.thidua.gateway.PublicUrl;
import vn.thidua.gateway.session.SessionReader;

/** What the gateway itself adds to the description: how to sign in, and who is signed in. */
final class OwnOperations {

    static final String ME = "me";

    private static final String SESSION = "session";
    private static final String CLIENT = "client";

    private OwnOperations() {}

    static JsonObject info() {
        return new JsonObject().put("title", "Thi Đua").put("version", "1").put("description", """
                        The interface of Thi Đua for people (`/api/v1`) and for the provincial system (`/api/province/v1`).

                        Browsers use the session cookie; each change then needs the header `X-CSRF-Token` with the value from \
                        `GET /api/v1/me`. Machines send a bearer token of their own (OAuth 2.0 client credentials).

                        Whatever creates something needs the header `Idempotency-Key`. A change of something that has a version \
                        needs `If-Match` with the `ETag` that was read: 428 without it, 412 when somebody was faster. Lists are pages: \
                        `next` is the `cursor` of the page after, null at the end. Days are `2026-11-24` and end at midnight in \
                        Vietnam; moments are UTC.

                        Errors are problem documents (RFC 9457). Too many requests are answered with 429 and `Retry-After`; \
                        a part of the system that is away with 503 and `Retry-After`.""");
    }

    static JsonObject securitySchemes(PublicUrl publicUrl) {
        var scopes = new JsonObject().put("decisions:read", "Read decisions").put("dossiers:read", "Read dossiers");
        return new JsonObject()
                .put(
                        SESSION,
                        new JsonObject()
                                .put("type", "apiKey")
                                .put("in", "cookie")
                                .put("name", SessionReader.COOKIE)
                                .put("description", "Session of a browser; begins at `/login`"))
                .put(
                        CLIENT,
                        new JsonObject()
                                .put("type", "oauth2")
                                .put(
                                        "flows",
                                        new JsonObject()
                                                .put(
                                                        "clientCredentials",
                                                        new JsonObject()
                                                                .put(
                                                                        "tokenUrl",
                                                                        publicUrl.at(
                                                                                "/auth/realms/thidua/protocol/openid-connect/token"))
                                                                .put("scopes", scopes))));
    }

    static JsonArray person() {
        return new JsonArray()
                .add(new JsonObject().put(SESSION, new JsonArray()))
                .add(new JsonObject().put(CLIENT, new JsonArray()));
    }

    static JsonArray machine() {
        return new JsonArray().add(new JsonObject().put(CLIENT, new JsonArray()));
    }

    static JsonObject me() {
        var text = new JsonObject().put("type", "string");
        var texts = new JsonObject().put("type", "array").put("items", text);
        var properties = new JsonObject()
                .put("name", text)
                .put("username", text)
                .put(
                        "personId",
                        new JsonObject()
                                .put("type", new JsonArray().add("string").add("null")))
                .put("roles", texts)
                .put("units", texts)
                .put("csrfToken", text)
                .put("expiresAt", new JsonObject().put("type", "string").put("format", "date-time"));
        var schema = new JsonObject()
                .put("type", "object")
                .put("properties", properties)
                .put("required", new JsonArray(java.util.List.copyOf(properties.fieldNames())));
        var responses = new JsonObject()
                .put(
                        "200",
                        new JsonObject()
                                .put("description", "The person behind the session")
                                .put(
                                        "content",
                                        new JsonObject()
                                                .put("application/json", new JsonObject().put("schema", schema))))
                .put("401", new JsonObject().put("description", "Nobody is signed in"));
        return new JsonObject()
                .put(
                        "get",
                        new JsonObject()
                                .put("operationId", ME)
                                .put("tags", new JsonArray().add("Session"))
                                .put("summary", "Who is signed in")
                                .put("security", new JsonArray().add(new JsonObject().put(SESSION, new JsonArray())))
                                .put("responses", responses));
    }
}
