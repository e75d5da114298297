package vn.thidua.notification.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.support.MailServer;
import vn.thidua.notification.support.ServiceProcess;
import vn.thidua.notification.year.Year.Fact;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.servers.TestServersResource;

/**
 * The year again, with the packaged service in two processes that are killed (SIGKILL) at random moments, and both at once
 * in the very moment in which the mail server has taken a mail: events come through Kafka, twice and in the wrong order;
 * the mail server is dead for two days; the clock of both jumps ahead and back. Short by default; the whole year:
 * {@code -Dyear.obligations=40 -Dyear.opening=250 -Dyear.spread=60}.
 */
class AYearOfKillsIT {

    private static final int OBLIGATIONS = Integer.getInteger("year.obligations", 12);
    private static final int OPENING = Integer.getInteger("year.opening", 6);
    private static final int SPREAD = Integer.getInteger("year.spread", 5);
    private static final long SEED = Long.getLong("year.seed", 20_290_105L);
    private static final LocalDate FIRST = LocalDate.of(2029, 1, 2);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** How many mails one process has under way at most. */
    private static final int SENDERS = 8;

    private final Random random = new Random(SEED);
    private final TestServersResource servers = new TestServersResource();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger killed = new AtomicInteger();
    private final AtomicInteger killedAtAccepting = new AtomicInteger();
    private final Map<String, Integer> told = new HashMap<>();
    private final List<Fact> earlier = new ArrayList<>();
    private List<ServiceProcess> instances = List.of();
    private Connection database;
    private KafkaProducer<String, String> kafka;
    private MailServer mails;
    private Path clock;

    @BeforeEach
    void surroundings() throws IOException, SQLException {
        // whom a killed process was talking to complains
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        Map<String, String> config = new HashMap<>(servers.start());
        int mailPort = freePort();
        clock = Files.createTempFile("thidua-clock", ".txt");
        at(FIRST.minusDays(1), 9);
        config.put("quarkus.mailer.host", "127.0.0.1");
        config.put("quarkus.mailer.port", Integer.toString(mailPort));
        config.put("thidua.reminders.gather", "PT0S");
        config.put("thidua.kit.clock-file", clock.toString());
        // nobody asks anything over HTTP here
        config.put("quarkus.oidc.tenant-enabled", "false");
        mails = new MailServer(mailPort);
        mails.start();
        kafka = new KafkaProducer<>(
                Map.of("bootstrap.servers", config.get("kafka.bootstrap.servers")),
                new StringSerializer(),
                new StringSerializer());
        instances = List.of(new ServiceProcess(config, freePort()), new ServiceProcess(config, freePort()));
        instances.getFirst().start();
        await().atMost(PATIENCE).until(instances.getFirst()::isReady);
        instances.getLast().start();
        await().atMost(PATIENCE).until(instances.getLast()::isReady);
        database = DriverManager.getConnection(
                config.get("quarkus.datasource.jdbc.url"),
                config.get("quarkus.datasource.username"),
                config.get("quarkus.datasource.password"));
        SampleSchool.messages()
                .forEach(message ->
                        send("thidua.organisation", EventEnvelope.parse(message).subject(), message));
        kafka.flush();
        await().atMost(PATIENCE).until(() -> count("select count(*) from org_person where head_of is not null") > 6);
        update("""
                insert into contact values ('emulation-officer', 'NS-TCT', 'CB-040'), ('principal', 'NS-TCT', 'CB-001')""");
    }

    @AfterEach
    void away() throws SQLException {
        instances.forEach(ServiceProcess::close);
        if (mails != null) {
            mails.stop();
        }
        if (kafka != null) {
            kafka.close();
        }
        if (database != null) {
            database.close();
        }
        servers.stop();
    }

