package vn.thidua.stack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thidua.stack.aot.AotCaches;
import vn.thidua.stack.kafka.KafkaServer;
import vn.thidua.stack.keycloak.KeycloakDistribution;
import vn.thidua.stack.keycloak.KeycloakServer;
import vn.thidua.stack.keycloak.KeycloakSettings;
import vn.thidua.stack.mail.MailPart;
import vn.thidua.stack.postgres.PostgresBinaries;
import vn.thidua.stack.postgres.PostgresServer;
import vn.thidua.stack.process.Part;
import vn.thidua.stack.service.Service;
import vn.thidua.stack.service.ServicePart;

/** The parts of this installation with their settings. */
public final class Parts {

    /** In the order in which orphans of an earlier start are stopped: users of a server before the server. */
    static final List<List<String>> STOP_ORDER = List.of(
            List.of("gateway", "campaign", "commitment", "award", "notification", "keycloak", "mail", "training"),
            List.of("kafka"),
            List.of("postgres"));

    private final Layout layout;
    private final Secrets secrets;
    private final AotCaches caches;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final KeycloakDistribution distribution;
    private final KeycloakServer keycloak;

    public Parts(Layout layout, Secrets secrets, AotCaches caches) throws IOException, InterruptedException {
        this.layout = layout;
        this.secrets = secrets;
        this.caches = caches;
        var binaries = PostgresBinaries.unpack(layout.cache().resolve("postgres"));
        this.postgres = PostgresServer.durable(
                binaries, layout.data().resolve("postgres"), StackPorts.POSTGRES, secrets.get("postgres.superuser"));
        this.kafka = new KafkaServer(
                layout.data().resolve("kafka"),
                StackPorts.KAFKA,
                StackPorts.KAFKA_CONTROLLER,
                () -> options("kafka", layout.cache().resolve("lib")));
        this.distribution = KeycloakDistribution.in(layout.cache().resolve("keycloak"), layout.log("keycloak"));
        this.keycloak = new KeycloakServer(
                distribution,
                keycloakSettings(),
                () -> options("keycloak", distribution.home().resolve("lib")));
    }

    private KeycloakSettings keycloakSettings() throws IOException {
        return new KeycloakSettings(
                StackPorts.KEYCLOAK,
                StackPorts.KEYCLOAK_MANAGEMENT,
                ServiceEnvironment.PUBLIC_URL,
                StackPorts.SMTP,
                postgres.url("keycloak"),
                "keycloak",
                secrets.get("postgres.keycloak"),
                secrets.get("keycloak.admin"),
                secrets.get("keycloak.client.gateway"),
                secrets.get("keycloak.client.province"),
                secrets.get("keycloak.client.demo-loader"));
    }

    private List<String> options(String part, java.nio.file.Path application) {
        var options = new ArrayList<>(caches.use(part, application));
        options.add(layout.marker());
        return options;
    }

    Part postgres() {
        return postgres;
    }

    Part kafka() {
        return kafka;
    }

    Part keycloak() {
        return keycloak;
    }

    Part mail() {
        return new MailPart(layout.data().resolve("mail"), StackPorts.SMTP, StackPorts.INBOX, List.of(layout.marker()));
    }

    Part service(Service service) {
        try {
            var environment = environment(service);
            return new ServicePart(
                    service,
                    layout.project(),
                    service.port(),
                    environment,
                    () -> options(service.part(), ServicePart.application(service, layout.project())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> environment(Service service) throws IOException {
        return new ServiceEnvironment(layout, secrets, postgres).of(service);
    }

    KeycloakDistribution keycloakDistribution() {
        return distribution;
    }

    String databasePassword(String name) throws IOException {
        return secrets.get("postgres." + name);
    }
}
