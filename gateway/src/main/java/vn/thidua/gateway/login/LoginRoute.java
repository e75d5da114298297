package vn.thidua.gateway.login;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import vn.thidua.gateway.RouteOrder;
import vn.thidua.gateway.problem.GatewayReason;
import vn.thidua.gateway.problem.NoticePage;
import vn.thidua.gateway.problem.Problems;
import vn.thidua.gateway.session.SessionReader;

/** Signing in (đăng nhập). The OIDC extension does the protocol; this decides where a person ends up. */
@ApplicationScoped
class LoginRoute {

    private static final Logger LOG = Logger.getLogger(LoginRoute.class);

    private final SessionReader sessions;
    private final HttpAuthenticator authenticator;

    LoginRoute(SessionReader sessions, HttpAuthenticator authenticator) {
        this.sessions = sessions;
        this.authenticator = authenticator;
    }

    void add(@Observes Router router) {
        router.route("/login").order(RouteOrder.LOGIN).handler(this::login);
    }

    /** The way to Keycloak, the way back with its code, and for who is signed in already straight on. */
    private void login(RoutingContext context) {
        if (context.request().method() != HttpMethod.GET) {
            Problems.send(context, GatewayReason.METHOD_NOT_ALLOWED);
            return;
        }
        sessions.identity(context)
                .onSuccess(identity -> signedInOrNot(context, identity))
                .onFailure(failure -> notSignedIn(context, failure));
    }

    private void signedInOrNot(RoutingContext context, SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            toKeycloak(context);
        } else {
            redirect(context, ReturnPath.of(context.request().getParam("to")));
        }
    }

    private void notSignedIn(RoutingContext context, Throwable failure) {
        if (failure instanceof AuthenticationRedirectException onward) {
            redirect(context, onward.getRedirectUri());
        } else if (SessionReader.isAway(failure)) {
            away(context, failure);
        } else if (failure instanceof AuthenticationCompletionException) {
            LOG.info("A sign-in was not completed");
            incomplete(context);
        } else if (failure instanceof AuthenticationFailedException) {
            toKeycloak(context);
        } else {
            away(context, failure);
        }
    }

    private void toKeycloak(RoutingContext context) {
        var requestContext = Vertx.currentContext();
        authenticator
                .getChallenge(context)
                .subscribe()
                .with(
                        challenge -> requestContext.runOnContext(_ -> challenge(context, challenge)),
                        failure -> requestContext.runOnContext(_ -> away(context, failure)));
    }

    private static void challenge(RoutingContext context, ChallengeData challenge) {
        if (challenge.status != 302) {
            incomplete(context);
            return;
        }
        challenge.getHeaders().forEach((name, value) -> context.response().putHeader(name, value));
        context.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .setStatusCode(302)
                .end();
    }

    private static void redirect(RoutingContext context, String location) {
        if (!context.request().isEnded()) {
            context.request().resume();
        }
        context.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, location)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }

    private static void incomplete(RoutingContext context) {
        NoticePage.send(
                context,
                401,
                "Chưa đăng nhập được",
                "Lần đăng nhập này chưa xong hoặc đã quá lâu. Chưa có gì bị thay đổi.",
                "/login",
                "Đăng nhập lại");
    }

    private static void away(RoutingContext context, Throwable failure) {
        LOG.warnf("Sign-in is not possible now: %s", failure.getClass().getSimpleName());
        SessionReader.keepCookie(context);
        context.response().putHeader(HttpHeaders.RETRY_AFTER, "10");
        NoticePage.send(
                context,
                503,
                "Chưa đăng nhập được lúc này",
                "Máy chủ đăng nhập đang khởi động hoặc tạm ngừng. Xin thử lại sau ít phút; dữ liệu đã lưu không bị ảnh hưởng.",
                "/login",
                "Thử lại");
    }
}
