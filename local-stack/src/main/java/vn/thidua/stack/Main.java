package vn.thidua.stack;

import java.nio.file.Path;
import java.util.List;
import vn.thidua.stack.launch.Launcher;
import vn.thidua.stack.launch.Layout;
import vn.thidua.stack.launch.Options;

/** The whole system on this machine, without a container engine; started by {@code ./run}. */
public final class Main {

    private Main() {}

    @SuppressWarnings("SystemOut") // a person at a terminal is the reader
    public static void main(String[] arguments) throws Exception {
        try {
            var options = Options.of(List.of(arguments));
            var project = Path.of(System.getProperty("thidua.project", "."));
            var data = Path.of(System.getProperty("thidua.data", ".data"));
            new Launcher(new Layout(project, data), options, System.out).run();
        } catch (IllegalArgumentException | Launcher.CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
