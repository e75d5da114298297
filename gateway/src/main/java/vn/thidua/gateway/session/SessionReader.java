package vn.thidua.gateway.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thidua.gateway.PublicUrl;

/** Finds out who a browser is, refreshing the tokens when they are about to expire. */
@ApplicationScoped
public class SessionReader {

    /** The cookie's name is the one of Quarkus' OIDC extension. */
    public static final String COOKIE = "q_session";

    private static final Logger LOG = Logger.getLogger(SessionReader.class);

    private final IdentityProviderManager identities;
    private final BrowserSessions sessions;
    private final PublicUrl publicUrl;

    SessionReader(IdentityProviderManager identities, BrowserSessions sessions, PublicUrl publicUrl) {
        this.identities = identities;
        this.sessions = sessions;
        this.publicUrl = publicUrl;
    }

    /** Never fails. Continues on the context of the request. */
    public Future<SessionState> read(RoutingContext context) {
        var cookie = context.request().getCookie(COOKIE);
        if (cookie == null) {
            return Future.succeededFuture(new SessionState.None());
        }
        var value = cookie.getValue();
        return identity(context)
                .map(identity -> active(context, identity, value))
                .recover(failure -> Future.succeededFuture(refused(context, failure)));
    }

    /** Asks the extension; fails as the extension fails. */
    public Future<SecurityIdentity> identity(RoutingContext context) {
        Promise<SecurityIdentity> answer = Promise.promise();
        Context requestContext = Vertx.currentContext();
        // otherwise the extension answers a failure by itself, with a redirect even to a script
        context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        Uni<SecurityIdentity> identity = QuarkusHttpUser.getSecurityIdentity(context, identities);
        identity.subscribe()
                .with(
                        item -> requestContext.runOnContext(_ -> answer.complete(item)),
                        failure -> requestContext.runOnContext(_ -> answer.fail(failure)));
        return answer.future();
    }

    private SessionState active(RoutingContext context, @Nullable SecurityIdentity identity, String cookie) {
        AuthorizationCodeTokens tokens = context.get(AuthorizationCodeTokens.class.getName());
        if (identity == null || identity.isAnonymous() || tokens == null) {
            return new SessionState.None();
        }
        var claims = claims(tokens.getAccessToken());
        // a session can be prolonged for as long as its refresh token is good
        var last = tokens.getRefreshToken() == null ? claims : claims(tokens.getRefreshToken());
        return new SessionState.Active(
                cookie, tokens.getAccessToken(), claims, last.getLong("exp", claims.getLong("exp", 0L)));
    }

    private SessionState refused(RoutingContext context, Throwable failure) {
        if (isAway(failure)) {
            LOG.warnf("A session could not be checked: %s", failure.getClass().getSimpleName());
            keepCookie(context);
            return new SessionState.Away();
        }
        expireCookie(context);
        return new SessionState.None();
    }

    /** Ends a session for good. Fails when the session store does not answer. */
    public Future<Void> end(RoutingContext context, String cookie) {
        return context.vertx()
                .<Void>executeBlocking(() -> {
                    SessionId.parse(cookie).ifPresent(sessions::end);
                    return null;
                })
                .onSuccess(_ -> expireCookie(context));
    }

    /** Whether something that the check needs did not answer, as against a session that is no good. */
    public static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SessionUnknown) {
                return false;
            }
            if (cause instanceof SessionStoreAway
                    || cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof VertxException
                    // the extension puts the cause in the place of a failed connection, and a closed one has no cause
                    || cause instanceof NullPointerException) {
                return true;
            }
            if (cause instanceof OIDCException refusal) {
                // the answer of the token endpoint is the message: an OAuth 2.0 error is a no, anything else a fault
                return !String.valueOf(refusal.getMessage()).contains("invalid_");
            }
        }
        return false;
    }

    /** The extension takes the cookie away whenever it fails; where the fault is ours the person keeps it. */
    public static void keepCookie(RoutingContext context) {
        context.response().removeCookies(COOKIE, false);
    }

    private void expireCookie(RoutingContext context) {
        context.response().removeCookies(COOKIE, false);
        context.response()
                .addCookie(Cookie.cookie(COOKIE, "")
                        .setPath("/")
                        .setMaxAge(0)
                        .setHttpOnly(true)
                        .setSecure(publicUrl.isHttps())
                        .setSameSite(CookieSameSite.LAX));
    }

    /** The token came from Keycloak itself over the back channel, so its signature is not checked a second time. */
    private static JsonObject claims(String token) {
        var payload = token.split("\\.", -1)[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }
}
