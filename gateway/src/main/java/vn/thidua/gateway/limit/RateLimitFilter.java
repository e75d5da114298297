package vn.thidua.gateway.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.thidua.gateway.RouteOrder;
import vn.thidua.gateway.limit.RateLimits.Kind;
import vn.thidua.gateway.problem.GatewayReason;
import vn.thidua.gateway.problem.Problems;
import vn.thidua.gateway.session.SessionReader;

/** Stops who asks too often, before any work is done for them. */
@ApplicationScoped
class RateLimitFilter {

    private final RateLimits limits;

    RateLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    void add(@Observes Filters filters) {
        filters.register(this::handle, RouteOrder.FILTER_LIMIT);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        if (request.path().startsWith("/q/")) {
            context.next();
            return;
        }
        var address = address(request);
        var wait = limits.take(Kind.ADDRESS, address);
        if (wait == 0) {
            wait = bySort(request, address);
        }
        if (wait == 0) {
            context.next();
        } else {
            Problems.sendRetryLater(context, GatewayReason.TOO_MANY_REQUESTS, "Thử lại sau " + wait + " giây", wait);
        }
    }

    private long bySort(HttpServerRequest request, String address) {
        if (isSignIn(request)) {
            return limits.take(Kind.LOGIN, address);
        }
        if (request.path().startsWith("/m/")) {
            return limits.take(Kind.ANONYMOUS, address);
        }
        if (!request.path().startsWith("/api/")) {
            return 0;
        }
        var credential = credential(request);
        return credential.isEmpty()
                ? limits.take(Kind.ANONYMOUS, address)
                : limits.take(Kind.CALLER, digest(credential));
    }

    private static boolean isSignIn(HttpServerRequest request) {
        var path = request.path();
        return path.equals("/login")
                || (request.method() == HttpMethod.POST
                        && path.startsWith("/auth/")
                        && (path.contains("/login-actions/") || path.endsWith("/token")));
    }

    /** Not checked yet; a made-up one only gets its sender a bucket within the limit of the address. */
    private static String credential(HttpServerRequest request) {
        var bearer = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (bearer != null) {
            return bearer;
        }
        var cookie = request.getCookie(SessionReader.COOKIE);
        return cookie == null ? "" : cookie.getValue();
    }

    /** An IPv6 customer owns a /64, so the last four groups say nothing about who it is. */
    private static String address(HttpServerRequest request) {
        var remote = request.remoteAddress();
        var host = remote == null ? null : remote.hostAddress();
        if (host == null || !host.contains(":")) {
            return String.valueOf(host);
        }
        var groups = host.split(":", -1);
        return groups.length == 8 ? String.join(":", java.util.Arrays.copyOf(groups, 4)) : host;
    }

    private static String digest(String credential) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(credential.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
