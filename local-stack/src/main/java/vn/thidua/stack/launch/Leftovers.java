package vn.thidua.stack.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.stack.process.Orphans;

/** What a launcher that was killed left running: users of a server are stopped before the server. */
public final class Leftovers {

    private Leftovers() {}

    /** Returns the names of the parts that were found. */
    public static List<String> stop(Layout layout) throws IOException, InterruptedException {
        var orphans = new Orphans(layout.run(), layout.mark());
        var found = new ArrayList<String>();
        for (var group : Parts.STOP_ORDER) {
            var signal = group.contains("postgres") ? "INT" : "TERM";
            found.addAll(orphans.stop(group, signal, Duration.ofSeconds(8)));
        }
        return found;
    }
}
