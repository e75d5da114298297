package vn.thidua.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import vn.thidua.gateway.PublicUrl;

/** What of a request's and an answer's headers passes the gateway, and what is its own word. */
@ApplicationScoped
class ForwardedHeaders {

    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    /** Headers by which a client could pretend to be the gateway, or to ask for something else than its path says. */
    private static final Set<String> PRETENCE = Set.of(
            "forwarded",
            "x-real-ip",
            "x-client-ip",
            "true-client-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-original-host",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-csrf-token",
            "proxy");

    /** The tracing of the client that passes the request on writes these itself, as part of the same trace. */
    private static final Set<String> TRACE = Set.of("traceparent", "tracestate", "baggage");

    private final PublicUrl publicUrl;

    ForwardedHeaders(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** Cleans the headers of a request that goes to a service. The caller adds the authorisation afterwards. */
    void toService(MultiMap headers, HttpServerRequest request) {
        common(headers, request);
        headers.remove(HttpHeaders.COOKIE);
        headers.remove(HttpHeaders.AUTHORIZATION);
        // the gateway compresses for the browser; between neighbours it would be work for nothing
        headers.remove(HttpHeaders.ACCEPT_ENCODING);
    }

    /** Keycloak needs its own cookies and the clients' credentials, but not the cookies of the gateway. */
    void toKeycloak(MultiMap headers, HttpServerRequest request) {
        common(headers, request);
        headers.remove(HttpHeaders.COOKIE);
        var foreign = new ArrayList<String>();
        for (var line : request.headers().getAll(HttpHeaders.COOKIE)) {
            for (var cookie : line.split(";", -1)) {
                var trimmed = cookie.trim();
                if (!trimmed.isEmpty() && !trimmed.startsWith("q_")) {
                    foreign.add(trimmed);
                }
            }
        }
        if (!foreign.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, String.join("; ", foreign));
        }
    }

    private void common(MultiMap headers, HttpServerRequest request) {
        removeHopByHop(headers);
        headers.remove(HttpHeaders.EXPECT);
        TRACE.forEach(headers::remove);
        for (var name : Set.copyOf(headers.names())) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("x-forwarded") || PRETENCE.contains(lower)) {
                headers.remove(name);
            }
        }
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", publicUrl.scheme());
        headers.set("X-Forwarded-Host", publicUrl.authority());
        headers.set("X-Forwarded-Port", Integer.toString(publicUrl.port()));
    }

    /** Cleans the headers of an answer; a service sets no cookies on the one origin. */
    void fromService(MultiMap headers) {
        fromKeycloak(headers);
        headers.remove(HttpHeaders.SET_COOKIE);
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    void fromKeycloak(MultiMap headers) {
        removeHopByHop(headers);
        headers.remove(HttpHeaders.SERVER);
        headers.remove("X-Powered-By");
    }

    private static void removeHopByHop(MultiMap headers) {
        for (var line : headers.getAll(HttpHeaders.CONNECTION)) {
            for (var name : line.split(",", -1)) {
                if (!name.isBlank()) {
                    headers.remove(name.trim());
                }
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }
}
