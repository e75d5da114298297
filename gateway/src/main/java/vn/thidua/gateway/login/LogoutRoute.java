package vn.thidua.gateway.login;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import vn.thidua.gateway.RouteOrder;
import vn.thidua.gateway.problem.NoticePage;
import vn.thidua.gateway.session.SessionReader;
import vn.thidua.gateway.session.SessionState;

/** Signing out (đăng xuất): of this application and of Keycloak, so that the next person has to give a password. */
@ApplicationScoped
class LogoutRoute {

    private static final Logger LOG = Logger.getLogger(LogoutRoute.class);

    private final SessionReader sessions;
    private final KeycloakSessions keycloak;

    LogoutRoute(SessionReader sessions, KeycloakSessions keycloak) {
        this.sessions = sessions;
        this.keycloak = keycloak;
    }

    void add(@Observes Router router) {
        router.route("/logout").order(RouteOrder.LOGIN).handler(this::logout);
    }

    private void logout(RoutingContext context) {
        var cookie = context.request().getCookie(SessionReader.COOKIE);
        // another site may link to this address, but it may not sign a person out
        var crossSite = "cross-site".equals(context.request().getHeader("Sec-Fetch-Site"));
        if (crossSite || cookie == null) {
            home(context);
            return;
        }
        var value = cookie.getValue();
        sessions.read(context).compose(state -> endAtKeycloak(context, state)).onComplete(atKeycloak -> sessions.end(
                        context, value)
                .onSuccess(_ -> {
                    if (atKeycloak.succeeded()) {
                        home(context);
                    } else {
                        LOG.warn("A person signed out while Keycloak did not answer");
                        onlyHere(context);
                    }
                })
                .onFailure(_ -> notNow(context)));
    }

    private Future<Void> endAtKeycloak(RoutingContext context, SessionState state) {
        return switch (state) {
            case SessionState.Active _ -> {
                AuthorizationCodeTokens tokens = context.get(AuthorizationCodeTokens.class.getName());
                yield tokens.getRefreshToken() == null
                        ? Future.succeededFuture()
                        : keycloak.end(tokens.getRefreshToken());
            }
            case SessionState.None _ -> Future.succeededFuture();
            case SessionState.Away _ -> Future.failedFuture("not reachable");
        };
    }

    private static void home(RoutingContext context) {
        if (!context.request().isEnded()) {
            context.request().resume();
        }
        context.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, ReturnPath.HOME)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }

    private static void onlyHere(RoutingContext context) {
        NoticePage.send(
                context,
                200,
                "Đã đăng xuất khỏi Thi Đua",
                "Máy chủ đăng nhập chưa trả lời nên có thể còn nhớ bạn ở trình duyệt này. "
                        + "Nếu dùng máy chung, xin đóng hết các cửa sổ của trình duyệt.",
                "/",
                "Về trang chủ");
    }

    private static void notNow(RoutingContext context) {
        SessionReader.keepCookie(context);
        context.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
        NoticePage.send(
                context,
                503,
                "Chưa đăng xuất được",
                "Hệ thống tạm thời chưa đáp ứng. Nếu dùng máy chung, xin thử lại trước khi rời máy.",
                "/logout",
                "Thử lại");
    }
}
