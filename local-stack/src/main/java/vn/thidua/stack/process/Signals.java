package vn.thidua.stack.process;

import java.io.IOException;

/** Sends signals that {@link Process} has no method for. */
public final class Signals {

    private Signals() {}

    public static void send(String signal, long pid) {
        kill(signal, Long.toString(pid), pid);
    }

    /** To the process and to those of its session that stayed with it. */
    public static void sendToGroup(String signal, long leader) {
        kill(signal, "-" + leader, leader);
    }

    private static void kill(String signal, String target, long pid) {
        try {
            new ProcessBuilder("kill", "-s", signal, "--", target)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
