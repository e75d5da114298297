package vn.thidua.stack.aot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thidua.stack.process.Child;
import vn.thidua.stack.process.OneShot;
import vn.thidua.stack.process.Part;

/**
 * Makes the missing ahead-of-time caches while the stack idles: one part after the other is started once more beside the
 * real one, on servers and ports of its own, used a little and stopped; the JVM then writes what it has learned. All of
 * it at the lowest priority, and thrown away at once when the stack stops.
 */
public final class AotTrainer {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration DUMP_LIMIT = Duration.ofMinutes(8);

    private final AotCaches caches;
    private final Path log;
    private final Path pidFile;
    private final Consumer<String> announce;
    private volatile boolean stopping;
    private volatile @Nullable Child current;

    public AotTrainer(AotCaches caches, Path log, Path pidFile, Consumer<String> announce) {
        this.caches = caches;
        this.log = log;
        this.pidFile = pidFile;
        this.announce = announce;
    }

    /** A part to learn from. */
    public interface Trainee {

        String name();

        /** The folder whose jars the cache belongs to. */
        Path application();

        /** The part on ports of its own, started with this further JVM option. */
        Part part(String option);

        /** Uses the running part a little, so that more than its start is learned. */
        void exercise() throws IOException, InterruptedException;
    }

    /** Makes the caches that are missing; a failure costs only the time that a cache would have saved. */
    public void train(List<Trainee> trainees) throws InterruptedException {
        for (var trainee : trainees) {
            var file = caches.file(trainee.name(), trainee.application());
            if (stopping || Files.exists(file)) {
                continue;
            }
            try {
                learn(trainee, file);
            } catch (IOException e) {
                if (!stopping) {
                    announce.accept("start-up cache of %s: %s".formatted(trainee.name(), e.getMessage()));
                }
            }
        }
    }

    public boolean isMissing(String part, Path application) {
        return !Files.exists(caches.file(part, application));
    }

    private void learn(Trainee trainee, Path file) throws IOException, InterruptedException {
        Files.createDirectories(caches.folder());
        var fresh = caches.folder().resolve("training-" + trainee.name() + ".tmp");
        Files.deleteIfExists(fresh);
        var part = new Patient(trainee.part("-XX:AOTCacheOutput=" + fresh));
        part.prepare();
        var child = start(part);
        if (child == null) {
            return;
        }
        try {
            child.awaitReady(START_LIMIT);
            trainee.exercise();
        } finally {
            child.signalStop();
            // the cache is written after the stop, by a second JVM that the first one waits for
            child.awaitEnd(DUMP_LIMIT);
            Files.deleteIfExists(pidFile);
        }
        if (!stopping && Files.exists(fresh)) {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            caches.keepOnly(trainee.name(), file);
        }
    }

    private synchronized @Nullable Child start(Part part) throws IOException {
        if (stopping) {
            return null;
        }
        current = Child.start(part, log, pidFile);
        return current;
    }

    /** At once: nothing half-learned is of use. */
    public void stop() {
        synchronized (this) {
            stopping = true;
        }
        var child = current;
        if (child != null) {
            OneShot.endGroup(child.pid());
        }
    }

    /** Gives every other process of the machine precedence. */
    private record Patient(Part part) implements Part {

        @Override
        public String name() {
            return "training-" + part.name();
        }

        @Override
        public void prepare() throws IOException, InterruptedException {
            part.prepare();
        }

        @Override
        public List<String> command() {
            var line = new ArrayList<>(List.of("nice", "-n", "19"));
            line.addAll(part.command());
            return line;
        }

        @Override
        public java.util.Map<String, String> environment() {
            return part.environment();
        }

        @Override
        public Path directory() {
            return part.directory();
        }

        @Override
        public boolean isReady() {
            try {
                // it is in no hurry, and neither are we
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            return part.isReady();
        }
    }
}
