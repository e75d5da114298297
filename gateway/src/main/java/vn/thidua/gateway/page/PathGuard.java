package vn.thidua.gateway.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import vn.thidua.gateway.RouteOrder;
import vn.thidua.gateway.problem.GatewayReason;
import vn.thidua.gateway.problem.Problems;

/**
 * Refuses paths that the gateway and the server behind it could read differently: dot segments, doubled or encoded
 * slashes, path parameters. No address of the product needs them.
 */
@ApplicationScoped
class PathGuard {

    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|\\\\|;|/\\.{1,2}(/|$)|%(2e|2f|5c|3b|00|0a|0d|25)", Pattern.CASE_INSENSITIVE);

    void add(@Observes Filters filters) {
        filters.register(
                context -> {
                    var path = context.request().path();
                    if (path == null
                            || !path.startsWith("/")
                            || AMBIGUOUS.matcher(path).find()) {
                        Problems.send(context, GatewayReason.MALFORMED);
                    } else {
                        context.next();
                    }
                },
                RouteOrder.FILTER_PATH);
    }
}
