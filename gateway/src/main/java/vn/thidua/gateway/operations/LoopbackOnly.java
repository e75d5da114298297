package vn.thidua.gateway.operations;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import vn.thidua.gateway.RouteOrder;
import vn.thidua.gateway.problem.GatewayReason;
import vn.thidua.gateway.problem.Problems;

/** {@code /q/**} (health, metrics) is for the machine it runs on; for everybody else it is not there. */
@ApplicationScoped
class LoopbackOnly {

    void add(@Observes Router router) {
        router.route("/q/*").order(-RouteOrder.OPERATIONS).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        if (isLocal(context.request())) {
            context.next();
        } else {
            Problems.send(context, GatewayReason.NOT_FOUND);
        }
    }

    /** What came through a proxy on this machine came from somewhere else. */
    private static boolean isLocal(HttpServerRequest request) {
        if (request.headers().contains("X-Forwarded-For") || request.headers().contains("Forwarded")) {
            return false;
        }
        var remote = request.remoteAddress();
        var host = remote == null ? null : remote.hostAddress();
        try {
            return host != null && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
