package vn.thidua.stack.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A command that does its work and ends. Ended early when the launcher stops. */
public final class OneShot {

    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    private OneShot() {}

    public static void run(List<String> command, Path directory, Path log) throws IOException, InterruptedException {
        run(command, Map.of(), directory, log);
    }

    public static void run(List<String> command, Map<String, String> environment, Path directory, Path log)
            throws IOException, InterruptedException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        var line = new ArrayList<String>();
        line.add("setsid");
        line.addAll(command);
        var builder = new ProcessBuilder(line)
                .directory(directory.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        var process = builder.start();
        RUNNING.add(process);
        try {
            var code = process.waitFor();
            if (code != 0) {
                throw new IOException("%s ended with code %d; see %s".formatted(command.getFirst(), code, log));
            }
        } finally {
            RUNNING.remove(process);
        }
    }

    /** Ends a session leader together with the processes that it started. */
    public static void endGroup(long pid) {
        Signals.sendToGroup("KILL", pid);
    }

    /** Nothing half-done matters: each command's result counts only when it has ended well. */
    public static void endAll() {
        RUNNING.forEach(process -> endGroup(process.pid()));
    }
}
