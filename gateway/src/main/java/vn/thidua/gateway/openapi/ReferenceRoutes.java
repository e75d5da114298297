package vn.thidua.gateway.openapi;

import io.quarkus.runtime.util.ClassPathUtils;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import vn.thidua.gateway.RouteOrder;
import vn.thidua.gateway.problem.GatewayReason;
import vn.thidua.gateway.problem.Problems;

/** {@code /api/reference}: the description rendered for reading, with Swagger UI (Apache-2.0) from this origin. */
@ApplicationScoped
class ReferenceRoutes {

    private static final String WEBJARS = "META-INF/resources/webjars/swagger-ui";
    private static final String OWN = "reference";
    private static final Map<String, String> TYPES = Map.of(
            "swagger-ui-bundle.js", "text/javascript;charset=UTF-8",
            "swagger-ui.css", "text/css;charset=UTF-8",
            "reference.js", "text/javascript;charset=UTF-8",
            "reference.css", "text/css;charset=UTF-8",
            "index.html", "text/html;charset=UTF-8");

    /** Packed at the first call and kept: the largest file is 1.5 MB, packed a third of it. */
    private final Map<String, Buffer> packed = new ConcurrentHashMap<>();

    void add(@Observes Router router) {
        router.get("/api/reference").order(RouteOrder.API_OWN).blockingHandler(context -> send(context, "index.html"));
        router.get("/api/reference/:file")
                .order(RouteOrder.API_OWN)
                .blockingHandler(context -> send(context, context.pathParam("file")));
    }

    private void send(RoutingContext context, String file) {
        var type = TYPES.get(file);
        if (type == null) {
            Problems.send(context, GatewayReason.NOT_FOUND);
            return;
        }
        var response = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, file.endsWith(".html") ? "no-cache" : "public, max-age=3600")
                .putHeader(HttpHeaders.VARY, "Accept-Encoding");
        var accepted = context.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted != null && accepted.contains("gzip")) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(packed.computeIfAbsent(file, this::pack));
        } else {
            response.end(Buffer.buffer(read(file)));
        }
    }

    private Buffer pack(String file) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    private static byte[] read(String file) {
        var found = new byte[1][];
        try {
            ClassPathUtils.consumeAsPaths(file.startsWith("swagger-ui") ? WEBJARS : OWN, root -> {
                try (var walk = Files.walk(root)) {
                    walk.filter(path -> file.equals(String.valueOf(path.getFileName())))
                            .findFirst()
                            .ifPresent(path -> found[0] = bytes(path));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (found[0] == null) {
            throw new IllegalStateException(file + " is not on the class path");
        }
        return found[0];
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
