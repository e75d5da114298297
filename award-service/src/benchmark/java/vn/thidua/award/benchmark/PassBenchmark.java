package vn.thidua.award.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import vn.thidua.award.appraisal.run.BodyPass;
import vn.thidua.award.appraisal.run.Pass;
import vn.thidua.award.engine.Appraiser;
import vn.thidua.award.engine.GeneratedPeople;
import vn.thidua.award.engine.LawOfDay;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.AwardType;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.rulebook.RulebookFiles;
import vn.thidua.kit.organisation.Unit;
import vn.thidua.kit.organisation.WorkingDays;
import vn.thidua.testkit.servers.TestServersResource;

/**
 * The whole pass, from the facts in the database to the stored verdicts, against what moving the same rows costs at least:
 * COPY out of the facts and people, COPY in of what the pass stores. {@code -Dpeople=100000} for fewer people.
 */
public final class PassBenchmark {

    private static final int PEOPLE = Integer.getInteger("people", 1_000_000);
    private static final int BODY = 20_000;
    private static final int OF_A_UNIT = 200;
    private static final int AT_A_TIME = 5_000;
    private static final int YEAR = 2025;
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final String ROOT = "B";
    private static final List<String> STORED = List.of("appraisal_run_subject", "appraisal_run_verdict");

    private final PGSimpleDataSource database;
    private final Rulebook rulebook = RulebookFiles.ofClasspath();
    private final Appraiser appraiser = new Appraiser(rulebook);

    private PassBenchmark(PGSimpleDataSource database) {
        this.database = database;
    }

    public static void main(String[] args) throws Exception {
        TestServersResource servers = new TestServersResource();
        Map<String, String> addresses = servers.start();
        try {
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setUrl(addresses.get("quarkus.datasource.jdbc.url"));
            database.setUser(addresses.get("quarkus.datasource.username"));
            database.setPassword(addresses.get("quarkus.datasource.password"));
            Flyway.configure()
                    .dataSource(database)
                    .locations("db/kit", "db/migration")
                    .outOfOrder(true)
                    .load()
                    .migrate();
            new PassBenchmark(database).run();
        } finally {
            servers.stop();
        }
    }

    private void run() throws Exception {
        say("%,d people, %d MiB of heap at most, load of the machine %.1f", PEOPLE, Runtime.getRuntime().maxMemory() >> 20, load());
        body();
        say("facts stored: %,d rows", stored());
        double out = copyOut();
        UUID run = UUID.randomUUID();
        begin(run);
        long processorBefore = processorTime();
        long began = System.nanoTime();
        new BodyPass(database, pass(run), appraiser, rulebook).run(2);
        double pass = seconds(began);
        double processor = (processorTime() - processorBefore) / 1e9;
        say("whole pass: %.1f s (of which %.1f s of this process's processor time), %,d verdicts of %,d subjects; peak of the heap %d MiB",
                pass, processor, count("appraisal_run_verdict"), count("appraisal_run_subject"), peak());
        double in = copyIn();
        say("COPY out %.1f s + COPY in %.1f s = %.1f s; the pass takes %.2f times that (target 3), load %.1f",
                out, in, out + in, pass / (out + in), load());
    }

    /** A body of 20,000 whose facts are loaded. */
    private void body() {
        List<Snapshot> people = LongStream.range(0, BODY)
                .mapToObj(n -> GeneratedPeople.person(n, YEAR))
                .toList();
        LawOfDay law = appraiser.law(DAY, List.of());
        List<String> awards = rulebook.awards(SubjectKind.PERSON, DAY).stream().map(AwardType::code).toList();
        for (int round = 0; round < 3; round++) {
            long began = System.nanoTime();
            long verdicts = 0;
            for (Snapshot person : people) {
                Snapshot known = person.asOf(DAY);
                for (String award : awards) {
                    Appraiser.brief(known, award, YEAR, law);
                    verdicts++;
                }
            }
            say("a body of %,d, facts loaded: %,d verdicts in %.2f s (target 2)", BODY, verdicts, seconds(began));
        }
    }

