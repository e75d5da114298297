package vn.thidua.stack.kafka;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import vn.thidua.stack.process.Directories;
import vn.thidua.stack.process.Java;
import vn.thidua.stack.process.Part;
import vn.thidua.stack.process.Ports;

/** Kafka as broker and controller in one JVM (KRaft), sized for one machine. */
public final class KafkaServer implements Part {

    private final Path home;
    private final int port;
    private final int controllerPort;
    private final Supplier<List<String>> jvmOptions;

    /** @param home keeps the settings and, in {@code data}, the log segments */
    public KafkaServer(Path home, int port, int controllerPort, Supplier<List<String>> jvmOptions) {
        this.home = home.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
        this.jvmOptions = jvmOptions;
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Path directory() {
        return home;
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Files.createDirectories(home);
        Files.writeString(home.resolve("server.properties"), settings(home.resolve("data")));
        Directories.once(home.resolve("data"), this::format);
    }

    @Override
    public List<String> command() {
        var line = new ArrayList<String>();
        line.add(Java.executable());
        line.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC"));
        line.addAll(jvmOptions.get());
        line.addAll(List.of("-cp", Java.libraryClassPath()));
        line.addAll(List.of("kafka.Kafka", home.resolve("server.properties").toString()));
        return line;
    }

    /** The broker opens its port as the last step of its start. */
    @Override
    public boolean isReady() {
        return Ports.answers(port);
    }

    private void format(Path directory) throws IOException {
        var settings = Files.createTempFile(home, "format", ".properties");
        try {
            Files.writeString(settings, settings(directory));
            var output = new java.io.ByteArrayOutputStream();
            var code = StorageTool.execute(
                    new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", settings.toString()},
                    new PrintStream(output, true, StandardCharsets.UTF_8));
            if (code != 0) {
                throw new IOException("Kafka's storage could not be formatted: "
                        + output.toString(StandardCharsets.UTF_8).strip());
            }
        } finally {
            Files.deleteIfExists(settings);
        }
    }

    private String settings(Path logs) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                inter.broker.listener.name=PLAINTEXT
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                log.dirs=%3$s
                num.partitions=3
                offsets.topic.num.partitions=5
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=5
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=3
                group.initial.rebalance.delay.ms=0
                log.segment.bytes=16777216
                log.cleaner.dedupe.buffer.size=2097152
                num.network.threads=1
                num.io.threads=2
                background.threads=2
                # a broker that comes back after a kill waits for its own old session: keep that short
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                """.formatted(port, controllerPort, logs.toAbsolutePath());
    }
}
