package vn.thidua.stack.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A started {@link Part}: the operating system's process and its log. */
public final class Child {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Part part;
    private final Process process;
    private final Path log;

    private Child(Part part, Process process, Path log) {
        this.part = part;
        this.process = process;
        this.log = log;
    }

    /** Starts the part in a session of its own: Ctrl-C at the terminal must reach the launcher alone, which stops in order. */
    public static Child start(Part part, Path log, Path pidFile) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        var line = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            line.add(SETSID.toString());
        }
        line.addAll(part.command());
        var builder = new ProcessBuilder(line)
                .directory(part.directory().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(part.environment());
        var process = builder.start();
        Files.writeString(pidFile, Long.toString(process.pid()));
        return new Child(part, process, log);
    }

    public Part part() {
        return part;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public int waitForExit() throws InterruptedException {
        return process.waitFor();
    }

    /** Waits until the part answers. */
    public void awaitReady(Duration limit) throws IOException, InterruptedException {
        var end = System.nanoTime() + limit.toNanos();
        while (!part.isReady()) {
            if (!process.isAlive()) {
                throw new IOException("%s ended with code %d before it was ready; last lines of %s:%n%s"
                        .formatted(part.name(), process.exitValue(), log, lastLines(log)));
            }
            if (System.nanoTime() > end) {
                throw new IOException("%s did not answer within %d s; last lines of %s:%n%s"
                        .formatted(part.name(), limit.toSeconds(), log, lastLines(log)));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Asks the process to stop. */
    public void signalStop() {
        if (part.stopSignal().equals("TERM")) {
            // without a further process in between: the machine may be busy
            process.destroy();
        } else if (process.isAlive()) {
            Signals.send(part.stopSignal(), process.pid());
        }
    }

    /** Waits for the end, and ends it the hard way when it takes too long. */
    public void awaitEnd(Duration grace) throws InterruptedException {
        if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            process.waitFor(2, TimeUnit.SECONDS);
        }
    }

    private static String lastLines(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "(the log cannot be read: " + e.getMessage() + ")";
        }
    }
}
