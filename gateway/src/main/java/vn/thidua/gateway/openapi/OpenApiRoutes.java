package vn.thidua.gateway.openapi;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.thidua.gateway.PublicUrl;
import vn.thidua.gateway.RouteOrder;
import vn.thidua.gateway.proxy.RouteTable;

/** {@code /api/openapi}: the joined description, asked of the services at most once a minute. */
@ApplicationScoped
class OpenApiRoutes {

    private static final long FRESH_NANOS = Duration.ofSeconds(60).toNanos();
    // a service that was away is asked again soon
    private static final long FRESH_WHILE_AWAY_NANOS = Duration.ofSeconds(5).toNanos();

    private record Copy(JsonObject document, long takenAt, boolean complete) {

        boolean isFresh() {
            return System.nanoTime() - takenAt < (complete ? FRESH_NANOS : FRESH_WHILE_AWAY_NANOS);
        }
    }

    private final ServiceDocuments services;
    private final RouteTable table;
    private final PublicUrl publicUrl;

    /** What each service said last: a service that is away for a moment keeps its chapter. */
    private final Map<String, JsonObject> lastKnown = new ConcurrentHashMap<>();

    private volatile @Nullable Copy copy;

    OpenApiRoutes(ServiceDocuments services, RouteTable table, PublicUrl publicUrl) {
        this.services = services;
        this.table = table;
        this.publicUrl = publicUrl;
    }

    void add(@Observes Router router) {
        router.get("/api/openapi").order(RouteOrder.API_OWN).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        document().onSuccess(document -> {
            // the mark by which Quarkus switches its compression off
            context.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                    .end(document.toBuffer());
        });
    }

    private Future<JsonObject> document() {
        var known = copy;
        if (known != null && known.isFresh()) {
            return Future.succeededFuture(known.document());
        }
        return services.fetch().map(answers -> {
            var away = new TreeSet<String>();
            answers.forEach((service, answer) ->
                    answer.ifPresentOrElse(document -> lastKnown.put(service, document), () -> away.add(service)));
            var document = JoinedDocument.of(new TreeMap<>(lastKnown), away, table, publicUrl);
            copy = new Copy(document, System.nanoTime(), away.isEmpty());
            return document;
        });
    }
}
