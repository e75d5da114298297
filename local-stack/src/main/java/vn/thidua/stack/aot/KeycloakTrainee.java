package vn.thidua.stack.aot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import vn.thidua.stack.keycloak.KeycloakDistribution;
import vn.thidua.stack.keycloak.KeycloakServer;
import vn.thidua.stack.keycloak.KeycloakSettings;
import vn.thidua.stack.process.Http;
import vn.thidua.stack.process.Part;
import vn.thidua.stack.process.Ports;

/** Keycloak, learning its start and the login page. */
public final class KeycloakTrainee implements AotTrainer.Trainee {

    private final KeycloakDistribution distribution;
    private final Path libraries;
    private final TrainingServers servers;
    private final String marker;
    private final int port = Ports.free();

    public KeycloakTrainee(KeycloakDistribution distribution, Path libraries, TrainingServers servers, String marker) {
        this.distribution = distribution;
        this.libraries = libraries;
        this.servers = servers;
        this.marker = marker;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public Path application() {
        return libraries;
    }

    @Override
    public Part part(String option) {
        try {
            var secret = servers.password();
            var settings = new KeycloakSettings(
                    port,
                    Ports.free(),
                    "http://127.0.0.1:" + port,
                    9,
                    servers.database("keycloak"),
                    servers.user(),
                    servers.password(),
                    secret,
                    secret,
                    secret,
                    secret);
            return new KeycloakServer(distribution, settings, () -> List.of(option, marker));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void exercise() throws IOException {
        var realm = "http://127.0.0.1:" + port + "/auth/realms/thidua";
        Http.status(realm + "/.well-known/openid-configuration");
        var login = realm + "/protocol/openid-connect/auth?client_id=gateway&response_type=code&scope=openid"
                + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A" + port + "%2F&code_challenge_method=S256"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        for (var i = 0; i < 5; i++) {
            Http.status(login);
        }
    }
}
