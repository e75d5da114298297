package vn.thidua.stack.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Talks to a running Keycloak: tokens, and the demo accounts. */
public final class KeycloakClient {

    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** @param base with the relative path, as in {@code http://127.0.0.1:18080/auth} */
    public KeycloakClient(String base) {
        this.base = base;
    }

    /** A token of a machine client of the product's realm. */
    public String machineToken(String client, String secret) throws IOException, InterruptedException {
        return token(
                "thidua", Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    /** Makes the demo accounts that are missing; those that exist stay as they are. */
    public void provideDemoUsers(String adminPassword, String demoPassword) throws IOException, InterruptedException {
        var token = token(
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        KeycloakSettings.ADMIN,
                        "password",
                        adminPassword));
        var request = HttpRequest.newBuilder(URI.create(base + "/admin/realms/thidua/partialImport"))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(DemoUsers.withPassword(demoPassword)))
                .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(
                    "Keycloak did not take the demo accounts: " + response.statusCode() + " " + response.body());
        }
    }

    private String token(String realm, Map<String, String> form) throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(base + "/realms/" + realm + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("Keycloak gave no token: " + response.statusCode() + " " + response.body());
        }
        return new ObjectMapper().readTree(response.body()).path("access_token").asText();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
