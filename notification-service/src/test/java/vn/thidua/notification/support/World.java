package vn.thidua.notification.support;

import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.send.Tick;
import vn.thidua.notification.store.Database;
import vn.thidua.testkit.events.SampleSchool;

/** The school and the work its units owe, as the tests need them. */
@ApplicationScoped
public class World {

    private static final String OBLIGATION = "vn.thidua.obligation.";
    /** One test's duties must not be in another's mails: a morning mail holds all that a person owes. */
    private static final List<String> FORGET = List.of(
            "reminder",
            "obligation",
            "notice",
            "title_proposal",
            "send_attempt",
            "delivery",
            "inbox_entry",
            "mail_times",
            "mail_optout",
            "calendar_feed",
            "dead_address",
            "phone",
            "phone_call",
            "campaign_ladder",
            "org_delegation",
            "mail_template",
            "mail_language",
            "mail_preview");

    private final Database database;
    private final MovableClock clock;
    private final Tick tick;
    private final ScheduledExecutorService ticking = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean still;
    private boolean announced;

    World(Database database, MovableClock clock, Tick tick) {
        // generous, because it only delays a failure: other test runs may share the machine
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        this.database = database;
        this.clock = clock;
        this.tick = tick;
    }

    /** Beside the service's own tick of every second a second worker, as another instance would be, only quicker. */
    void onStart(@Observes StartupEvent event) {
        ticking.scheduleWithFixedDelay(
                () -> {
                    if (!still) {
                        tick.run();
                    }
                },
                0,
                30,
                TimeUnit.MILLISECONDS);
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        ticking.shutdown();
        ticking.awaitTermination(5, TimeUnit.SECONDS);
    }

    /** The school is known; officer and principal of the school are entered. */
    public synchronized void school() {
        // what the service does just now may hold rows the other way round; one of both is then told to try again
        await().ignoreException(IllegalStateException.class)
                .untilAsserted(() -> FORGET.forEach(table -> database.update("delete from " + table)));
        if (!announced) {
            SampleSchool.announce();
            database.update("""
                    insert into contact values ('emulation-officer', 'NS-TCT', 'CB-040'),
                        ('principal', 'NS-TCT', 'CB-001') on conflict do nothing""");
            announced = true;
        }
    }

    /** Somebody's duty; {@code title} is unique to the test and found again in its mails. */
    public record Duty(String id, String campaign, String title, String unit, int version) {

        public Duty next() {
            return new Duty(id, campaign, title, unit, version + 1);
        }
    }

    public Duty duty(String unit) {
        return duty(unit, UUID.randomUUID().toString());
    }

    public Duty duty(String unit, String campaign) {
        String id = UUID.randomUUID().toString();
        return new Duty(id, campaign, "Báo cáo quý I số " + id.substring(0, 8), unit, 1);
    }

    public String opened(Duty duty, LocalDate due) {
        return say("opened", duty, "OPEN", due, Map.of());
    }

    /** Sends the snapshot and waits until reminders are planned for it. */
    public String say(String what, Duty duty, String state, LocalDate due, Map<String, Object> more) {
        String message = Facts.send(OBLIGATION + what + ".v1", duty.id(), snapshot(duty, state, due, more));
        await().until(() -> database.count(
                        "select count(*) from obligation where obligation_id = ? and planned_version >= ?",
                        duty.id(),
                        (long) duty.version())
                == 1);
        return message;
    }

    public void fulfilled(Duty duty, LocalDate due) {
        say(
                "fulfilled",
                duty,
                "FULFILLED",
                due,
                Map.of("closedAt", clock.instant().toString()));
    }

    private static Map<String, Object> snapshot(Duty duty, String state, LocalDate due, Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>();
        data.put("obligationId", duty.id());
        data.put("version", duty.version());
        data.put("campaignId", duty.campaign());
        data.put("kind", "PROGRESS_REPORT");
        data.put("title", duty.title());
        data.put("unitCode", duty.unit());
        data.put("dueAt", Days.endOf(due).toString());
        data.put("state", state);
        data.put("personId", null);
        data.put("reason", null);
        data.put("late", null);
        data.put("closedAt", null);
        data.putAll(more);
        return data;
    }

    /** State and reason of each line of the ledger for an obligation, in the order of writing. */
    public List<String> ledger(Duty duty) {
        return database.list("""
                select rung || ' ' || coalesce(person_id, '-') || ' ' || state from delivery where about = ?
                order by created_at, person_id""", row -> row.getString(1), duty.id());
    }

    /** Stops and starts the worker in the background, for tests that run the work by themselves. */
    public void still(boolean wanted) {
        still = wanted;
    }

    /** Waits while the clock goes on: what was put off comes to its turn. */
    public void eventually(ThrowingRunnable assertion) {
        await().untilAsserted(() -> {
            clock.set(clock.instant().plusSeconds(60));
            assertion.run();
        });
    }

    /** Why people were not written to about an obligation. */
    public List<String> reasons(Duty duty) {
        return database.list(
                "select reason from delivery where about = ? and state = 'SKIPPED'",
                row -> row.getString(1),
                duty.id());
    }

    public static Instant at(int year, int month, int day, int hour, int minute) {
        return LocalDate.of(year, month, day)
                .atTime(hour, minute)
                .atZone(Days.ZONE)
                .toInstant();
    }
}
