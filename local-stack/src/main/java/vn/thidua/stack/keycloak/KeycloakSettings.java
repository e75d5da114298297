package vn.thidua.stack.keycloak;

import java.net.URI;
import java.util.Map;

/** What differs between two installations of Keycloak. Passwords travel in the environment, not on the command line. */
public record KeycloakSettings(
        int port,
        int managementPort,
        String publicUrl,
        int smtpPort,
        String databaseUrl,
        String databaseUser,
        String databasePassword,
        String adminPassword,
        String gatewaySecret,
        String provinceSecret,
        String demoLoaderSecret) {

    public static final String ADMIN = "admin";

    /** The names that the realm file refers to, and Keycloak's own. */
    Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("KC_DB_PASSWORD", databasePassword),
                // connections that the database dropped (its restart) are noticed before somebody's sign-in is
                Map.entry("QUARKUS_DATASOURCE_JDBC_FOREGROUND_VALIDATION_INTERVAL", "1S"),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword),
                Map.entry("THIDUA_PUBLIC_URL", publicUrl),
                Map.entry("THIDUA_PUBLIC_URL_ALIAS", alias(publicUrl)),
                Map.entry("THIDUA_SMTP_HOST", "127.0.0.1"),
                Map.entry("THIDUA_SMTP_PORT", Integer.toString(smtpPort)),
                Map.entry("THIDUA_MAIL_FROM", "thi-dua@example.vn"),
                Map.entry("THIDUA_GATEWAY_SECRET", gatewaySecret),
                Map.entry("THIDUA_PROVINCE_SECRET", provinceSecret),
                Map.entry("THIDUA_DEMO_LOADER_SECRET", demoLoaderSecret),
                Map.entry("THIDUA_DEMO_LOADER_ENABLED", "true"));
    }

    /** People type localhost where the address says 127.0.0.1. */
    static String alias(String url) {
        return "127.0.0.1".equals(URI.create(url).getHost()) ? url.replace("127.0.0.1", "localhost") : url;
    }
}
