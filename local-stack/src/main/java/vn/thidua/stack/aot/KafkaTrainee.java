package vn.thidua.stack.aot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.thidua.stack.kafka.KafkaServer;
import vn.thidua.stack.kafka.Topics;
import vn.thidua.stack.process.Part;
import vn.thidua.stack.process.Ports;

/** Kafka, learning its start and the making of topics. */
public final class KafkaTrainee implements AotTrainer.Trainee {

    private final Path home;
    private final Path libraries;
    private final String marker;
    private final int port = Ports.free();

    public KafkaTrainee(Path home, Path libraries, String marker) {
        this.home = home;
        this.libraries = libraries;
        this.marker = marker;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Path application() {
        return libraries;
    }

    @Override
    public Part part(String option) {
        return new KafkaServer(home, port, Ports.free(), () -> List.of(option, marker));
    }

    @Override
    public void exercise() throws IOException, InterruptedException {
        Topics.provide("127.0.0.1:" + port);
    }
}
