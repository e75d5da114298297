package vn.thidua.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.stack.launch.Layout;
import vn.thidua.stack.launch.Secrets;
import vn.thidua.stack.launch.StackPorts;
import vn.thidua.stack.process.Java;
import vn.thidua.stack.service.Service;

/** Hands the addresses of the services' databases to the kit's own check of the audit chains (kiểm tra nhật ký). */
public final class VerifyAudit {

    private static final String CHECK = "vn.thidua.kit.audit.VerifyAudit";

    private VerifyAudit() {}

    public static void main(String[] arguments) throws Exception {
        var layout =
                new Layout(Path.of(System.getProperty("thidua.project")), Path.of(System.getProperty("thidua.data")));
        if (!Files.exists(layout.data().resolve("secrets.properties"))) {
            System.err.println(
                    "Chưa có dữ liệu nào trong %1$s: hãy chạy ./run trước. / No data in %1$s: start ./run first."
                            .formatted(layout.data()));
            System.exit(1);
        }
        var secrets = Secrets.in(layout.data());
        // passwords go through a file: other users of the machine see command lines
        var passwords = Files.createTempFile("thidua", ".pgpass");
        int code;
        try {
            code = check(layout.project(), secrets, passwords);
        } finally {
            Files.delete(passwords);
        }
        System.exit(code);
    }

    private static int check(Path project, Secrets secrets, Path passwords) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(Java.executable(), "-Xmx128m", "-cp", classPath(project), CHECK));
        var logins = new StringBuilder();
        for (var service : Service.all()) {
            if (service != Service.GATEWAY) {
                var name = service.part();
                line.add("jdbc:postgresql://127.0.0.1:%d/%s?user=%s".formatted(StackPorts.POSTGRES, name, name));
                logins.append("127.0.0.1:%d:%s:%s:%s\n"
                        .formatted(StackPorts.POSTGRES, name, name, secrets.get("postgres." + name)));
            }
        }
        Files.writeString(passwords, logins);
        var builder = new ProcessBuilder(line).inheritIO();
        builder.environment().put("PGPASSFILE", passwords.toString());
        return builder.start().waitFor();
    }

    /** Any service carries the check with all that it needs. */
    private static String classPath(Path project) throws IOException {
        try (var files = Files.walk(project.resolve("award-service/target/quarkus-app/lib"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(Path::toString)
                    .collect(Collectors.joining(":"));
        }
    }
}
