package vn.thidua.stack.launch;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.thidua.stack.postgres.PostgresServer;
import vn.thidua.stack.service.Service;

/** The environment variables that a service is configured with; the same names as in docker-compose.yml. */
final class ServiceEnvironment {

    static final String PUBLIC_URL = "http://127.0.0.1:" + Service.GATEWAY.port();
    static final String REALM_URL = "http://127.0.0.1:" + StackPorts.KEYCLOAK + "/auth/realms/thidua";

    private final Layout layout;
    private final Secrets secrets;
    private final PostgresServer postgres;

    ServiceEnvironment(Layout layout, Secrets secrets, PostgresServer postgres) {
        this.layout = layout;
        this.secrets = secrets;
        this.postgres = postgres;
    }

    Map<String, String> of(Service service) throws IOException {
        var variables = new HashMap<String, String>();
        // glibc would keep an arena of memory for each thread
        variables.put("MALLOC_ARENA_MAX", "2");
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(service.port()));
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.url(service.part()));
        variables.put("QUARKUS_DATASOURCE_USERNAME", service.part());
        variables.put("QUARKUS_DATASOURCE_PASSWORD", secrets.get("postgres." + service.part()));
        variables.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + StackPorts.KAFKA);
        variables.put("QUARKUS_OIDC_AUTH_SERVER_URL", REALM_URL);
        variables.put("THIDUA_PUBLIC_URL", PUBLIC_URL);
        variables.put(
                "THIDUA_FILES_DIR",
                layout.data().resolve("files").resolve(service.part()).toString());
        if (service == Service.NOTIFICATION) {
            variables.put("QUARKUS_MAILER_HOST", "127.0.0.1");
            variables.put("QUARKUS_MAILER_PORT", Integer.toString(StackPorts.SMTP));
            // who tries the product out will not wait two minutes for an urgent reminder
            variables.put("THIDUA_REMINDERS_SETTLE", "PT5S");
        }
        if (service == Service.GATEWAY) {
            variables.put("THIDUA_GATEWAY_SECRET", secrets.get("keycloak.client.gateway"));
            variables.put("THIDUA_SESSION_KEY", secrets.get("gateway.session"));
            Service.all().stream()
                    .filter(target -> target != Service.GATEWAY)
                    .forEach(target -> variables.put(
                            "THIDUA_ROUTES_%s_SERVICE_URL"
                                    .formatted(target.part().toUpperCase(Locale.ROOT)),
                            target.url()));
        }
        return variables;
    }
}
