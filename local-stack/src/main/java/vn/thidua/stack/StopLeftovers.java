package vn.thidua.stack;

import java.nio.file.Path;
import vn.thidua.stack.launch.Layout;
import vn.thidua.stack.launch.Leftovers;

/** Stops what an earlier start that was killed left running, before its data are thrown away. */
public final class StopLeftovers {

    private StopLeftovers() {}

    public static void main(String[] arguments) throws Exception {
        Leftovers.stop(
                new Layout(Path.of(System.getProperty("thidua.project")), Path.of(System.getProperty("thidua.data"))));
    }
}
