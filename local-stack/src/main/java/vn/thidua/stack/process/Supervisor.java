package vn.thidua.stack.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps one part running: starts it, starts it again when it dies, and stops it when asked. */
public final class Supervisor {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    private static final Duration RAN_WELL = Duration.ofMinutes(1);

    private final Part part;
    private final Path log;
    private final Path pidFile;
    private final Duration startLimit;
    private final Consumer<String> announce;
    private final CompletableFuture<Duration> ready = new CompletableFuture<>();
    private final AtomicReference<@Nullable Child> current = new AtomicReference<>();
    private volatile boolean stopping;

    public Supervisor(Part part, Path log, Path pidFile, Duration startLimit, Consumer<String> announce) {
        this.part = part;
        this.log = log;
        this.pidFile = pidFile;
        this.startLimit = startLimit;
        this.announce = announce;
    }

    public String name() {
        return part.name();
    }

    /** Done, with the time it took, when the part answered for the first time. */
    public CompletableFuture<Duration> start() {
        Thread.ofVirtual().name("supervisor-" + part.name()).start(this::supervise);
        return ready;
    }

    public void signalStop() {
        stopping = true;
        ready.completeExceptionally(new IllegalStateException(part.name() + " was stopped"));
        var child = current.get();
        if (child != null) {
            child.signalStop();
        }
    }

    public void awaitEnd(Duration grace) throws InterruptedException {
        var child = current.get();
        if (child != null) {
            child.awaitEnd(grace);
        }
        var _ = pidFile.toFile().delete();
    }

    private void supervise() {
        var failures = 0;
        while (!stopping) {
            var started = System.nanoTime();
            var end = runOnce(started);
            if (stopping) {
                return;
            }
            var ran = Duration.ofNanos(System.nanoTime() - started);
            failures = ran.compareTo(RAN_WELL) > 0 ? 0 : failures + 1;
            var pause = pauseAfter(failures);
            announce.accept("%s %s; it starts again in %d s".formatted(part.name(), end, pause.toSeconds()));
            if (failures >= 3 && !ready.isDone()) {
                ready.completeExceptionally(new IOException(end));
            }
            try {
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** One life of the process; says how it ended. */
    private String runOnce(long started) {
        try {
            part.prepare();
            new LogFile(log).rotateIfFull();
            var child = startUnlessStopping();
            if (child == null) {
                return "was stopped";
            }
            try {
                child.awaitReady(startLimit);
            } catch (IOException e) {
                child.awaitEnd(Duration.ZERO);
                return firstLine(e) + " (" + log + ")";
            }
            var took = Duration.ofNanos(System.nanoTime() - started);
            if (!ready.complete(took)) {
                announce.accept("%s runs again after %.1f s".formatted(part.name(), took.toMillis() / 1000.0));
            }
            return "ended with code " + child.waitForExit();
        } catch (IOException e) {
            return "could not be started: " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "was interrupted";
        }
    }

    private synchronized @Nullable Child startUnlessStopping() throws IOException {
        if (stopping) {
            return null;
        }
        var child = Child.start(part, log, pidFile);
        current.set(child);
        if (stopping) {
            child.signalStop();
        }
        return child;
    }

    static Duration pauseAfter(int failures) {
        var seconds = failures <= 1 ? 1L : 1L << Math.min(failures - 1, 10);
        var pause = Duration.ofSeconds(seconds);
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static String firstLine(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("failed");
    }
}
