package vn.thidua.stack.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What the operating system knows of a process. */
public final class ProcessTable {

    private ProcessTable() {}

    /** The command line with spaces between the arguments; empty when there is no such process or it is a zombie. */
    public static String commandLine(long pid) {
        try {
            var raw = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
            return new String(raw, StandardCharsets.UTF_8).replace('\0', ' ').strip();
        } catch (IOException e) {
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().commandLine())
                    .orElse("");
        }
    }

    /** Ended, but its parent has not asked for the result yet: it still counts as alive for a signal. */
    public static boolean isZombie(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // the name, in brackets, may itself hold brackets and spaces
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }

    public static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false) && !isZombie(pid);
    }

    /** A killed orphan stays a zombie until process 1 has collected it, and PostgreSQL takes a zombie for a living rival. */
    public static void awaitGone(long pid, Duration limit) throws InterruptedException {
        var end = System.nanoTime() + limit.toNanos();
        while ((isAlive(pid) || isZombie(pid)) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
