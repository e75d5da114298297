package vn.thidua.stack.launch;

import java.util.List;

/** What was asked for on the command line of {@code ./run}. */
public record Options(Demo demo, boolean times, boolean aot) {

    /** Whether the sample school is wanted (dữ liệu mẫu). */
    public enum Demo {
        YES,
        NO,
        ON_FIRST_START
    }

    public static Options of(List<String> arguments) {
        var demo = Demo.ON_FIRST_START;
        var times = false;
        var aot = !"off".equals(System.getenv("THIDUA_AOT"));
        for (var argument : arguments) {
            switch (argument) {
                case "--demo" -> demo = Demo.YES;
                case "--no-demo" -> demo = Demo.NO;
                case "--times" -> times = true;
                case "--no-aot" -> aot = false;
                default ->
                    throw new IllegalArgumentException(
                            "Không hiểu tùy chọn «" + argument + "»; xem ./run --help. / Unknown option: " + argument);
            }
        }
        return new Options(demo, times, aot);
    }
}
