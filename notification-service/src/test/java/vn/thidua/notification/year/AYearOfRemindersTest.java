package vn.thidua.notification.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.kit.event.EventConsumer;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.send.Tick;
import vn.thidua.notification.store.Database;
import vn.thidua.notification.support.Facts;
import vn.thidua.notification.support.Killer;
import vn.thidua.notification.support.MailServer;
import vn.thidua.notification.support.MovableClock;
import vn.thidua.notification.support.NotificationTest;
import vn.thidua.notification.support.World;
import vn.thidua.testkit.ServiceTest;

/**
 * A campaign year on the clock of the tests: obligations open, move, close; events come twice, late and in the wrong
 * order; the clock jumps forward and back; two workers run at once; the mail server is dead for two days; the service is
 * killed again and again, most often where it hurts most: when the mail server has taken a mail and nobody has written
 * that down. Counted from the ledger: nothing missed, nothing doubled, nothing for what was closed. The mail server sees
 * a mail twice only when its sender died before hearing "accepted", and then with the same Message-ID.
 */
@QuarkusTest
@ServiceTest
@NotificationTest
class AYearOfRemindersTest {

    private static final long SEED = 20_270_104L;
    private static final int OBLIGATIONS = 40;
    private static final LocalDate FIRST = LocalDate.of(2029, 1, 2);
    private static final List<String> UNITS =
            List.of("NS-TCT-LLCS", "NS-TCT-NNPL", "NS-TCT-XDD", "NS-TCT-DVDT", "NS-TCT-TCHC", "NS-TCT-QLDT");

    private final Random random = new Random(SEED);

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    MailServer mails;

    @Inject
    EventConsumer events;

    @Inject
    Tick tick;

    @Inject
    Database database;

    @Inject
    Scheduler scheduler;

    @Inject
    Killer killer;

    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger killedAfterAccepting = new AtomicInteger();
    private int killedElsewhere;

    @BeforeEach
    void onlyTheYearRuns() {
        scheduler.pause();
        world.still(true);
        world.school();
    }

    @AfterEach
    void theOthersGoOn() {
        mails.whenAccepted(() -> {});
        world.still(false);
        scheduler.resume();
    }

    /** A fact that becomes known on a day. */
    private record Fact(LocalDate on, String type, String id, String message) {}

