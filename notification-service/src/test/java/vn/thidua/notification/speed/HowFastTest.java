package vn.thidua.notification.speed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.plan.PlanReminders;
import vn.thidua.notification.send.DispatchReminders;
import vn.thidua.notification.send.SendMails;
import vn.thidua.notification.store.Database;
import vn.thidua.notification.support.MailServer;
import vn.thidua.notification.support.MailServer.ReceivedMail;
import vn.thidua.notification.support.MovableClock;
import vn.thidua.notification.support.NotificationTest;
import vn.thidua.notification.support.World;
import vn.thidua.testkit.ServiceTest;

/**
 * Prints figures, and only when asked: {@code mvn -pl notification-service test -Dtest=HowFastTest -Dbenchmark=2000}, the
 * number being that of people who owe, five things each. Times are not asserted; they belong to the machine.
 */
@QuarkusTest
@ServiceTest
@NotificationTest
@EnabledIfSystemProperty(named = "benchmark", matches = "\\d+")
class HowFastTest {

    private static final int THINGS = 5;
    private static final int MOVED = 12_000;
    private static final LocalDate DUE = LocalDate.of(2032, 6, 18);

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    MailServer mails;

    @Inject
    Database database;

    @Inject
    Scheduler scheduler;

    @Inject
    PlanReminders plan;

    @Inject
    DispatchReminders dispatch;

    @Inject
    SendMails send;

    @Inject
    ReactiveMailer mailer;

    @Inject
    Vertx vertx;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    @BeforeEach
    void onlyThisRuns() {
        scheduler.pause();
        world.still(true);
        world.school();
        clock.set(World.at(2032, 5, 3, 9, 0));
    }

    @AfterEach
    void theOthersGoOn() {
        database.update("delete from org_person where person_id like 'BENCH-%'");
        world.still(false);
        scheduler.resume();
    }

    @Test
    void a_moved_milestone_is_planned_again() {
        people(MOVED);
        owe(MOVED, 1);
        plan.run();
        database.update("update obligation set due_at = ?, version = version + 1", Days.endOf(DUE.plusDays(10)));

        long start = System.nanoTime();
        plan.run();
        double seconds = since(start);

        assertThat(database.count("select count(*) from obligation where planned_version <> version"))
                .isZero();
        print("%d obligations moved and planned again in %.2f s (target 5 s)", MOVED, seconds);
    }

    @Test
    void reminders_become_morning_mails_and_leave() throws IOException, MessagingException {
        int people = Integer.getInteger("benchmark");
        people(people);
        owe(people, THINGS);
        plan.run();
        hoursGoBy();
        clock.set(World.at(2032, 6, 17, 5, 0));
        mails.stop();
        try (var sink = new SinkServer(port)) {
            long start = System.nanoTime();
            while (database.count("select count(*) from reminder where state = 'PLANNED' and at <= ?", clock.instant())
                    > 0) {
                dispatch.run();
            }
            double dispatched = since(start);
            hoursGoBy();
            clock.set(World.at(2032, 6, 17, 7, 31));
            start = System.nanoTime();
            while (database.count("select count(*) from delivery where state in ('QUEUED', 'DEFERRED')") > 0) {
                send.run();
            }
            double sent = since(start);
            SinkServer.Count ours = sink.count();
            var sample = new ReceivedMail(new MimeMessage(
                    null, new ByteArrayInputStream(sink.sample().getBytes(StandardCharsets.ISO_8859_1))));
            double bare = bareLoop(people, sample);
            SinkServer.Count theirs = sink.count().since(ours);

            assertThat(ours.mails()).isEqualTo(people);
            assertThat(theirs.mails()).isEqualTo(people);
            print(
                    "%d reminders of %d people gathered in %.1f s (%.0f a second)",
                    people * THINGS, people, dispatched, people * THINGS / dispatched);
            print(
                    "%d morning mails in %.1f s (%.0f a second); a bare client loop %.0f a second; ratio %.2f",
                    ours.mails(), sent, ours.mails() / sent, people / bare, bare / sent);
            print(
                    "bytes a mail %d and %d, connections opened %d and %d",
                    ours.bytes() / people, theirs.bytes() / people, ours.connections(), theirs.connections());
            print(
                    "%d due reminders to mails that have left in %.1f s; ratio with gathering %.2f",
                    people * THINGS, dispatched + sent, bare / (dispatched + sent));
        } finally {
            mails.start();
        }
    }

    /** One mail after the other, with the words and headers of one that the service sent, and nothing else. */
    private double bareLoop(int count, ReceivedMail like) {
        String subject = like.subject();
        String text = like.text();
        String html = like.html();
        String list = like.header("List-Id");
        var context = ((VertxInternal) vertx).createEventLoopContext();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            Mail mail = Mail.withText("bench-" + i + "@example.vn", subject, text)
                    .setHtml(html)
                    .addHeader("Message-ID", "<" + UUID.randomUUID() + "@thidua.local>")
                    .addHeader("Auto-Submitted", "auto-generated")
                    .addHeader("List-Id", list);
            mailer.send(mail)
                    .runSubscriptionOn(task -> context.runOnContext(_ -> task.run()))
                    .await()
                    .atMost(Duration.ofSeconds(30));
        }
        return since(start);
    }

    /** Days between planning and the morning, hours between gathering and sending: the database has counted its rows. */
    private void hoursGoBy() {
        database.update("analyze reminder, obligation, delivery, inbox_entry, org_person");
    }

    private void people(int count) {
        database.update("""
                insert into org_person (person_id, full_name, unit_code, position, role_group, email, start_date)
                select 'BENCH-' || i, 'Người thứ ' || i, 'NS-TCT-LLCS', 'Giảng viên', 'GIANG_VIEN',
                    'bench-' || i || '@example.vn', date '2020-01-01' from generate_series(1, ?) as i""", count);
    }

    private void owe(int people, int things) {
        database.update("""
                insert into obligation (obligation_id, version, campaign_id, campaign_title, kind, title, unit_code,
                    person_id, due_at, state, opened_at)
                select gen_random_uuid(), 1, 'bench', 'Phong trào đo tốc độ', 'PROGRESS_REPORT', 'Báo cáo ' || t,
                    'NS-TCT-LLCS', 'BENCH-' || i, ?, 'OPEN', ?
                from generate_series(1, ?) as i, generate_series(1, ?) as t""", Days.endOf(DUE), clock.instant(), people, things);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.println("BENCHMARK " + String.format(Locale.ROOT, format, values));
    }
}
