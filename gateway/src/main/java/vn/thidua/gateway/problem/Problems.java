package vn.thidua.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Problem documents (RFC 9457) that the gateway writes itself. */
public final class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_BASE = "https://thidua.vn/problems/";

    private Problems() {}

    public static Buffer document(GatewayReason reason, String detail) {
        var problem = new JsonObject()
                .put("type", TYPE_BASE + reason.slug())
                .put("title", reason.title())
                .put("status", reason.status());
        if (!detail.isEmpty()) {
            problem.put("detail", detail);
        }
        return problem.toBuffer();
    }

    public static void send(RoutingContext context, GatewayReason reason) {
        send(context, reason, "");
    }

    /** Answers and lets the rest of the request's body run off, so that the connection stays usable. */
    public static void send(RoutingContext context, GatewayReason reason, String detail) {
        var response = context.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        if (!context.request().isEnded()) {
            context.request().resume();
        }
        if (reason == GatewayReason.UNAUTHENTICATED) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        response.setStatusCode(reason.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(document(reason, detail));
    }

    public static void sendRetryLater(RoutingContext context, GatewayReason reason, String detail, long seconds) {
        if (!context.response().headWritten()) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        send(context, reason, detail);
    }
}
