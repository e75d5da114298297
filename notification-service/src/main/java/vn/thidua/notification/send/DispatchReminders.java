package vn.thidua.notification.send;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.delivery.Deliveries;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.delivery.Delivery.Order;
import vn.thidua.notification.digest.Digests;
import vn.thidua.notification.inbox.Inbox;
import vn.thidua.notification.mail.DueWords;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.obligation.Obligations;
import vn.thidua.notification.plan.Reminders;
import vn.thidua.notification.plan.domain.PlannedReminder;
import vn.thidua.notification.plan.domain.Planner;
import vn.thidua.notification.plan.domain.Rung;

/**
 * Turns reminders that are due into mails and inbox entries. The obligation is asked again: what is met, dropped or
 * moved is not reminded of. Several due at once (the service was down) become one.
 */
@ApplicationScoped
public class DispatchReminders {

    private static final Logger LOG = Logger.getLogger(DispatchReminders.class);
    private static final int BATCH = 500;
    private static final int AT_ONCE = 4;

    private final Reminders reminders;
    private final Obligations obligations;
    private final Organisation organisation;
    private final Recipients recipients;
    private final Deliveries deliveries;
    private final Digests digests;
    private final Inbox inbox;
    private final DueWords dueWords;
    private final Clock clock;

    DispatchReminders(
            Reminders reminders,
            Obligations obligations,
            Organisation organisation,
            Recipients recipients,
            Deliveries deliveries,
            Digests digests,
            Inbox inbox,
            DueWords dueWords,
            Clock clock) {
        this.reminders = reminders;
        this.obligations = obligations;
        this.organisation = organisation;
        this.recipients = recipients;
        this.deliveries = deliveries;
        this.digests = digests;
        this.inbox = inbox;
        this.dueWords = dueWords;
        this.clock = clock;
    }

    /** Dispatches all that are due. */
    public void run() {
        Instant now = clock.instant();
        List<String> due = QuarkusTransaction.requiringNew().call(() -> reminders.obligationsDue(now, BATCH));
        var next = new ConcurrentLinkedQueue<>(due);
        try (var dispatchers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++) {
                dispatchers.execute(() -> {
                    for (String id = next.poll(); id != null; id = next.poll()) {
                        dispatchAlone(id, now);
                    }
                });
            }
        }
    }

    private void dispatchAlone(String id, Instant now) {
        try {
            QuarkusTransaction.requiringNew().run(() -> dispatch(id, now));
        } catch (RuntimeException e) {
            // one that cannot be dispatched must not hold up the others; it is tried again at the next tick
            LOG.errorf(e, "Reminder not dispatched: obligationId=%s", id);
        }
    }

    private void dispatch(String obligationId, Instant now) {
        List<PlannedReminder> due = reminders.takeDue(obligationId, now);
        if (due.isEmpty()) {
            return;
        }
        Optional<Obligation> found = obligations.find(obligationId);
        if (found.isEmpty() || organisation.unit(found.get().unitCode()).isEmpty()) {
            return; // a read model is still being filled; the reminder waits
        }
        Obligation obligation = found.get();
        if (!obligation.isOwed()) {
            PlannedReminder last = due.getLast();
            String why = SkipReason.closed(obligation);
            skip(obligation, last, why);
            reminders.settle(obligationId, last, "SKIPPED", why);
            reminders.cancelRest(obligationId, why);
            return;
        }
        List<PlannedReminder> current = due.stream()
                .filter(reminder -> reminder.dueDay().equals(obligation.dueDay()))
                .toList();
        due.stream().filter(reminder -> !current.contains(reminder)).forEach(moved -> {
            String why = SkipReason.moved(obligation);
            skip(obligation, moved, why);
            reminders.settle(obligationId, moved, "SKIPPED", why);
        });
        if (!current.isEmpty()) {
            send(obligation, current);
        }
    }

    private void send(Obligation obligation, List<PlannedReminder> due) {
        PlannedReminder last = due.getLast();
        due.subList(0, due.size() - 1)
                .forEach(earlier -> reminders.settle(
                        obligation.obligationId(), earlier, "COLLAPSED", "Gộp vào lần nhắc " + last.step()));
        reminders.settle(obligation.obligationId(), last, "DISPATCHED", "");
        var facts = new ReminderFacts(last.step(), last.dueDay(), due.size() - 1);
        // in one order everywhere, because two dispatchers may put things into the same morning mails
        Map<Person, Rung> told = new TreeMap<>(Comparator.comparing(Person::personId));
        EnumSet<Rung> rungs = EnumSet.copyOf(last.rungs());
        if (rungs.contains(Rung.OWNER) && recipients.actingFor(obligation).isPresent()) {
            rungs.add(Rung.DEPUTY); // who acts for the head needs each reminder that the head gets
        }
        for (Rung rung : rungs) {
            Optional<Person> person = recipients.on(rung, obligation);
            if (person.isEmpty() && rung == Rung.DEPUTY) {
                continue; // many units have none; that is no gap
            }
            if (person.isEmpty()) {
                deliveries.skip(order(obligation, last, rung, null, facts), Recipients.nobody(rung));
            } else {
                told.putIfAbsent(person.get(), rung);
            }
        }
        told.forEach((person, rung) -> {
            if (queue(obligation, last, rung, person, facts)) {
                tell(obligation, last, rung, person);
            }
        });
    }

    /** At once when it was planned so and is due within a day; else with the morning mail. */
    private boolean queue(
            Obligation obligation, PlannedReminder reminder, Rung rung, Person person, ReminderFacts facts) {
        Order order = order(obligation, reminder, rung, person, facts);
        boolean atOnce = reminder.step().equals(Planner.AT_ONCE)
                && !obligation.dueAt().isAfter(clock.instant().plus(Planner.URGENT));
        return atOnce
                ? deliveries.queue(order)
                : digests.morning(order, person, obligation.dueAt(), rung != Rung.OWNER);
    }

    private void skip(Obligation obligation, PlannedReminder reminder, String why) {
        var facts = new ReminderFacts(reminder.step(), reminder.dueDay(), 0);
        deliveries.skip(
                order(
                        obligation,
                        reminder,
                        Rung.OWNER,
                        recipients.on(Rung.OWNER, obligation).orElse(null),
                        facts),
                why);
    }

    private static Order order(
            Obligation obligation, PlannedReminder reminder, Rung rung, @Nullable Person person, ReminderFacts facts) {
        return new Order(
                Delivery.Kind.REMINDER,
                obligation.obligationId(),
                // several rungs without a known person are several lines of the ledger
                person == null ? reminder.rung() + "/" + rung : reminder.rung(),
                person == null ? null : person.personId(),
                rung.name(),
                obligation.unitCode(),
                obligation.campaignId(),
                obligation.obligationId(),
                obligation.title(),
                facts);
    }

    private void tell(Obligation obligation, PlannedReminder reminder, Rung rung, Person person) {
        inbox.add(new Inbox.Entry(
                obligation.obligationId() + "|" + reminder.rung(),
                person.personId(),
                Delivery.Kind.REMINDER.name(),
                obligation.title(),
                dueWords.inboxLine(obligation, rung),
                Links.obligation(obligation.obligationId()),
                obligation.campaignId(),
                obligation.obligationId()));
    }
}
