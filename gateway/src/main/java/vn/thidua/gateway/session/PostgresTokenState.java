package vn.thidua.gateway.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;

/**
 * Keeps the tokens of a session in PostgreSQL, so that the browser holds nothing but a random identifier and a session
 * outlives the gateway. The extension encrypts the tokens before they come here.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class PostgresTokenState implements TokenStateManager {

    /** Set by the extension while it puts refreshed tokens in the place of old ones. */
    private static final String REFRESHING = "refresh_token_grant_response";

    private static final String MAX_AGE = "session-max-age";
    private static final String RENEWED_SESSION = PostgresTokenState.class.getName() + ".renewed";

    private final BrowserSessions sessions;

    PostgresTokenState(BrowserSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * A refresh keeps the identifier. Were it replaced, the other requests that a page has under way would arrive with one
     * that is gone, and a person would be signed out in the middle of work.
     */
    @Override
    public Uni<String> createTokenState(
            RoutingContext context,
            OidcTenantConfig config,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> request) {
        Long seconds = context.get(MAX_AGE);
        var life = seconds == null ? Duration.ofMinutes(5) : Duration.ofSeconds(seconds);
        SessionId renewed = context.get(RENEWED_SESSION);
        return request.runBlocking(() -> {
            if (renewed != null) {
                if (!sessions.renew(renewed, tokens, life)) {
                    throw new SessionUnknown();
                }
                return renewed.value();
            }
            var id = SessionId.random();
            sessions.open(id, tokens, life);
            return id.value();
        });
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext context,
            OidcTenantConfig config,
            String cookie,
            OidcRequestContext<AuthorizationCodeTokens> request) {
        var id = SessionId.parse(cookie);
        if (id.isEmpty()) {
            return Uni.createFrom().failure(new SessionUnknown());
        }
        return request.runBlocking(() -> sessions.find(id.get()).orElseThrow(SessionUnknown::new));
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext context, OidcTenantConfig config, String cookie, OidcRequestContext<Void> request) {
        var id = SessionId.parse(cookie);
        if (id.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (Boolean.TRUE.equals(context.get(REFRESHING))) {
            context.put(RENEWED_SESSION, id.get());
            return Uni.createFrom().voidItem();
        }
        return request.runBlocking(() -> {
            sessions.end(id.get());
            return null;
        });
    }
}
