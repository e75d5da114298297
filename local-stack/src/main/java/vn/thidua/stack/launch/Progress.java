package vn.thidua.stack.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the person at the terminal sees while things start. */
public final class Progress {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private final PrintStream out;
    private final long started = System.nanoTime();
    private final Map<String, Duration> times = new LinkedHashMap<>();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** A part is ready; {@code took} counts from its own start. */
    public synchronized void ready(String what, Duration took) {
        times.put(what, took);
        out.printf(VIETNAMESE, "  ✓ %-34s %6.1f s   (%.1f s)%n", what, seconds(took), seconds(elapsed()));
    }

    public synchronized void say(String line) {
        out.println(line);
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    public static String inSeconds(Duration duration) {
        return String.format(VIETNAMESE, "%.1f s", seconds(duration));
    }
}
