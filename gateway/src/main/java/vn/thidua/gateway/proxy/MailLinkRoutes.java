package vn.thidua.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import vn.thidua.gateway.RouteOrder;
import vn.thidua.gateway.problem.GatewayReason;
import vn.thidua.gateway.problem.NoticePage;
import vn.thidua.gateway.problem.Problems;

/**
 * {@code /m/**}: what a link in a mail opens (liên kết trong thư): the page to answer, to unsubscribe, a calendar. The
 * link itself is the proof, so neither session nor token goes along, and nobody can ride on somebody's cookie.
 */
@ApplicationScoped
class MailLinkRoutes {

    private static final String OUTSIDE = "/m/";
    private static final String INSIDE = "/public/";
    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);

    private final RouteTable table;
    private final ForwardedHeaders headers;
    private final Upstream upstream;
    private final ProxyConfig config;

    MailLinkRoutes(RouteTable table, ForwardedHeaders headers, Upstream upstream, ProxyConfig config) {
        this.table = table;
        this.headers = headers;
        this.upstream = upstream;
        this.config = config;
    }

    void add(@Observes Router router) {
        router.route("/m/*").order(RouteOrder.API_OWN).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        Optional<URI> service = Optional.ofNullable(table.services().get("notification-service"));
        if (service.isEmpty()) {
            Problems.send(context, GatewayReason.NOT_FOUND);
        } else if (!METHODS.contains(context.request().method())) {
            Problems.send(context, GatewayReason.METHOD_NOT_ALLOWED);
        } else if (BodySize.of(context.request()) > config.maxBody()) {
            BodySize.refuse(context, config);
        } else {
            context.put("service", "notification-service");
            upstream.to(service.get(), new Passage(context)).handle(context.request());
        }
    }

    private final class Passage implements ProxyInterceptor {

        private final RoutingContext context;

        private Passage(RoutingContext context) {
            this.context = context;
        }

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
            var request = proxy.request();
            headers.toService(request.headers(), request.proxiedRequest());
            var path = INSIDE + context.request().path().substring(OUTSIDE.length());
            var query = request.proxiedRequest().query();
            request.setURI(query == null ? path : path + "?" + query);
            BodySize.limited(request, config);
            return proxy.sendRequest()
                    .recover(_ -> Future.succeededFuture(UpstreamAway.response(request, "Dịch vụ tạm thời chưa trả lời")
                            .putHeader(HttpHeaders.CONTENT_TYPE, NoticePage.HTML)
                            .setBody(Body.body(Buffer.buffer(NoticePage.text(
                                    "Dịch vụ tạm ngừng",
                                    "Xin mở lại liên kết sau ít phút; chưa có gì bị thay đổi.",
                                    "/",
                                    "Về trang chủ"))))));
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext proxy) {
            headers.fromService(proxy.response().headers());
            return proxy.sendResponse();
        }
    }
}
