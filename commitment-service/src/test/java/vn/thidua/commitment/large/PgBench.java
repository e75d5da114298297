package vn.thidua.commitment.large;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thidua.commitment.large.Load.Figures;

/** The statements of a request without the service around them, by pgbench where this machine has it. */
final class PgBench {

    private final URI database;
    private final String user;
    private final String password;

    PgBench(String jdbcUrl, String user, String password) {
        this.database = URI.create(jdbcUrl.substring("jdbc:".length()));
        this.user = user;
        this.password = password;
    }

    /** Empty where pgbench is not to be had. */
    Optional<Figures> run(String script, Duration howLong) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("pgbench");
        try {
            ProcessBuilder command = new ProcessBuilder(
                            "pgbench",
                            "--no-vacuum",
                            "--protocol=prepared",
                            "--client=" + Load.CLIENTS,
                            "--time=" + howLong.toSeconds(),
                            "--file="
                                    + Path.of("src/test/resources/large", script + ".sql")
                                            .toAbsolutePath(),
                            "--log",
                            "--host=" + database.getHost(),
                            "--port=" + database.getPort(),
                            "--username=" + user,
                            database.getPath().substring(1))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(new File("target/pgbench.txt"));
            command.environment().put("PGPASSWORD", password);
            Process process = command.start();
            return process.waitFor() == 0 ? Optional.of(figures(folder, howLong)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    /** A line per transaction: client, number, microseconds, … */
    private static Figures figures(Path folder, Duration howLong) throws IOException {
        List<Long> micros = new ArrayList<>();
        try (Stream<Path> logs = Files.list(folder)) {
            for (Path log : logs.toList()) {
                for (String line : Files.readAllLines(log)) {
                    micros.add(Long.parseLong(line.split(" ")[2]));
                }
            }
        }
        return Figures.of(micros, howLong);
    }
}
