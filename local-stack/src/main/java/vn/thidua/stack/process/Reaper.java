package vn.thidua.stack.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Ends the processes of a directory and removes it when this JVM is gone, in whatever way it went. A small shell waits at
 * the end of a pipe that the kernel closes for us.
 */
public final class Reaper {

    private Reaper() {}

    /** Watches over a directory with {@code *.pid} files in it, from now on. */
    public static void afterMe(Path directory) throws IOException {
        // a new session, so that a Ctrl-C meant for the others does not end the one who tidies up
        new ProcessBuilder(
                        "setsid",
                        "sh",
                        "-c",
                        "cat >/dev/null; for file in \"$1\"/*.pid; do kill -9 $(cat \"$file\"); done; rm -rf -- \"$1\"",
                        "reaper",
                        directory.toString())
                .redirectOutput(new File("/dev/null"))
                .redirectError(new File("/dev/null"))
                .start();
    }
}
