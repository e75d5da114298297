package vn.thidua.notification.send;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.recall.Recall;
import vn.thidua.kit.time.Days;
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
import vn.thidua.notification.plan.Reminders.Settled;
import vn.thidua.notification.plan.domain.PlannedReminder;
import vn.thidua.notification.plan.domain.Planner;
import vn.thidua.notification.plan.domain.Rung;
import vn.thidua.notification.store.Workers;

/**
 * Turns reminders that are due into mails and inbox entries. The obligation is asked again: what is met, dropped or
 * moved is not reminded of. Several due at once (the service was down) become one. Many obligations at a time, held while
 * they are decided on and written with one statement per table; two instances hold different ones.
 */
@ApplicationScoped
public class DispatchReminders {

    private static final Logger LOG = Logger.getLogger(DispatchReminders.class);
    private static final int BATCH = 500;
    private static final int AT_ONCE = 2;

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
        Workers.run(AT_ONCE, () -> part(now));
    }

    /** False when nothing is left that could be dispatched now. */
    private boolean part(Instant now) {
        // more than one part, so that two who look at the same time both find something
        List<String> due =
                QuarkusTransaction.requiringNew().call(() -> reminders.obligationsDue(now, BATCH * (AT_ONCE + 1)));
        try {
            return !due.isEmpty()
                    && QuarkusTransaction.requiringNew().call(() -> Recall.during(() -> dispatch(due, BATCH, now))) > 0;
        } catch (RuntimeException e) {
            LOG.warnf("Reminders are dispatched one by one: %s", e.getMessage());
            return due.stream().filter(id -> dispatchAlone(id, now)).count() > 0;
        }
    }

    private boolean dispatchAlone(String id, Instant now) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> Recall.during(() -> dispatch(List.of(id), 1, now))) > 0;
        } catch (RuntimeException e) {
            // one that cannot be dispatched must not hold up the others; it is tried again at the next tick
            LOG.errorf(e, "Reminder not dispatched: obligationId=%s", id);
            return false;
        }
    }

    /** What is to be done about many obligations, done together in the end. */
    private final class Round {
        final List<Settled> settled = new ArrayList<>();
        final Map<String, String> closed = new LinkedHashMap<>();
        final List<Deliveries.Entry> entries = new ArrayList<>();
        final List<Digests.Item> forMorning = new ArrayList<>();
        final Map<Order, Inbox.Entry> tellings = new LinkedHashMap<>();

        void settle(Obligation obligation, PlannedReminder reminder, String state, String reason) {
            settled.add(new Settled(obligation.obligationId(), reminder.rung(), state, reason));
        }

        void finish() {
            reminders.settle(settled);
            if (!closed.isEmpty()) {
                reminders.cancelRest(closed);
            }
            entries.addAll(digests.morning(forMorning).values());
            Set<Deliveries.Key> fresh = deliveries.add(entries);
            inbox.add(tellings.entrySet().stream()
                    .filter(telling -> fresh.contains(Deliveries.Key.of(telling.getKey())))
                    .map(Map.Entry::getValue)
                    .toList());
        }
    }

    /** How many reminders came to their last state. */
    private int dispatch(List<String> ids, int limit, Instant now) {
        List<Obligation> held = obligations.hold(ids, limit);
        Map<String, List<PlannedReminder>> due =
                reminders.due(held.stream().map(Obligation::obligationId).toList(), now);
        organisation.recall(
                held.stream()
                        .flatMap(obligation -> Stream.ofNullable(obligation.personId()))
                        .distinct()
                        .toList(),
                Days.of(now));
        var round = new Round();
        for (Obligation obligation : held) {
            List<PlannedReminder> own = due.getOrDefault(obligation.obligationId(), List.of());
            // while a read model is still being filled the reminder waits
            if (!own.isEmpty() && organisation.unit(obligation.unitCode()).isPresent()) {
                dispatch(obligation, own, round);
            }
        }
        if (!round.settled.isEmpty()) {
            round.finish();
        }
        return round.settled.size();
    }

    private void dispatch(Obligation obligation, List<PlannedReminder> due, Round round) {
        if (!obligation.isOwed()) {
            PlannedReminder last = due.getLast();
            String why = SkipReason.closed(obligation);
            skip(obligation, last, why, round);
            round.settle(obligation, last, "SKIPPED", why);
            round.closed.put(obligation.obligationId(), why);
            return;
        }
        List<PlannedReminder> current = due.stream()
                .filter(reminder -> reminder.dueDay().equals(obligation.dueDay()))
                .toList();
        due.stream().filter(reminder -> !current.contains(reminder)).forEach(moved -> {
            String why = SkipReason.moved(obligation);
            skip(obligation, moved, why, round);
            round.settle(obligation, moved, "SKIPPED", why);
        });
        if (!current.isEmpty()) {
            send(obligation, current, round);
        }
    }

    private void send(Obligation obligation, List<PlannedReminder> due, Round round) {
        PlannedReminder last = due.getLast();
        due.subList(0, due.size() - 1)
                .forEach(earlier -> round.settle(obligation, earlier, "COLLAPSED", "Gộp vào lần nhắc " + last.step()));
        round.settle(obligation, last, "DISPATCHED", "");
        var facts = new ReminderFacts(last.step(), last.dueDay(), due.size() - 1);
        Map<Person, Rung> told = new LinkedHashMap<>();
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
                round.entries.add(
                        deliveries.skipped(order(obligation, last, rung, null, facts), Recipients.nobody(rung)));
            } else {
                told.putIfAbsent(person.get(), rung);
            }
        }
        told.forEach((person, rung) -> tell(obligation, last, rung, person, facts, round));
    }

    /** At once when it was planned so and is due within a day; else with the morning mail. */
    private void tell(
            Obligation obligation,
            PlannedReminder reminder,
            Rung rung,
            Person person,
            ReminderFacts facts,
            Round round) {
        Order order = order(obligation, reminder, rung, person, facts);
        Instant now = clock.instant();
        boolean atOnce =
                reminder.step().equals(Planner.AT_ONCE) && !obligation.dueAt().isAfter(now.plus(Planner.URGENT));
        if (atOnce) {
            round.entries.add(new Deliveries.Entry(order, Delivery.State.QUEUED, null, now, null));
        } else {
            round.forMorning.add(new Digests.Item(order, person, obligation.dueAt(), rung != Rung.OWNER));
        }
        round.tellings.put(order, inboxEntry(obligation, reminder, rung, person));
    }

    private void skip(Obligation obligation, PlannedReminder reminder, String why, Round round) {
        var facts = new ReminderFacts(reminder.step(), reminder.dueDay(), 0);
        Person owner = recipients.on(Rung.OWNER, obligation).orElse(null);
        round.entries.add(deliveries.skipped(order(obligation, reminder, Rung.OWNER, owner, facts), why));
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

    private Inbox.Entry inboxEntry(Obligation obligation, PlannedReminder reminder, Rung rung, Person person) {
        return new Inbox.Entry(
                obligation.obligationId() + "|" + reminder.rung(),
                person.personId(),
                Delivery.Kind.REMINDER.name(),
                obligation.title(),
                dueWords.inboxLine(obligation, rung),
                Links.obligation(obligation.obligationId()),
                obligation.campaignId(),
                obligation.obligationId());
    }
}
