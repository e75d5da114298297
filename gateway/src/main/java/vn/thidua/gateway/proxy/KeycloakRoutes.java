package vn.thidua.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.thidua.gateway.RouteOrder;
import vn.thidua.gateway.problem.GatewayReason;
import vn.thidua.gateway.problem.NoticePage;
import vn.thidua.gateway.problem.Problems;

/**
 * {@code /auth/**}: Keycloak on the one origin. Only the product's realm and the files of its pages; the administration
 * of Keycloak and its other realms stay inside.
 */
@ApplicationScoped
class KeycloakRoutes {

    private final ForwardedHeaders headers;
    private final Upstream upstream;
    private final ProxyConfig config;
    private final URI server;
    private final List<String> open;

    KeycloakRoutes(
            ForwardedHeaders headers,
            Upstream upstream,
            ProxyConfig config,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI realm) {
        this.headers = headers;
        this.upstream = upstream;
        this.config = config;
        this.server = realm;
        this.open = List.of(realm.getPath() + "/", "/auth/resources/");
    }

    void add(@Observes Router router) {
        router.route("/auth/*").order(RouteOrder.KEYCLOAK).handler(this::handle);
        router.route("/auth").order(RouteOrder.KEYCLOAK).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        var path = context.request().path();
        if (open.stream().noneMatch(path::startsWith)) {
            Problems.send(context, GatewayReason.NOT_FOUND);
        } else if (BodySize.of(context.request()) > config.maxBody()) {
            BodySize.refuse(context, config);
        } else {
            context.put("service", "keycloak");
            upstream.to(server, new Passage(context)).handle(context.request());
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
            headers.toKeycloak(request.headers(), request.proxiedRequest());
            var query = request.proxiedRequest().query();
            request.setURI(
                    query == null ? context.request().path() : context.request().path() + "?" + query);
            BodySize.limited(request, config);
            return proxy.sendRequest().recover(_ -> {
                var away = UpstreamAway.response(request, "Máy chủ đăng nhập tạm thời chưa trả lời");
                return Future.succeededFuture(wantsPage() ? asPage(away) : away);
            });
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext proxy) {
            headers.fromKeycloak(proxy.response().headers());
            context.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
            return proxy.sendResponse();
        }

        private boolean wantsPage() {
            var accept = context.request().getHeader(HttpHeaders.ACCEPT);
            return accept != null && accept.contains("text/html");
        }

        private static ProxyResponse asPage(ProxyResponse away) {
            return away.putHeader(HttpHeaders.CONTENT_TYPE, NoticePage.HTML)
                    .setBody(Body.body(Buffer.buffer(NoticePage.text(
                            "Máy chủ đăng nhập tạm ngừng",
                            "Xin thử lại sau ít phút; dữ liệu đã lưu không bị ảnh hưởng.",
                            "/",
                            "Về trang chủ"))));
        }
    }
}