    @Test
    void nothing_is_missed_nothing_is_doubled_nothing_comes_for_what_is_closed() {
        mails.whenAccepted(this::killSometimes);
        List<Fact> facts = year();
        List<Fact> told = new ArrayList<>();
        LocalDate dead = FIRST.plusDays(150);
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(400)); day = day.plusDays(1)) {
            if (day.equals(dead)) {
                mails.stop();
            } else if (day.equals(dead.plusDays(2))) {
                mails.start();
            }
            LocalDate today = day;
            at(day, 4);
            List<Fact> news = new ArrayList<>(
                    facts.stream().filter(fact -> fact.on().equals(today)).toList());
            Collections.shuffle(news, random);
            news.forEach(fact -> {
                tell(fact);
                told.add(fact);
            });
            if (!told.isEmpty() && random.nextInt(4) == 0) {
                tell(told.get(random.nextInt(told.size()))); // an old event comes again
            }
            if (random.nextInt(30) == 0) {
                continue; // nobody was running that day
            }
            at(day, 6);
            work();
            at(day, 8);
            workUntilAllIsSent();
            if (random.nextInt(15) == 0) {
                at(day, 20); // the clock jumps ahead …
                work();
                at(day, 9); // … and right again
                work();
            }
            if (random.nextInt(10) == 0) {
                at(day.minusDays(1), 12); // the clock is set back …
                work();
                at(day, 9); // … and right again
                work();
            }
        }
        mails.whenAccepted(() -> {});
        at(FIRST.plusDays(401), 9);
        work();
        work();
        work();

        assertThat(killedAfterAccepting.get())
                .as("died between accepted and written down")
                .isGreaterThan(5);
        assertThat(killedElsewhere).as("died elsewhere").isPositive();

        assertThat(database.count("select count(*) from delivery where state in ('QUEUED', 'DEFERRED', 'FAILED')"))
                .as("waits or failed")
                .isZero();
        assertThat(database.count("select count(*) from reminder where state = 'PLANNED'"))
                .as("planned and never dispatched")
                .isZero();
        assertThat(database.list("""
                        select o.title from obligation o where o.state in ('OPEN', 'OVERDUE') and not exists (
                            select 1 from delivery d where d.about = o.obligation_id and d.state = 'SENT'
                                and d.rung like 'T+3/%' and d.role = 'PRINCIPAL')""", row -> row.getString(1)))
                .as("late, and it did not climb to the principal")
                .isEmpty();
        assertThat(database.list("""
                        select o.title from obligation o where o.state <> 'WAIVED'
                            and coalesce(o.closed_at, 'infinity') > o.due_at - interval '2 days' and not exists (
                            select 1 from delivery d where d.about = o.obligation_id and d.state = 'SENT'
                                and d.kind = 'REMINDER' and d.ended_at <= o.due_at)""", row -> row.getString(1)))
                .as("open until near its due day and not reminded of in time")
                .isEmpty();
        assertThat(database.list("""
                        select o.title from delivery d join obligation o on o.obligation_id = d.about
                        where d.state = 'SENT' and d.ended_at > o.closed_at""", row -> row.getString(1)))
                .as("sent for what was closed")
                .isEmpty();
        assertThat(database.count("select count(*) from delivery where state = 'SENT' and kind = 'DIGEST'"))
                .as("it was a busy year")
                .isGreaterThan(100);
        List<String> arrived = mails.about("Năm " + SEED).stream()
                .map(mail -> mail.header("Message-ID"))
                .toList();
        Set<String> killed = Set.copyOf(database.list("""
                select '<' || d.message_id || '@thidua.local>' from send_attempt a join delivery d on d.id = a.delivery_id
                where a.ended_at is null""", row -> row.getString(1)));
        assertThat(arrived.stream()
                        .filter(id -> Collections.frequency(arrived, id) > 1)
                        .filter(id -> !killed.contains(id)))
                .as("arrived twice although its sender lived")
                .isEmpty();
        assertThat(Set.copyOf(arrived)).hasSizeGreaterThan(100);
        assertThat(
                        database.count(
                                "select count(*) from (select about, rung, person_id from delivery group by 1, 2, 3 having count(*) > 1) d"))
                .as("twice in the ledger")
                .isZero();
    }

    /** Every eighth mail its sender dies before it hears that the mail was taken. */
    private void killSometimes() {
        if (accepted.incrementAndGet() % 8 == 0) {
            killedAfterAccepting.addAndGet(killer.killTransactions() > 0 ? 1 : 0);
        }
    }

    /** Somebody starts the service again whenever it died; the clock goes on while it pauses after a failure. */
    private void workUntilAllIsSent() {
        for (int i = 0; i < 4; i++) {
            work();
        }
    }

    /** Every obligation opens; some move, most are met, some are met late, some never, a few are waived. */
    private List<Fact> year() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < OBLIGATIONS; i++) {
            String id = UUID.nameUUIDFromBytes(("năm" + i).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .toString();
            LocalDate opened = FIRST.plusDays(random.nextInt(250));
            LocalDate due = opened.plusDays(25 + random.nextInt(60));
            Map<String, Object> data = snapshot(id, i, opened);
            facts.add(fact(opened, "opened", id, 1, "OPEN", due, data));
            int version = 1;
            if (random.nextInt(3) == 0) {
                LocalDate moved = opened.plusDays(5 + random.nextInt(15));
                due = due.plusDays(7 + random.nextInt(21));
                facts.add(fact(moved, "moved", id, ++version, "OPEN", due, data));
            }
            int fate = random.nextInt(10);
            LocalDate closed = fate < 6
                    ? due.minusDays(random.nextInt(20))
                    : fate < 8 ? due.plusDays(1 + random.nextInt(10)) : due.minusDays(15);
            if (fate < 9) {
                data.put(
                        "closedAt",
                        closed.atTime(4, 0).atZone(Days.ZONE).toInstant().toString());
                boolean waived = fate == 8;
                facts.add(fact(
                        closed,
                        waived ? "waived" : "fulfilled",
                        id,
                        ++version,
                        waived ? "WAIVED" : "FULFILLED",
                        due,
                        data));
            }
        }
        return facts;
    }

    private static Map<String, Object> snapshot(String id, int number, LocalDate opened) {
        Map<String, Object> data = new HashMap<>();
        data.put("obligationId", id);
        data.put("campaignId", UUID.nameUUIDFromBytes(new byte[] {1}).toString());
        data.put("kind", "PROGRESS_REPORT");
        data.put("title", "Năm " + SEED + " việc " + number);
        data.put("unitCode", UNITS.get(number % UNITS.size()));
        data.put("openedAt", Days.startOf(opened).toString());
        data.put("personId", null);
        data.put("reason", null);
        data.put("late", null);
        data.put("closedAt", null);
        return data;
    }

    private static Fact fact(
            LocalDate on, String name, String id, int version, String state, LocalDate due, Map<String, Object> all) {
        Map<String, Object> data = new HashMap<>(all);
        data.put("version", version);
        data.put("state", state);
        data.put("dueAt", Days.endOf(due).toString());
        String type = "vn.thidua.obligation." + name + ".v1";
        return new Fact(on, type, id, Facts.message(type, id, data));
    }

    /** Two instances at once; both have finished when this returns. */
    private void work() {
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            instances.submit(tick::run);
            instances.submit(tick::run);
            for (int i = random.nextInt(6) == 0 ? 3 : 0; i > 0; i--) {
                killedElsewhere += killer.killTransactions();
            }
        }
    }

    private void tell(Fact fact) {
        events.accept(new ConsumerRecord<>("thidua.obligation", 0, 0, fact.id(), fact.message()));
    }

    private void at(LocalDate day, int hour) {
        Instant now = day.atStartOfDay(Days.ZONE).toInstant().plus(Duration.ofHours(hour));
        clock.set(now);
    }
}
