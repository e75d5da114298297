package vn.thidua.gateway.operations;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows whether Keycloak answers. It is not needed for being ready: who is signed in goes on working without it. */
@Readiness
@ApplicationScoped
class KeycloakCheck implements AsyncHealthCheck {

    private final HttpClient client;
    private final URI realm;

    KeycloakCheck(Vertx vertx, @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI realm) {
        this.realm = realm;
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(1_000));
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var answer = client.request(HttpMethod.GET, port(), realm.getHost(), realm.getPath())
                .compose(request -> request.send())
                .map(response -> response.statusCode() < 500);
        return Uni.createFrom()
                .completionStage(answer.toCompletionStage())
                .ifNoItem()
                .after(Duration.ofSeconds(2))
                .fail()
                .onFailure()
                .recoverWithItem(false)
                .map(reachable -> HealthCheckResponse.named("Keycloak")
                        .up()
                        .withData("reachable", reachable)
                        .build());
    }

    private int port() {
        return realm.getPort() > 0 ? realm.getPort() : 80;
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
