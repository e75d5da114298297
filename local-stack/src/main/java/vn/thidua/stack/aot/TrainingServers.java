package vn.thidua.stack.aot;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.thidua.stack.TestServers;
import vn.thidua.stack.process.Java;

/** A PostgreSQL and a Kafka of the trainees' own: what they do there must not reach the real data. */
public final class TrainingServers implements AutoCloseable {

    private final Process process;
    private final String postgresUrl;
    private final String user;
    private final String password;
    private final String kafka;

    private TrainingServers(Process process, String line) throws IOException {
        var answer = new ObjectMapper().readTree(line);
        this.process = process;
        this.postgresUrl = answer.path("postgresUrl").asText();
        this.user = answer.path("postgresUser").asText();
        this.password = answer.path("postgresPassword").asText();
        this.kafka = answer.path("kafka").asText();
    }

    public static TrainingServers start() throws IOException {
        var process = new ProcessBuilder(List.of(
                        "setsid",
                        "nice",
                        "-n",
                        "19",
                        Java.executable(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Java.ownClassPath(),
                        TestServers.class.getName()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var line = new BufferedReader(process.inputReader(StandardCharsets.UTF_8)).readLine();
        if (line == null) {
            throw new IOException("PostgreSQL and Kafka for the training did not start");
        }
        return new TrainingServers(process, line);
    }

    /** The address of a new, empty database. */
    public String database(String name) throws IOException {
        try (var connection = DriverManager.getConnection(postgresUrl + "postgres", user, password);
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name);
            return postgresUrl + name;
        } catch (SQLException e) {
            throw new IOException("no database for the training", e);
        }
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    public String kafka() {
        return kafka;
    }

    /** The end of its input makes it stop and tidy up; nobody need wait for that. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy();
        }
    }

    /** For those who must not leave a process behind. What is left then is ended by the servers' own reaper. */
    public void awaitEnd() throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
