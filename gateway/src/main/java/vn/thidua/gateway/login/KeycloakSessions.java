package vn.thidua.gateway.login;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends sessions at Keycloak over the back channel. The way through the browser would carry the ID token in an address,
 * and with it a person's name into the history of a shared computer.
 */
@ApplicationScoped
class KeycloakSessions {

    private static final long TIMEOUT_MILLIS = 5_000;

    private final HttpClient client;
    private final String endSession;
    private final String clientId;
    private final String secret;

    KeycloakSessions(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm,
            @ConfigProperty(name = "quarkus.oidc.client-id") String clientId,
            @ConfigProperty(name = "thidua.gateway.secret") String secret) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(2_000));
        this.endSession = realm + "/protocol/openid-connect/logout";
        this.clientId = clientId;
        this.secret = secret;
    }

    /** Fails when Keycloak does not answer; a session that it no longer knows has ended too. */
    Future<Void> end(String refreshToken) {
        var form = "client_id=" + encode(clientId) + "&client_secret=" + encode(secret) + "&refresh_token="
                + encode(refreshToken);
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setAbsoluteURI(endSession)
                        .setTimeout(TIMEOUT_MILLIS)
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded"))
                .compose(request -> request.send(form))
                .compose(response -> response.statusCode() < 500
                        ? Future.succeededFuture()
                        : Future.failedFuture("status " + response.statusCode()));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
