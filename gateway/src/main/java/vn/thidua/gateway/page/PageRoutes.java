package vn.thidua.gateway.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.thidua.gateway.RouteOrder;
import vn.thidua.gateway.problem.GatewayReason;
import vn.thidua.gateway.problem.Problems;

/** The application's files, and its one page for every address that is a screen of it (trang giao diện). */
@ApplicationScoped
class PageRoutes {

    private static final String HASHED = "/assets/";
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    private final StaticFiles files;

    PageRoutes(StaticFiles files) {
        this.files = files;
    }

    void add(@Observes Router router) {
        router.route().order(RouteOrder.PAGES).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        var path = context.request().path();
        var method = context.request().method();
        var file = path.equals("/") ? files.find("/index.html") : files.find(path);
        if (file.isEmpty() && isScreen(path)) {
            file = files.find("/index.html");
        }
        if (file.isEmpty()) {
            Problems.send(context, GatewayReason.NOT_FOUND);
        } else if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            Problems.send(context, GatewayReason.METHOD_NOT_ALLOWED);
        } else {
            send(context, file.get());
        }
    }

    /** Screens have no extension; whatever has one, or lies where files lie, is a file that is not there. */
    private static boolean isScreen(String path) {
        return !path.startsWith(HASHED)
                && !path.startsWith("/q/")
                && !path.equals("/q")
                && path.lastIndexOf('.') <= path.lastIndexOf('/');
    }

    private static void send(RoutingContext context, StaticFile file) {
        var request = context.request();
        var response = context.response();
        var coding = file.coding(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        var etag = file.etag(coding);
        // the mark by which Quarkus switches its own compression off stays, unless the file is compressed already
        if (!coding.isEmpty()) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, coding);
        } else if (file.packed().isEmpty() && isText(file)) {
            response.headers().remove(HttpHeaders.CONTENT_ENCODING);
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, file.contentType())
                .putHeader(HttpHeaders.ETAG, etag)
                .putHeader(HttpHeaders.VARY, "Accept-Encoding")
                .putHeader(HttpHeaders.CACHE_CONTROL, file.path().startsWith(HASHED) ? FOREVER : ASK_AGAIN);
        if (matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
            response.setStatusCode(304).end();
            return;
        }
        if (request.method() == HttpMethod.HEAD) {
            response.putHeader(
                    HttpHeaders.CONTENT_LENGTH,
                    Integer.toString(file.body(coding).length()));
            response.end();
            return;
        }
        Buffer body = file.body(coding);
        response.end(body);
    }

    private static boolean isText(StaticFile file) {
        return file.contentType().endsWith("charset=UTF-8") && file.plain().length() > 1_024;
    }

    private static boolean matches(@org.jspecify.annotations.Nullable String known, String etag) {
        if (known == null) {
            return false;
        }
        for (var one : known.split(",", -1)) {
            var trimmed = one.trim();
            if (trimmed.equals("*") || trimmed.equals(etag) || trimmed.equals("W/" + etag)) {
                return true;
            }
        }
        return false;
    }
}
