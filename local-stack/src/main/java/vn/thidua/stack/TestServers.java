package vn.thidua.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.thidua.stack.kafka.KafkaServer;
import vn.thidua.stack.postgres.PostgresBinaries;
import vn.thidua.stack.postgres.PostgresServer;
import vn.thidua.stack.process.Child;
import vn.thidua.stack.process.Directories;
import vn.thidua.stack.process.Java;
import vn.thidua.stack.process.Part;
import vn.thidua.stack.process.Ports;
import vn.thidua.stack.process.Reaper;

/**
 * A fresh PostgreSQL and a fresh Kafka for a test run. Prints one line of JSON when both answer, and lives until its
 * standard input closes or it is told to stop; nothing stays behind.
 */
public final class TestServers {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Path directory;
    private final String password;

    private TestServers(Path directory, String password) {
        this.directory = directory;
        this.password = password;
    }

    public static void main(String[] arguments) throws Exception {
        var secret = new byte[12];
        new SecureRandom().nextBytes(secret);
        var directory = Files.createTempDirectory("thidua-test-servers");
        new TestServers(directory, HexFormat.of().formatHex(secret)).run();
        System.exit(0);
    }

    @SuppressWarnings("SystemOut") // the line on standard output is this program's answer
    private void run() throws Exception {
        Reaper.afterMe(directory);
        var postgresPort = Ports.free();
        var kafkaPort = Ports.free();
        var postgres = CompletableFuture.supplyAsync(() -> start(postgres(postgresPort)));
        var kafka = CompletableFuture.supplyAsync(() -> start(kafka(kafkaPort)));
        var children = List.of(postgres.join(), kafka.join());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(children)));
        System.out.printf(
                "{\"postgresUrl\":\"jdbc:postgresql://127.0.0.1:%d/\",\"postgresUser\":\"%s\",\"postgresPassword\":\"%s\","
                        + "\"kafka\":\"127.0.0.1:%d\"}%n",
                postgresPort, PostgresServer.SUPERUSER, password, kafkaPort);
        System.out.flush();
        while (System.in.read() >= 0) {
            // whoever started us holds the other end; its end is ours
        }
    }

    private Part postgres(int port) {
        try {
            var binaries = PostgresBinaries.unpack(Java.target().resolve("postgres"));
            return PostgresServer.forgetful(binaries, directory.resolve("postgres"), port, password);
        } catch (IOException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Part kafka(int port) {
        return new KafkaServer(
                directory.resolve("kafka"), port, Ports.free(), () -> List.of("-XX:TieredStopAtLevel=1"));
    }

    private Child start(Part part) {
        try {
            part.prepare();
            var child =
                    Child.start(part, directory.resolve(part.name() + ".log"), directory.resolve(part.name() + ".pid"));
            child.awaitReady(LIMIT);
            return child;
        } catch (IOException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void stop(List<Child> children) {
        // nothing of theirs is wanted any more: the quick way
        children.forEach(child -> ProcessHandle.of(child.pid()).ifPresent(ProcessHandle::destroyForcibly));
        try {
            for (var child : children) {
                child.awaitEnd(Duration.ofSeconds(5));
            }
            Directories.delete(directory);
        } catch (IOException e) {
            // the reaper removes what is left
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
