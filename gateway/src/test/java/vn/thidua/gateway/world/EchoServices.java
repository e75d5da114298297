package vn.thidua.gateway.world;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands where the services stand, and tells what reached it. */
final class EchoServices {

    static final List<String> NAMES =
            List.of("campaign-service", "commitment-service", "award-service", "notification-service");

    /** How many listeners of the live stream have gone. */
    private static final AtomicInteger LEFT = new AtomicInteger();

    private final Vertx vertx;

    EchoServices(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Starts one server per service; the last one listens nowhere, it is "away". */
    Map<String, Integer> start() {
        var ports = new HashMap<String, Integer>();
        for (var name : NAMES) {
            ports.put(name, listen(name).actualPort());
        }
        return ports;
    }

    private HttpServer listen(String name) {
        var router = Router.router(vertx);
        router.get("/q/openapi").handler(context -> context.json(openApi(name)));
        router.get("/api/v1/inbox/live").handler(EchoServices::stream);
        router.get("/control/second").handler(context -> {
            context.vertx().eventBus().publish("inbox.second", "");
            context.end(Integer.toString(LEFT.get()));
        });
        router.get("/control/left").handler(context -> context.end(Integer.toString(LEFT.get())));
        router.get("/api/v1/evidence/file").handler(context -> context.response()
                .putHeader("Content-Type", "application/pdf")
                .putHeader("Content-Disposition", "attachment; filename=\"a.pdf\"")
                .end(Buffer.buffer(new byte[3_000_000])));
        router.get("/api/v1/documents/rude").handler(context -> context.response()
                .putHeader("Set-Cookie", "q_session=stolen; Path=/")
                .putHeader("Content-Security-Policy", "default-src *")
                .putHeader("Server", "secret/1.0")
                .putHeader("X-Powered-By", "secret")
                .putHeader("Connection", "X-Internal")
                .putHeader("X-Internal", "1")
                .putHeader("ETag", "\"7\"")
                .putHeader("Content-Type", "text/html")
                .end("<script>alert(1)</script>"));
        router.get("/api/v1/campaigns/unchanged")
                .handler(context -> context.response().setStatusCode(304).end());
        router.get("/api/v1/campaigns/list").handler(context -> context.response()
                .putHeader("Content-Type", "application/json")
                .end("[" + "\"Phong trào thi đua\",".repeat(500) + "\"\"]"));
        router.get("/api/v1/campaigns/broken").handler(context -> {
            context.response().setChunked(true).write("half of it");
            vertx.setTimer(50, _ -> context.request().connection().close());
        });
        router.route().handler(context -> echo(context, name));
        return vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static void echo(RoutingContext context, String name) {
        var request = context.request();
        var length = new long[1];
        request.handler(buffer -> length[0] += buffer.length());
        request.endHandler(_ -> context.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("service", name)
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers(request))
                        .put("length", length[0])
                        .encode()));
    }

    /** The second event leaves only when somebody asks for it, after having seen the first. */
    private static void stream(RoutingContext context) {
        var response = context.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
        response.write("data: one\n\n");
        var second =
                context.vertx().eventBus().<String>localConsumer("inbox.second", _ -> response.write("data: two\n\n"));
        response.closeHandler(_ -> {
            second.unregister();
            LEFT.incrementAndGet();
        });
    }

    static JsonObject headers(HttpServerRequest request) {
        var headers = new JsonObject();
        request.headers()
                .names()
                .forEach(name -> headers.put(
                        name.toLowerCase(java.util.Locale.ROOT),
                        new JsonArray(request.headers().getAll(name))));
        return headers;
    }

    private static JsonObject openApi(String name) {
        var segment =
                switch (name) {
                    case "campaign-service" -> "campaigns";
                    case "commitment-service" -> "reports";
                    case "award-service" -> "decisions";
                    default -> "inbox";
                };
        var operation = new JsonObject()
                .put("operationId", "list")
                .put("tags", new JsonArray().add("Operations"))
                .put("security", new JsonArray().add(new JsonObject().put("SecurityScheme", new JsonArray())))
                .put(
                        "responses",
                        new JsonObject()
                                .put(
                                        "200",
                                        new JsonObject()
                                                .put("description", "OK")
                                                .put(
                                                        "content",
                                                        new JsonObject()
                                                                .put(
                                                                        "application/json",
                                                                        new JsonObject()
                                                                                .put("schema", reference("View"))))));
        var audit = operation.copy().put("operationId", "audit" + name.charAt(0));
        return new JsonObject()
                .put("openapi", "3.1.0")
                .put("info", new JsonObject().put("title", name).put("version", "1"))
                .put(
                        "paths",
                        new JsonObject()
                                .put("/api/v1/" + segment, new JsonObject().put("get", operation))
                                .put("/api/v1/operations/audit", new JsonObject().put("get", audit))
                                .put("/internal/" + name, new JsonObject().put("get", operation.copy())))
                .put(
                        "components",
                        new JsonObject()
                                .put(
                                        "schemas",
                                        new JsonObject()
                                                .put("Problem", new JsonObject().put("type", "object"))
                                                .put(
                                                        "View",
                                                        new JsonObject()
                                                                .put("type", "object")
                                                                .put("title", name)
                                                                .put(
                                                                        "properties",
                                                                        new JsonObject()
                                                                                .put(
                                                                                        "problem",
                                                                                        reference("Problem"))))));
    }

    private static JsonObject reference(String schema) {
        return new JsonObject().put("$ref", "#/components/schemas/" + schema);
    }
}
