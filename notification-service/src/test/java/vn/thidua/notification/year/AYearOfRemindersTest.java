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
import java.util.List;
import java.util.Random;
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
import vn.thidua.notification.support.Killer;
import vn.thidua.notification.support.MailServer;
import vn.thidua.notification.support.MovableClock;
import vn.thidua.notification.support.NotificationTest;
import vn.thidua.notification.support.World;
import vn.thidua.notification.year.Year.Fact;
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

    @Test
    void nothing_is_missed_nothing_is_doubled_nothing_comes_for_what_is_closed() {
        mails.whenAccepted(this::killSometimes);
        Year year = Year.of(random, FIRST, SEED, OBLIGATIONS, 250, 60);
        List<Fact> told = new ArrayList<>();
        LocalDate dead = FIRST.plusDays(150);
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(400)); day = day.plusDays(1)) {
            if (day.equals(dead)) {
                mails.stop();
            } else if (day.equals(dead.plusDays(2))) {
                mails.start();
            }
            at(day, 4);
            List<Fact> news = new ArrayList<>(year.on(day));
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

        assertThat(database.count("select count(*) from delivery where state = 'SENT' and kind = 'DIGEST'"))
                .as("it was a busy year")
                .isGreaterThan(100);
        Verdict verdict = new Verdict(sql -> database.list(sql, row -> row.getString(1)));
        verdict.nothingWaitsOrFailed();
        verdict.nothingWasMissed();
        verdict.nothingCameForWhatWasClosed();
        verdict.nothingIsInTheLedgerTwice();
        verdict.theMailServerSaw(mails.about(year.title()).stream()
                .map(mail -> mail.header("Message-ID"))
                .toList());
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
