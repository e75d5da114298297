package vn.thidua.testkit.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The servers of a test run in a process of their own, so that their libraries do not meet those of the service. */
final class TestServersProcess implements AutoCloseable {

    /** What the process says in its one line. */
    record Addresses(String postgresUrl, String postgresUser, String postgresPassword, String kafka) {

        static Addresses of(String line) {
            return new Addresses(
                    value(line, "postgresUrl"),
                    value(line, "postgresUser"),
                    value(line, "postgresPassword"),
                    value(line, "kafka"));
        }

        private static String value(String line, String key) {
            Matcher matcher = Pattern.compile("\"" + key + "\":\"([^\"]*)\"").matcher(line);
            if (!matcher.find()) {
                throw new IllegalArgumentException("no " + key + " in what the servers said: " + line);
            }
            return matcher.group(1);
        }
    }

    private final Process process;
    private final Addresses addresses;

    private TestServersProcess(Process process, Addresses addresses) {
        this.process = process;
        this.addresses = addresses;
    }

    static TestServersProcess start() throws IOException {
        var target = target();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                        "vn.thidua.stack.TestServers")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var line = new BufferedReader(process.inputReader(StandardCharsets.UTF_8)).readLine();
        if (line == null) {
            process.destroy();
            throw new IOException("PostgreSQL and Kafka for the tests did not start; the lines above say why");
        }
        return new TestServersProcess(process, Addresses.of(line));
    }

    Addresses addresses() {
        return addresses;
    }

    /** The end of its input is the sign to stop. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Path target() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var target = folder.resolve("local-stack").resolve("target");
            if (Files.isDirectory(target.resolve("lib")) && Files.isDirectory(target.resolve("classes"))) {
                return target;
            }
        }
        throw new IllegalStateException(
                "The module local-stack is not built: run `mvn -pl local-stack process-classes` in the top folder first.");
    }
}
