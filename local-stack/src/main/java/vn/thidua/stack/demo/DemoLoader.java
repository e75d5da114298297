package vn.thidua.stack.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.thidua.stack.keycloak.DemoUsers;

/** Loads the sample school through the services' own interfaces, as an administrator would (nạp dữ liệu mẫu). */
public final class DemoLoader {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** Who is asked to help when a unit stays silent: officer and principal of a body. */
    private static final List<String> CONTACT_ROLES = List.of("emulation-officer", "principal");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path sample;
    private final Services services;
    private final Token token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** Where the services listen that take a part of the sample. */
    public record Services(String campaign, String award, String notification) {}

    /** Gets an access token; they live only minutes, so each request asks for one. */
    @FunctionalInterface
    public interface Token {
        String get() throws IOException, InterruptedException;
    }

    public DemoLoader(Path sample, Services services, Token token) {
        this.sample = sample;
        this.services = services;
        this.token = token;
    }

    /** Units and people first; what names them waits until the other services have heard of them. */
    public void load() throws IOException, InterruptedException {
        untilAccepted(form(
                services.campaign() + "/api/v1/organisation/import",
                new Multipart()
                        .file("units", sample.resolve("units.csv"))
                        .file("people", sample.resolve("people.csv"))));
        untilAccepted(form(
                services.award() + "/api/v1/facts/import",
                new Multipart().file("history", sample.resolve("history.csv"))));
        for (var user : DemoUsers.all()) {
            for (var role : CONTACT_ROLES) {
                if (user.roles().contains(role) && !user.personId().isEmpty()) {
                    for (var unit : user.units()) {
                        untilAccepted(contact(role, unit, user.personId()));
                    }
                }
            }
        }
    }

    private void untilAccepted(HttpRequest.Builder request) throws IOException, InterruptedException {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            var ready = request.copy()
                    .timeout(Duration.ofSeconds(60))
                    .setHeader("Authorization", "Bearer " + token.get())
                    .build();
            var answer = http.send(ready, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() < 300) {
                return;
            }
            // refused for good: who we are or what we ask does not get better by waiting; a unit may still become known
            var hopeless = List.of(400, 401, 405, 415).contains(answer.statusCode());
            if (hopeless || System.nanoTime() > end) {
                throw new IOException("%s answered %d: %s".formatted(ready.uri(), answer.statusCode(), answer.body()));
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private static HttpRequest.Builder form(String url, Multipart form) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", form.contentType())
                // the same sample loaded again is the same request
                .header("Idempotency-Key", form.digest())
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.body()));
    }

    private HttpRequest.Builder contact(String role, String unit, String person) {
        var body = JSON.createObjectNode()
                .put("role", role)
                .put("unitCode", unit)
                .put("personId", person)
                .toString();
        return HttpRequest.newBuilder(URI.create(services.notification() + "/api/v1/reminders/contacts"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body));
    }
}
