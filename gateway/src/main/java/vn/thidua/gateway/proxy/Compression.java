package vn.thidua.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.ProxyResponse;

/** JSON of the services is compressed for slow lines; streams and files go through as they are. */
final class Compression {

    private static final long WORTH_IT = 1_024;

    private Compression() {}

    static void allow(RoutingContext context, ProxyResponse response) {
        var type = response.headers().get(HttpHeaders.CONTENT_TYPE);
        var length = response.getBody() == null ? 0 : response.getBody().length();
        if (response.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            context.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        } else if (type != null
                && (type.startsWith("application/json") || type.startsWith("text/csv"))
                && (length < 0 || length >= WORTH_IT)
                && !response.headers().contains(HttpHeaders.CONTENT_RANGE)) {
            // "identity" is the mark by which Quarkus switches its compression off
            context.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        }
    }
}