    private long stored() throws Exception {
        StringBuilder units = new StringBuilder("B\tBody\tB\tSO\t\\N\ttrue\t2000-01-01\n");
        for (int unit = 0; unit <= PEOPLE / OF_A_UNIT; unit++) {
            units.append("U-%d\tUnit %d\tU\tPHONG\tB\tfalse\t2000-01-01\n".formatted(unit, unit));
        }
        long rows = 0;
        try (Connection connection = database.getConnection()) {
            in(connection, "org_unit (code, name, short_name, kind, parent_code, legal_personality, valid_from)", units);
            for (int first = 0; first < PEOPLE; first += AT_A_TIME) {
                StringBuilder people = new StringBuilder();
                StringBuilder facts = new StringBuilder();
                for (long n = first; n < Math.min(PEOPLE, first + AT_A_TIME); n++) {
                    Snapshot person = GeneratedPeople.person(n, YEAR);
                    String id = "P-%07d".formatted(n);
                    people.append("%s\tNguyễn Văn %d\tU-%d\tViên chức\tVIEN_CHUC\t%s\t%s\n"
                            .formatted(id, n, n / OF_A_UNIT, person.startDate(), text(person.endDate())));
                    for (FactRow row : person.rows()) {
                        fact(facts, id, row);
                        rows++;
                    }
                }
                in(connection, "org_person (person_id, full_name, unit_code, position, role_group, start_date, end_date)", people);
                in(connection, "fact (record_id, subject_kind, subject_id, year, type, code, title, decision_no,"
                        + " decision_date, used_for, from_date, to_date, working_days, status, origin, recorded_at, recorded_by)", facts);
            }
            connection.createStatement().execute("analyze");
        }
        return rows;
    }

    private static void fact(StringBuilder facts, String person, FactRow row) {
        facts.append(person).append(row.recordId()).append("\tPERSON\t").append(person).append('\t')
                .append(row.year()).append('\t').append(row.type()).append('\t').append(row.code()).append('\t')
                .append(text(row.title())).append('\t').append(text(row.decisionNo())).append('\t')
                .append(text(row.decisionDate())).append('\t').append(String.join(";", row.usedFor())).append('\t')
                .append(text(row.from())).append('\t').append(text(row.to())).append('\t')
                .append(text(row.workingDays())).append('\t').append(row.status())
                .append("\tIMPORT\t2026-01-01T00:00:00Z\tbenchmark\n");
    }

    private Pass pass(UUID run) {
        Map<String, Unit> units = new HashMap<>();
        Map<String, List<String>> parents = new HashMap<>();
        units.put(ROOT, unit(ROOT, null));
        parents.put(ROOT, List.of(ROOT));
        for (int unit = 0; unit <= PEOPLE / OF_A_UNIT; unit++) {
            units.put("U-" + unit, unit("U-" + unit, ROOT));
            parents.put("U-" + unit, List.of("U-" + unit, ROOT));
        }
        return new Pass(run, YEAR, DAY, units, parents, new WorkingDays(Map.of(), Set.of()));
    }

    private static Unit unit(String code, String parent) {
        return new Unit(code, code, code, "PHONG", parent, false, null, null, null, LocalDate.of(2000, 1, 1), null, null);
    }

    private void begin(UUID run) throws SQLException {
        execute("insert into appraisal_run (id, unit_code, year, day, state, packs, asked_at, asked_by)"
                + " values ('" + run + "', 'B', 2025, '2025-12-31', 'RUNNING', '[]', now(), 'benchmark')");
    }

    private double copyOut() throws Exception {
        long began = System.nanoTime();
        try (Connection connection = database.getConnection()) {
            for (String table : List.of("org_person", "fact")) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", OutputStream.nullOutputStream());
            }
        }
        return seconds(began);
    }

    /** The very rows that the pass stored, into tables that are like its own. */
    private double copyIn() throws Exception {
        double took = 0;
        for (String table : STORED) {
            Path file = Files.createTempFile("pass", ".copy");
            try (Connection connection = database.getConnection()) {
                var copy = connection.unwrap(PGConnection.class).getCopyAPI();
                try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
                    copy.copyOut("copy " + table + " to stdout", to);
                }
                execute("create table again_" + table + " (like " + table + " including all)");
                long began = System.nanoTime();
                try (InputStream from = Files.newInputStream(file)) {
                    copy.copyIn("copy again_" + table + " from stdin", from, 1 << 16);
                }
                took += seconds(began);
                execute("drop table again_" + table);
            } finally {
                Files.delete(file);
            }
        }
        return took;
    }

    private static void in(Connection connection, String table, StringBuilder rows) throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String text(Object value) {
        return value == null ? "\\N" : value.toString();
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void say(String text, Object... values) {
        System.out.printf(text + "%n", values);
    }
}
