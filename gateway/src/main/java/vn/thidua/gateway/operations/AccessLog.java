package vn.thidua.gateway.operations;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.thidua.gateway.RouteOrder;

/**
 * One line per request: what was asked and how it went, not by whom. Query, address, names and codes of persons do not
 * appear; only words of the interface and opaque identifiers do.
 */
@ApplicationScoped
class AccessLog {

    private static final Logger LOG = Logger.getLogger("vn.thidua.gateway.access");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,40}|v[0-9]");
    private static final Pattern OPAQUE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    void add(@Observes Filters filters) {
        filters.register(this::handle, RouteOrder.FILTER_ACCESS_LOG);
    }

    private void handle(RoutingContext context) {
        var start = System.nanoTime();
        var path = String.valueOf(context.request().path());
        if (!path.startsWith("/q/") && !path.startsWith("/assets/") && !path.startsWith("/auth/resources/")) {
            context.addEndHandler(_ -> LOG.infof(
                    "method=%s path=%s status=%d ms=%d service=%s",
                    context.request().method(),
                    pattern(path),
                    context.response().getStatusCode(),
                    Duration.ofNanos(System.nanoTime() - start).toMillis(),
                    context.<Object>get("service", "gateway")));
        }
        context.next();
    }

    static String pattern(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(segment -> segment.isEmpty()
                                || WORD.matcher(segment).matches()
                                || OPAQUE.matcher(segment).matches()
                        ? segment
                        : "*")
                .collect(Collectors.joining("/"));
    }
}
