package vn.thidua.stack.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.thidua.stack.aot.AotCaches;
import vn.thidua.stack.aot.AotTrainer;
import vn.thidua.stack.aot.KafkaTrainee;
import vn.thidua.stack.aot.KeycloakTrainee;
import vn.thidua.stack.aot.ServiceTrainee;
import vn.thidua.stack.aot.TrainingServers;
import vn.thidua.stack.process.Directories;
import vn.thidua.stack.service.Service;
import vn.thidua.stack.service.ServicePart;

/** Makes the start-up caches some time after the first start, when nobody waits any more. */
final class Training {

    private static final int IDLE_SECONDS = 20;

    private final Layout layout;
    private final Parts parts;
    private final AotTrainer trainer;
    private final ServiceTrainee.Token token;
    private final Progress progress;
    private volatile @Nullable TrainingServers servers;
    private volatile @Nullable TrainingServers last;

    Training(Layout layout, Parts parts, AotCaches caches, ServiceTrainee.Token token, Progress progress) {
        this.layout = layout;
        this.parts = parts;
        this.token = token;
        this.progress = progress;
        this.trainer = new AotTrainer(
                caches, layout.log("training"), layout.pidFile("training"), line -> progress.say("  ! " + line));
    }

    void start() {
        Thread.ofVirtual().name("training").start(() -> {
            try {
                TimeUnit.SECONDS.sleep(IDLE_SECONDS);
                run();
            } catch (IOException e) {
                progress.say("  ! " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Tells the trainees to go; they do so while the stack itself stops. */
    void stop() {
        trainer.stop();
        close();
    }

    void awaitEnd() throws InterruptedException {
        var ended = last;
        if (ended != null) {
            ended.awaitEnd();
        }
    }

    private void run() throws IOException, InterruptedException {
        if (!anythingMissing()) {
            return;
        }
        var started = System.nanoTime();
        progress.say("  … đang chuẩn bị để lần sau khởi động nhanh hơn (preparing faster starts in the background)");
        var work = Files.createTempDirectory("thidua-training");
        try {
            var running = TrainingServers.start();
            servers = running;
            last = running;
            trainer.train(trainees(running, work));
            if (!anythingMissing()) {
                var took = java.time.Duration.ofNanos(System.nanoTime() - started);
                progress.say(
                        "  ✓ lần sau sẽ khởi động nhanh hơn (the next start is faster), " + Progress.inSeconds(took));
            }
        } finally {
            close();
            Directories.delete(work);
        }
    }

    private boolean anythingMissing() {
        var missing =
                trainer.isMissing("kafka", kafkaLibraries()) || trainer.isMissing("keycloak", keycloakLibraries());
        for (var service : builtServices()) {
            missing |= trainer.isMissing(service.part(), ServicePart.application(service, layout.project()));
        }
        return missing;
    }

    private List<AotTrainer.Trainee> trainees(TrainingServers running, Path work) throws IOException {
        var trainees = new ArrayList<AotTrainer.Trainee>();
        trainees.add(new KeycloakTrainee(parts.keycloakDistribution(), keycloakLibraries(), running, layout.marker()));
        for (var service : builtServices()) {
            var environment = new HashMap<>(parts.environment(service));
            environment.put("THIDUA_FILES_DIR", work.resolve(service.part()).toString());
            // nobody is to get a mail from a trainee: nothing listens there
            environment.put("QUARKUS_MAILER_PORT", "9");
            trainees.add(new ServiceTrainee(service, layout.project(), environment, running, token, layout.marker()));
        }
        trainees.add(new KafkaTrainee(work.resolve("kafka"), kafkaLibraries(), layout.marker()));
        return trainees;
    }

    private List<Service> builtServices() {
        return Service.all().stream()
                .filter(service -> ServicePart.isBuilt(service, layout.project()))
                .toList();
    }

    private Path kafkaLibraries() {
        return layout.cache().resolve("lib");
    }

    private Path keycloakLibraries() {
        return parts.keycloakDistribution().home().resolve("lib");
    }

    private synchronized void close() {
        var running = servers;
        if (running != null) {
            servers = null;
            running.close();
        }
    }
}
