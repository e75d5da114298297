package vn.thidua.stack.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.thidua.stack.service.Service;

/** How much memory each part holds (RSS), as the kernel counts it; Linux only. */
final class Memory {

    private static final Pattern RSS = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private Memory() {}

    static String table(Path run) throws IOException {
        var text = new StringBuilder("  Bộ nhớ (memory, RSS):\n");
        var services = 0L;
        for (var part : List.of("kafka", "keycloak", "mail", "launcher")) {
            text.append(line(part, kilobytes(run.resolve(part + ".pid"))));
        }
        for (var service : Service.all()) {
            var size = kilobytes(run.resolve(service.part() + ".pid"));
            services += size;
            text.append(line(service.part(), size));
        }
        return text.append(line("5 Quarkus", services)).toString();
    }

    private static String line(String part, long kilobytes) {
        return String.format(Locale.ROOT, "    %-14s %6d MiB%n", part, kilobytes / 1024);
    }

    private static long kilobytes(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return 0;
        }
        var status = Path.of("/proc", Files.readString(pidFile).strip(), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        var found = RSS.matcher(Files.readString(status));
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
