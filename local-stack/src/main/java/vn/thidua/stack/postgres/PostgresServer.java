package vn.thidua.stack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import vn.thidua.stack.process.Directories;
import vn.thidua.stack.process.Part;
import vn.thidua.stack.process.ProcessTable;
import vn.thidua.stack.process.Signals;

/**
 * PostgreSQL as a direct child: its process is the postmaster itself, so that a kill and a restart leave no orphan behind
 * a control program. Vietnamese collation comes from ICU.
 */
public final class PostgresServer implements Part {

    public static final String SUPERUSER = "postgres";

    private final PostgresBinaries binaries;
    private final Path data;
    private final int port;
    private final String password;
    private final List<String> extraSettings;

    private PostgresServer(
            PostgresBinaries binaries, Path data, int port, String password, List<String> extraSettings) {
        this.binaries = binaries;
        this.data = data;
        this.port = port;
        this.password = password;
        this.extraSettings = extraSettings;
    }

    /** A server whose data survive kills and power cuts. */
    public static PostgresServer durable(PostgresBinaries binaries, Path data, int port, String password) {
        return new PostgresServer(
                binaries, data, port, password, List.of("max_connections=200", "shared_buffers=64MB"));
    }

    /** A server whose data are thrown away with the test run: it spends no time on making them safe. */
    public static PostgresServer forgetful(PostgresBinaries binaries, Path data, int port, String password) {
        return new PostgresServer(
                binaries,
                data,
                port,
                password,
                List.of(
                        "max_connections=200",
                        "shared_buffers=32MB",
                        "fsync=off",
                        "synchronous_commit=off",
                        "full_page_writes=off"));
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Path directory() {
        return data;
    }

    @Override
    public String stopSignal() {
        return "INT";
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Directories.once(data, this::initialise);
        clearLock();
    }

    /**
     * PostgreSQL does not start beside a living process whose number stands in its lock file. That may be its own killed
     * predecessor that nobody has collected yet, or a stranger that got the number since.
     */
    private void clearLock() throws IOException, InterruptedException {
        var lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        var pid =
                Files.readAllLines(lock).stream().findFirst().map(String::strip).orElse("");
        if (!pid.matches("\\d{1,9}")) {
            return;
        }
        var number = Long.parseLong(pid);
        if (ProcessTable.commandLine(number).contains(data.toAbsolutePath().toString())) {
            Signals.send(stopSignal(), number);
        } else if (!ProcessTable.isZombie(number)) {
            Files.delete(lock);
        }
        ProcessTable.awaitGone(number, Duration.ofSeconds(10));
    }

    @Override
    public List<String> command() {
        var line = new ArrayList<>(PostgresBinaries.asOrdinaryUser());
        line.add(binaries.program("postgres").toString());
        line.addAll(List.of("-D", data.toAbsolutePath().toString(), "-p", Integer.toString(port)));
        var settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "timezone=UTC",
                "log_timezone=UTC",
                "password_encryption=scram-sha-256"));
        settings.addAll(extraSettings);
        settings.forEach(setting -> line.addAll(List.of("-c", setting)));
        return line;
    }

    @Override
    public boolean isReady() {
        try (var connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** A connection of the superuser. */
    public Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(url(database), properties);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private void initialise(Path directory) throws IOException, InterruptedException {
        var passwordFile = Files.createTempFile(directory.getParent(), "initial", null);
        try {
            Files.writeString(passwordFile, password);
            var line = new ArrayList<>(PostgresBinaries.asOrdinaryUser());
            line.add(binaries.program("initdb").toString());
            line.addAll(List.of("-D", directory.toAbsolutePath().toString(), "-U", SUPERUSER, "-E", "UTF8"));
            line.addAll(List.of("--locale-provider=icu", "--icu-locale=vi-VN", "--locale=C.UTF-8"));
            line.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + passwordFile.toAbsolutePath()));
            if (extraSettings.contains("fsync=off")) {
                line.add("--no-sync");
            }
            var process = new ProcessBuilder(line).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("initdb failed: " + output.strip());
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }
}
