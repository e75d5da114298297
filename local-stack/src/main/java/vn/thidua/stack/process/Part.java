package vn.thidua.stack.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One process of the stack (một thành phần): how it is prepared, started, asked whether it answers, and stopped. */
public interface Part {

    /** Names its pid file, its log and its line on the screen. */
    String name();

    /** Brings the files that a start needs into being; called before each start, does nothing the second time. */
    void prepare() throws IOException, InterruptedException;

    List<String> command();

    default Map<String, String> environment() {
        return Map.of();
    }

    Path directory();

    /** True once the process does its work, not merely listens. */
    boolean isReady();

    /** PostgreSQL waits for its clients on TERM and stops at once, cleanly, on INT. */
    default String stopSignal() {
        return "TERM";
    }
}
