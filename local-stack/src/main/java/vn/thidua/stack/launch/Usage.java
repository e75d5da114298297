package vn.thidua.stack.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.thidua.stack.service.Service;

/** What each part has used so far, as the kernel counts it: memory held (RSS) and seconds of processor time. */
final class Usage {

    private static final Pattern RSS = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    /** Linux counts processor time in hundredths of a second, whatever its own clock does. */
    private static final double TICKS = 100.0;

    private final long kilobytes;
    private final double processorSeconds;

    private Usage(long kilobytes, double processorSeconds) {
        this.kilobytes = kilobytes;
        this.processorSeconds = processorSeconds;
    }

    static String table(Path run) throws IOException {
        var text = new StringBuilder("\n  Bộ nhớ và thời gian xử lý (memory, processor time):\n");
        for (var part : List.of("kafka", "keycloak", "mail", "launcher")) {
            text.append(of(run.resolve(part + ".pid")).line(part));
        }
        var services = new Usage(0, 0);
        for (var service : Service.all()) {
            var usage = of(run.resolve(service.part() + ".pid"));
            services = services.plus(usage);
            text.append(usage.line(service.part()));
        }
        return text.append(services.line("5 Quarkus")).toString();
    }

    private String line(String part) {
        return String.format(Locale.ROOT, "    %-14s %6d MiB %7.1f s%n", part, kilobytes / 1024, processorSeconds);
    }

    private Usage plus(Usage other) {
        return new Usage(kilobytes + other.kilobytes, processorSeconds + other.processorSeconds);
    }

    private static Usage of(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return new Usage(0, 0);
        }
        var process = Path.of("/proc", Files.readString(pidFile).strip());
        if (!Files.exists(process.resolve("status"))) {
            return new Usage(0, 0);
        }
        var rss = RSS.matcher(Files.readString(process.resolve("status")));
        return new Usage(
                rss.find() ? Long.parseLong(rss.group(1)) : 0,
                processorSeconds(Files.readString(process.resolve("stat"))));
    }

    /** Fields 14 and 15 of proc(5); the second field, the name in brackets, may hold spaces. */
    static double processorSeconds(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }
}
