package vn.thidua.gateway.login;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import vn.thidua.gateway.RouteOrder;
import vn.thidua.gateway.problem.GatewayReason;
import vn.thidua.gateway.problem.Problems;
import vn.thidua.gateway.session.CsrfTokens;
import vn.thidua.gateway.session.SessionReader;
import vn.thidua.gateway.session.SessionState;

/** {@code GET /api/v1/me}: the person behind the session (người đang đăng nhập). */
@ApplicationScoped
class MeRoute {

    private static final String KEYCLOAK_ROLES_FOR_ALL = "default-roles-";

    private final SessionReader sessions;
    private final CsrfTokens csrf;

    MeRoute(SessionReader sessions, CsrfTokens csrf) {
        this.sessions = sessions;
        this.csrf = csrf;
    }

    void add(@Observes Router router) {
        router.get("/api/v1/me").order(RouteOrder.API_OWN).handler(this::me);
    }

    private void me(RoutingContext context) {
        sessions.read(context).onSuccess(state -> {
            switch (state) {
                case SessionState.Active session ->
                    context.response()
                            .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                            .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                            .end(view(session).toBuffer());
                case SessionState.None _ -> Problems.send(context, GatewayReason.UNAUTHENTICATED);
                case SessionState.Away _ ->
                    Problems.sendRetryLater(
                            context, GatewayReason.UNAVAILABLE, "Máy chủ đăng nhập tạm thời chưa trả lời", 5);
            }
        });
    }

    private JsonObject view(SessionState.Active session) {
        var claims = session.claims();
        var username = claims.getString("preferred_username", "");
        return new JsonObject()
                .put("name", claims.getString("name", username))
                .put("username", username)
                .put("personId", claims.getString("person"))
                .put("roles", roles(claims))
                .put("units", claims.getJsonArray("units", new JsonArray()))
                .put("csrfToken", csrf.of(session))
                .put("expiresAt", Instant.ofEpochSecond(session.expiresAt()).toString());
    }

    /** The product's roles, without those that Keycloak gives to everybody. */
    private static JsonArray roles(JsonObject claims) {
        var roles = new JsonArray();
        claims.getJsonObject("realm_access", new JsonObject()).getJsonArray("roles", new JsonArray()).stream()
                .map(String.class::cast)
                .filter(role -> !role.startsWith(KEYCLOAK_ROLES_FOR_ALL)
                        && !role.equals("offline_access")
                        && !role.equals("uma_authorization"))
                .sorted()
                .forEach(roles::add);
        return roles;
    }
}
