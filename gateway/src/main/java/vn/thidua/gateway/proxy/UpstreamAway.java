package vn.thidua.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import vn.thidua.gateway.problem.GatewayReason;
import vn.thidua.gateway.problem.Problems;

/** The answer when a service cannot be reached (dịch vụ tạm ngừng). */
final class UpstreamAway {

    static final String RETRY_AFTER_SECONDS = "5";

    private UpstreamAway() {}

    static ProxyResponse response(ProxyRequest request, String detail) {
        return request.release()
                .response()
                .setStatusCode(GatewayReason.UNAVAILABLE.status())
                .putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
                .setBody(Body.body(Problems.document(GatewayReason.UNAVAILABLE, detail)));
    }
}
