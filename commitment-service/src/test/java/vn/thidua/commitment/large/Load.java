package vn.thidua.commitment.large;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Asks over HTTP, as fast as the answers come, for some seconds; every answer must be a success. */
final class Load {

    static final int CLIENTS = 2;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token;

    Load(String token) {
        this.token = token;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    HttpRequest get(String path) {
        return request(path).build();
    }

    String body(String path) throws InterruptedException {
        try {
            return http.send(get(path), HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The requests by their number; null ends it early. */
    Figures run(Duration howLong, IntFunction<HttpRequest> requests) throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + howLong.toNanos();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                all.add(clients.submit(() -> ask(end, next, requests)));
            }
            List<Long> micros = new ArrayList<>();
            for (Future<List<Long>> one : all) {
                micros.addAll(one.get());
            }
            return Figures.of(micros, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private List<Long> ask(long end, AtomicInteger next, IntFunction<HttpRequest> requests)
            throws IOException, InterruptedException {
        List<Long> micros = new ArrayList<>();
        while (System.nanoTime() < end) {
            HttpRequest request = requests.apply(next.getAndIncrement());
            if (request == null) {
                return micros;
            }
            long start = System.nanoTime();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            micros.add((System.nanoTime() - start) / 1000);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        return micros;
    }

    /** Requests per second and the times that half and 99 of a hundred stay below, in milliseconds. */
    record Figures(double perSecond, double p50, double p99) {

        static Figures of(List<Long> micros, Duration took) {
            long[] sorted = micros.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            return sorted.length == 0
                    ? new Figures(0, 0, 0)
                    : new Figures(
                            sorted.length / (took.toNanos() / 1e9),
                            sorted[sorted.length / 2] / 1000.0,
                            sorted[(int) (sorted.length * 0.99)] / 1000.0);
        }

        @Override
        public String toString() {
            return "%8.1f /s  p50 %7.1f ms  p99 %7.1f ms".formatted(perSecond, p50, p99);
        }
    }
}
