package vn.thidua.notification.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.thidua.notification.store.Database;
import vn.thidua.notification.support.Facts;
import vn.thidua.notification.support.NotificationTest;
import vn.thidua.notification.support.World;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

/**
 * Prints how long it takes from the commit of a returned report to the line that a connected browser of the unit's head
 * receives: outbox, relay, Kafka, consumer, notice, inbox and the stream over HTTP, all real. The outbox and its relay
 * are those of every service (kit); here they run in the process that listens as well. Only when asked:
 * {@code -Dbenchmark.live=300}, the number of changes. Times are not asserted; they belong to the machine.
 */
@QuarkusTest
@ServiceTest
@NotificationTest
@EnabledIfSystemProperty(named = "benchmark.live", matches = "\\d+")
class HowLiveTest {

    private static final int WARM_UP = 30;
    private static final String TYPE = "vn.thidua.commitment.report-returned.v1";
    private static final Pattern MARK = Pattern.compile("Lần thứ (\\d+) ");

    @TestHTTPResource("/api/v1/inbox/stream")
    URI stream;

    @Inject
    World world;

    @Inject
    Database database;

    private final Map<Integer, CompletableFuture<Long>> heard = new ConcurrentHashMap<>();
    private final Random random = new Random(1);

    @BeforeEach
    void onlyTheServicesOwnWorkers() {
        world.school();
        world.still(true);
    }

    @AfterEach
    void theOthersGoOn() {
        world.still(false);
    }

    @Test
    void a_returned_report_shows_in_an_open_page() throws Exception {
        int changes = Integer.getInteger("benchmark.live");
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<InputStream> answer = client.send(
                HttpRequest.newBuilder(stream)
                        .header("Authorization", "Bearer " + TestUser.HEAD_LLCS.token())
                        .header("Accept", "text/event-stream")
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        Thread.ofPlatform().daemon().start(() -> listen(answer.body()));

        double[] millis = new double[changes];
        for (int i = -WARM_UP; i < changes; i++) {
            int number = i + WARM_UP;
            somewhereInASecond();
            var arrives = new CompletableFuture<Long>();
            heard.put(number, arrives);
            QuarkusTransaction.requiringNew().run(() -> returned(number));
            long committed = System.nanoTime();
            double taken = (arrives.get(30, TimeUnit.SECONDS) - committed) / 1e6;
            if (i >= 0) {
                millis[i] = taken;
            }
        }
        client.shutdownNow();

        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "BENCHMARK %d changes, from commit to an open page: p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, worst %.0f ms"
                        + " (target p99 250 ms)%n",
                changes,
                at(millis, 0.5),
                at(millis, 0.9),
                at(millis, 0.99),
                millis[changes - 1]);
    }

    /** So that no rhythm of the service's own is met again and again at the same point. */
    private void somewhereInASecond() {
        long until = System.nanoTime() + Duration.ofMillis(random.nextInt(400)).toNanos();
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> System.nanoTime() >= until);
    }

    /** What commitment-service writes in the transaction in which a report is returned. */
    private void returned(int number) {
        String id = UUID.randomUUID().toString();
        String message = Facts.message(
                TYPE, id, Map.of("id", id, "unitCode", "NS-TCT-LLCS", "title", "Lần thứ " + number + " trả lại"));
        database.update(
                "insert into outbox (event_id, topic, key, type, payload) values (?, 'thidua.commitment', ?, ?, ?)",
                UUID.randomUUID().toString(),
                id,
                TYPE,
                message);
    }

    private void listen(InputStream body) {
        try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                long now = System.nanoTime();
                Matcher mark = MARK.matcher(line);
                while (mark.find()) {
                    CompletableFuture<Long> waiting = heard.remove(Integer.parseInt(mark.group(1)));
                    if (waiting != null) {
                        waiting.complete(now);
                    }
                }
            }
        } catch (IOException e) {
            if (!heard.isEmpty()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }
}
