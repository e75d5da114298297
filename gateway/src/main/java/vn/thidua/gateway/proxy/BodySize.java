package vn.thidua.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import vn.thidua.gateway.problem.GatewayReason;
import vn.thidua.gateway.problem.Problems;

/** How large a request may be, by what it says of itself and by what really comes. */
final class BodySize {

    private BodySize() {}

    /** The length that the request declares; 0 when it declares none. */
    static long of(HttpServerRequest request) {
        var declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return declared == null ? 0 : Long.parseLong(declared);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    static void refuse(RoutingContext context, ProxyConfig config) {
        Problems.send(context, GatewayReason.TOO_LARGE, detail(config));
    }

    static LimitedBody limited(ProxyRequest request, ProxyConfig config) {
        var body = request.getBody();
        var limited = new LimitedBody(body.stream(), config.maxBody());
        request.setBody(Body.body(limited, body.length()));
        return limited;
    }

    static ProxyResponse tooLarge(ProxyRequest request, ProxyConfig config) {
        request.proxiedRequest().resume();
        return request.release()
                .response()
                .setStatusCode(GatewayReason.TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
                .setBody(Body.body(Problems.document(GatewayReason.TOO_LARGE, detail(config))));
    }

    private static String detail(ProxyConfig config) {
        return "Tối đa " + config.maxBody() / (1024 * 1024) + " MB cho một lần gửi";
    }
}