    @Test
    void nothing_is_missed_nothing_is_doubled_nothing_comes_for_what_is_closed() {
        Year year = Year.of(random, FIRST, SEED, OBLIGATIONS, OPENING, SPREAD);
        LocalDate last = year.facts().getLast().on().plusDays(60);
        LocalDate dead = FIRST.plusDays(OPENING + 22);
        mails.whenAccepted(this::killAtAccepting);
        for (LocalDate day = FIRST; day.isBefore(last); day = day.plusDays(1)) {
            if (day.equals(dead)) {
                mails.stop();
            } else if (day.equals(dead.plusDays(2))) {
                mails.start();
            }
            at(day, 4);
            List<Fact> news = new ArrayList<>(year.on(day));
            if (news.isEmpty() && !somethingIsDueOn(day)) {
                continue;
            }
            Collections.shuffle(news, random);
            news.forEach(this::tell);
            if (!earlier.isEmpty() && random.nextInt(3) == 0) {
                tell(earlier.get(random.nextInt(earlier.size()))); // an old event comes again
            }
            killSomebody(4);
            await().atMost(PATIENCE).until(this::allIsPlanned);
            at(day, 8);
            killSomebody(3);
            boolean mailServerIsThere = day.isBefore(dead) || !day.isBefore(dead.plusDays(2));
            await().atMost(PATIENCE).until(() -> allIsDispatched() && (!mailServerIsThere || allHasLeft()));
            if (random.nextInt(12) == 0) {
                at(day, 20); // the clock jumps ahead, and right again
                killSomebody(2);
                at(day.minusDays(1), 12); // it is set back, and right again
                killSomebody(2);
            }
        }
        mails.whenAccepted(() -> {});
        at(last, 9);
        await().atMost(PATIENCE).until(() -> allIsPlanned() && allIsDispatched() && allHasLeft());

        List<String> arrived = mails.about(year.title()).stream()
                .map(mail -> mail.header("Message-ID"))
                .toList();
        var verdict = new Verdict(this::column);
        verdict.nothingWaitsOrFailed();
        verdict.nothingWasMissed();
        verdict.nothingCameForWhatWasClosed();
        verdict.nothingIsInTheLedgerTwice();
        List<String> twice = verdict.theMailServerSaw(arrived);
        assertThat(twice.size()).as("no more than were under way").isLessThanOrEqualTo(SENDERS * killed.get());
        assertThat(killed.get()).isGreaterThan(OBLIGATIONS / 2);
        assertThat(killedAtAccepting.get()).isPositive();
        System.out.printf(
                """
                YEAR %d obligations, %d days, %d processes killed, %d times both while a mail was being accepted
                YEAR %d reminders dispatched, %d told in other mails, %d skipped; 0 missed, 0 doubled, 0 for what was closed
                YEAR %d mails arrived, %d of them twice with the same Message-ID because their sender was killed
                """,
                OBLIGATIONS,
                FIRST.until(last, ChronoUnit.DAYS),
                killed.get(),
                killedAtAccepting.get(),
                count("select count(*) from reminder where state = 'DISPATCHED'"),
                count("select count(*) from reminder where state = 'COLLAPSED'"),
                count("select count(*) from reminder where state in ('SKIPPED', 'CANCELLED')"),
                arrived.size(),
                twice.size());
    }

    /** Both die before one of them hears that its mail was taken; somebody starts them again. */
    private void killAtAccepting() {
        if (accepted.incrementAndGet() % Math.min(15, 2 * OBLIGATIONS) == 0) {
            instances.forEach(ServiceProcess::kill);
            killed.addAndGet(instances.size());
            killedAtAccepting.incrementAndGet();
            instances.forEach(ServiceProcess::start);
        }
    }

    /** One time out of so many, somewhere in the next second; it is started again at once. */
    private void killSomebody(int chance) {
        if (random.nextInt(chance) != 0) {
            return;
        }
        ServiceProcess victim = instances.get(random.nextInt(instances.size()));
        long at = System.nanoTime() + Duration.ofMillis(random.nextInt(1_000)).toNanos();
        await().pollInterval(Duration.ofMillis(5)).until(() -> System.nanoTime() >= at);
        victim.kill();
        victim.start();
        killed.incrementAndGet();
    }

    private void tell(Fact fact) {
        told.merge(fact.id(), fact.version(), Math::max);
        earlier.add(fact);
        send("thidua.obligation", fact.id(), fact.message());
        kafka.flush();
    }

    private void send(String topic, String key, String message) {
        kafka.send(new ProducerRecord<>(topic, key, message));
    }

    /** Something waits, or will be due before the day is over. */
    private boolean somethingIsDueOn(LocalDate day) {
        return count("select count(*) from reminder where state = 'PLANNED' and at < '" + Days.endOf(day) + "'") > 0
                || count("select count(*) from delivery where state in ('QUEUED', 'DEFERRED')") > 0;
    }

    private boolean allIsPlanned() {
        return told.entrySet().stream()
                .allMatch(one -> count("select count(*) from obligation where obligation_id = '" + one.getKey()
                                + "' and version = " + one.getValue() + " and planned_version = version")
                        == 1);
    }

    private boolean allIsDispatched() {
        return count("select count(*) from reminder where state = 'PLANNED' and at <= '" + now() + "'") == 0;
    }

    private boolean allHasLeft() {
        return count("select count(*) from delivery where state in ('QUEUED', 'DEFERRED') and digest_id is null"
                        + " and not_before <= '" + now() + "'")
                == 0;
    }

    private long count(String sql) {
        return Long.parseLong(column(sql).getFirst());
    }

    private List<String> column(String sql) {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void update(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private Instant now() {
        try {
            return Instant.parse(Files.readString(clock));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** All at once, so that nobody reads half a moment. */
    private void at(LocalDate day, int hour) {
        Instant now = day.atStartOfDay(Days.ZONE).toInstant().plus(Duration.ofHours(hour));
        try {
            Path next = Files.writeString(clock.resolveSibling(clock.getFileName() + ".next"), now.toString());
            Files.move(next, clock, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
