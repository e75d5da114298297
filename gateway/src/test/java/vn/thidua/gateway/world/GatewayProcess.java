package vn.thidua.gateway.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;

/** The packaged gateway in a process of its own, among the same surroundings as in the other tests. */
public final class GatewayProcess implements AutoCloseable {

    private final Map<String, String> config;
    private Process process;

    public GatewayProcess(Map<String, String> config) {
        this.config = new HashMap<>(config);
    }

    public String origin() {
        return "http://127.0.0.1:" + config.get("quarkus.http.port");
    }

    public void start(Map<String, String> more) {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("target", "quarkus-app", "quarkus-run.jar")
                                .toAbsolutePath()
                                .toString())
                .redirectErrorStream(true);
        var all = new HashMap<>(config);
        all.putAll(more);
        all.forEach((key, value) ->
                builder.environment().put(key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), value));
        try {
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(Files.createDirectories(Path.of("target"))
                    .resolve("gateway-process.log")
                    .toFile()));
            process = builder.start();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(
                                new Browser(origin()).get("/q/health/ready").statusCode())
                        .isEqualTo(200));
    }

    /** As after a power cut: nothing is saved on the way out. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }
}
