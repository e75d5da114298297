package vn.thidua.notification.rehearse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.plan.domain.MailTimes;
import vn.thidua.notification.plan.domain.PlannedReminder;
import vn.thidua.notification.plan.domain.Planner;
import vn.thidua.notification.plan.domain.Rung;
import vn.thidua.notification.preference.Preferences;
import vn.thidua.notification.send.Recipients;

/** Finds the readers and the moment of planned reminders by the rules of sending, and sends nothing (dự báo). */
@ApplicationScoped
public class Forecast {

    private final Recipients recipients;
    private final Preferences preferences;
    private final Organisation organisation;

    Forecast(Recipients recipients, Preferences preferences, Organisation organisation) {
        this.recipients = recipients;
        this.preferences = preferences;
        this.organisation = organisation;
    }

    /** One forecast; remembers who stands where while it lasts. */
    public final class Run {

        private final MailBook book = new MailBook();
        private final Map<String, MailTimes> times = new HashMap<>();
        private final Map<String, Optional<Person>> standing = new HashMap<>();
        private final Map<String, String> units = new HashMap<>();

        private Run() {}

        public MailBook book() {
            return book;
        }

        /** The mails of one reminder. */
        public void add(Obligation obligation, PlannedReminder reminder) {
            Map<Person, Rung> told = new TreeMap<>(Comparator.comparing(Person::personId));
            for (Rung rung : reminder.rungs().stream().sorted().toList()) {
                Optional<Person> person = standing.computeIfAbsent(
                                rung + "|" + obligation.unitCode() + "|" + obligation.personId(),
                                _ -> recipients.on(rung, obligation))
                        .filter(found -> found.isThereOn(Days.of(reminder.at())));
                if (person.isPresent()) {
                    told.putIfAbsent(person.get(), rung);
                } else if (rung != Rung.DEPUTY) {
                    book.addNobody();
                }
            }
            told.forEach((person, rung) -> book.add(
                    person,
                    moment(reminder, person),
                    new MailBook.PlannedLine(
                            obligation.obligationId(),
                            obligation.title(),
                            unitName(obligation.unitCode()),
                            reminder.step(),
                            Delivery.Role.valueOf(rung.name()),
                            obligation.dueAt())));
        }

        /** The mail of a launch to the head of a unit. */
        void addLaunch(String unitCode, String title, Instant at) {
            Optional<Person> head =
                    standing.computeIfAbsent("HEAD|" + unitCode + "|null", _ -> organisation.headOf(unitCode));
            if (head.isEmpty()) {
                book.addNobody();
                return;
            }
            book.add(
                    head.get(),
                    at,
                    new MailBook.PlannedLine("", title, unitName(unitCode), "LAUNCH", Delivery.Role.PARTICIPANT, at));
        }

        private String unitName(String code) {
            return units.computeIfAbsent(code, organisation::unitName);
        }

        private Instant moment(PlannedReminder reminder, Person person) {
            if (reminder.step().equals(Planner.AT_ONCE)) {
                return reminder.at();
            }
            MailTimes own = times.computeIfAbsent(person.personId(), _ -> preferences.of(person));
            LocalDate day = Days.of(reminder.at());
            Instant morning = own.morningOf(day);
            return morning.isAfter(reminder.at()) ? morning : reminder.at();
        }
    }

    public Run start() {
        return new Run();
    }

    /** All of a plan. */
    public MailBook of(
            List<Obligation> obligations, java.util.function.Function<Obligation, List<PlannedReminder>> plan) {
        Run run = start();
        obligations.forEach(obligation -> plan.apply(obligation).forEach(reminder -> run.add(obligation, reminder)));
        return run.book();
    }
}
