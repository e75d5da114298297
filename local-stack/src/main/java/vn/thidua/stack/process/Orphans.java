package vn.thidua.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Processes that outlived a launcher which was killed. They are found by the pid files it left; since numbers are used
 * again, a process is only ours when its command line names our data.
 */
public final class Orphans {

    private final Path run;
    private final String mark;

    /** @param mark what the command line of each of our processes contains: the folder of our data */
    public Orphans(Path run, String mark) {
        this.run = run;
        this.mark = mark;
    }

    /** Stops what is left of these parts, all at the same time; returns the names of those that were found running. */
    public List<String> stop(List<String> parts, String signal, Duration grace)
            throws IOException, InterruptedException {
        var found = new ArrayList<String>();
        var pids = new ArrayList<Long>();
        for (var part : parts) {
            var file = run.resolve(part + ".pid");
            var pid = read(file);
            if (pid.isPresent() && isOurs(pid.getAsLong())) {
                found.add(part);
                pids.add(pid.getAsLong());
                Signals.send(signal, pid.getAsLong());
            }
        }
        var end = System.nanoTime() + grace.toNanos();
        for (var pid : pids) {
            while (isOurs(pid) && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            if (isOurs(pid)) {
                Signals.send("KILL", pid);
            }
            ProcessTable.awaitGone(pid, Duration.ofSeconds(5));
        }
        for (var part : parts) {
            Files.deleteIfExists(run.resolve(part + ".pid"));
        }
        return found;
    }

    boolean isOurs(long pid) {
        return ProcessTable.commandLine(pid).contains(mark);
    }

    static OptionalLong read(Path file) {
        try {
            return OptionalLong.of(Long.parseLong(Files.readString(file).strip()));
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
