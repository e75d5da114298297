package vn.thidua.stack.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Loads the sample school through the services' own interfaces, as an administrator would (nạp dữ liệu mẫu). */
public final class DemoLoader {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Path sample;
    private final String campaignUrl;
    private final String awardUrl;
    private final Token token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** Gets an access token; they live only minutes, so each request asks for one. */
    @FunctionalInterface
    public interface Token {
        String get() throws IOException, InterruptedException;
    }

    public DemoLoader(Path sample, String campaignUrl, String awardUrl, Token token) {
        this.sample = sample;
        this.campaignUrl = campaignUrl;
        this.awardUrl = awardUrl;
        this.token = token;
    }

    /** Units and people first; the history names them, so it waits until award-service has heard of them. */
    public void load() throws IOException, InterruptedException {
        untilAccepted(
                campaignUrl + "/api/v1/organisation/import",
                new Multipart()
                        .file("units", sample.resolve("units.csv"))
                        .file("people", sample.resolve("people.csv")));
        untilAccepted(
                awardUrl + "/api/v1/facts/import", new Multipart().file("history", sample.resolve("history.csv")));
    }

    private void untilAccepted(String url, Multipart form) throws IOException, InterruptedException {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            var answer = post(url, form);
            if (answer.statusCode() < 300) {
                return;
            }
            // refused for good: who we are or what we ask does not get better by waiting
            var hopeless = List.of(400, 401, 403, 404, 405, 415).contains(answer.statusCode());
            if (hopeless || System.nanoTime() > end) {
                throw new IOException("%s answered %d: %s".formatted(url, answer.statusCode(), answer.body()));
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private HttpResponse<String> post(String url, Multipart form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", form.contentType())
                // the same sample loaded again is the same request
                .header("Idempotency-Key", form.digest())
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.body()))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
