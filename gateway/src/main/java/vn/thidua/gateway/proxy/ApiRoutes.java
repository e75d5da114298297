package vn.thidua.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import vn.thidua.gateway.RouteOrder;
import vn.thidua.gateway.problem.GatewayReason;
import vn.thidua.gateway.problem.Problems;
import vn.thidua.gateway.session.SessionReader;
import vn.thidua.gateway.session.SessionState;

/** {@code /api/**}: to the service that the path names, on behalf of who is signed in. */
@ApplicationScoped
class ApiRoutes {

    private final RouteTable table;
    private final SessionReader sessions;
    private final CsrfCheck csrf;
    private final ForwardedHeaders headers;
    private final Upstream upstream;
    private final ProxyConfig config;

    ApiRoutes(
            RouteTable table,
            SessionReader sessions,
            CsrfCheck csrf,
            ForwardedHeaders headers,
            Upstream upstream,
            ProxyConfig config) {
        this.table = table;
        this.sessions = sessions;
        this.csrf = csrf;
        this.headers = headers;
        this.upstream = upstream;
        this.config = config;
    }

    void add(@Observes Router router) {
        router.route("/api/*").order(RouteOrder.API).handler(this::handle);
        router.route("/api").order(RouteOrder.API).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        var target = table.find(context.request().path());
        if (target.isEmpty()) {
            Problems.send(context, GatewayReason.NOT_FOUND);
            return;
        }
        if (BodySize.of(context.request()) > config.maxBody()) {
            BodySize.refuse(context, config);
            return;
        }
        var bearer = bearer(context.request());
        if (!bearer.isEmpty()) {
            forward(context, target.get(), bearer);
            return;
        }
        // nobody may read the body before it is known who sends it
        context.request().pause();
        sessions.read(context).onSuccess(state -> {
            switch (state) {
                case SessionState.Active session
                when csrf.passes(context.request(), session) ->
                    forward(context, target.get(), "Bearer " + session.accessToken());
                case SessionState.Active _ -> Problems.send(context, GatewayReason.CSRF);
                case SessionState.None _ -> Problems.send(context, GatewayReason.UNAUTHENTICATED);
                case SessionState.Away _ ->
                    Problems.sendRetryLater(
                            context, GatewayReason.UNAVAILABLE, "Máy chủ đăng nhập tạm thời chưa trả lời", 5);
            }
        });
    }

    /** A machine brings its own token. The service checks it; the gateway neither adds to it nor mixes it with a cookie. */
    private static String bearer(HttpServerRequest request) {
        var values = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        if (values.size() != 1) {
            return "";
        }
        var value = values.getFirst();
        return value.toLowerCase(Locale.ROOT).startsWith("bearer ") ? value : "";
    }

    private void forward(RoutingContext context, RouteTable.Target target, String authorization) {
        var request = context.request();
        if (context.response().closed()) {
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
        }
        context.put("service", target.service());
        upstream.to(target.url(), new Passage(context, target, authorization)).handle(request);
    }

    /** One request on its way to a service and back. */
    private final class Passage implements ProxyInterceptor {

        private final RoutingContext context;
        private final RouteTable.Target target;
        private final String authorization;

        private Passage(RoutingContext context, RouteTable.Target target, String authorization) {
            this.context = context;
            this.target = target;
            this.authorization = authorization;
        }

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
            var request = proxy.request();
            headers.toService(request.headers(), request.proxiedRequest());
            request.headers().set(HttpHeaders.AUTHORIZATION, authorization);
            var query = request.proxiedRequest().query();
            request.setURI(query == null ? target.path() : target.path() + "?" + query);
            var body = BodySize.limited(request, config);
            return proxy.sendRequest()
                    .recover(_ -> Future.succeededFuture(
                            body.isExceeded()
                                    ? BodySize.tooLarge(request, config)
                                    : UpstreamAway.response(
                                            request, "Dịch vụ tạm thời chưa trả lời, xin thử lại sau ít giây")));
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext proxy) {
            headers.fromService(proxy.response().headers());
            Compression.allow(context, proxy.response());
            return proxy.sendResponse();
        }
    }
}
