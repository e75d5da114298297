package vn.thidua.notification.rehearse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.organisation.WorkingDays;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.reach.DeadAddresses;

/** What stands out in the mails of a rehearsal: busy people and days, days off, escalations. */
@ApplicationScoped
class SumUp {

    private static final int LISTED = 400;
    private static final int TOP = 10;

    private static final class Load {
        private int mails;
        private int reminders;
        private int most;
    }

    private final Organisation organisation;
    private final DeadAddresses addresses;

    SumUp(Organisation organisation, DeadAddresses addresses) {
        this.organisation = organisation;
        this.addresses = addresses;
    }

    RehearsalView of(
            MailBook book,
            List<Obligation> owed,
            Behaviour behaviour,
            WorkingDays calendar,
            Set<String> units,
            Habits.Known known) {
        Map<Person, Load> loads = new LinkedHashMap<>();
        Map<LocalDate, Integer> days = new TreeMap<>();
        Map<Delivery.Role, Integer> roles = new EnumMap<>(Delivery.Role.class);
        List<Instant> moments = new ArrayList<>();
        book.forEach((person, mail) -> {
            Load load = loads.computeIfAbsent(person, _ -> new Load());
            load.mails++;
            load.reminders += mail.lines().size();
            load.most = Math.max(load.most, mail.lines().size());
            days.merge(Days.of(mail.at()), 1, Integer::sum);
            mail.lines().forEach(line -> roles.merge(line.role(), 1, Integer::sum));
            moments.add(mail.at());
        });
        List<MailBook.PlannedMail> listed = book.first(LISTED);
        return new RehearsalView(
                behaviour,
                moments.isEmpty() ? null : moments.getFirst(),
                moments.isEmpty() ? null : moments.getLast(),
                owed.size(),
                book.size(),
                loads.size(),
                loads.values().stream().mapToInt(load -> load.reminders).sum(),
                book.nobody(),
                new RehearsalView.Escalations(
                        roles.getOrDefault(Delivery.Role.HEAD, 0),
                        roles.getOrDefault(Delivery.Role.OFFICER, 0),
                        roles.getOrDefault(Delivery.Role.PRINCIPAL, 0)),
                unreachable(loads.keySet()),
                offDays(owed, days, calendar),
                busiest(loads),
                days.entrySet().stream()
                        .sorted(Map.Entry.<LocalDate, Integer>comparingByValue().reversed())
                        .limit(TOP)
                        .map(day -> new RehearsalView.BusyDay(day.getKey(), day.getValue()))
                        .toList(),
                units.stream()
                        .map(unit -> new RehearsalView.UnitHabit(
                                unit,
                                organisation.unitName(unit),
                                known.of(unit).days(),
                                known.of(unit).count()))
                        .sorted(Comparator.comparing(RehearsalView.UnitHabit::days)
                                .reversed())
                        .toList(),
                listed,
                book.size() - listed.size());
    }

    private List<RehearsalView.Unreachable> unreachable(Collection<Person> people) {
        Map<String, DeadAddresses.Trouble> troubles = addresses.of(people);
        return people.stream()
                .filter(person -> troubles.containsKey(person.personId()))
                .map(person -> new RehearsalView.Unreachable(
                        person.personId(),
                        person.fullName(),
                        java.util.Objects.requireNonNull(troubles.get(person.personId()))
                                .reason()))
                .toList();
    }

    private static List<RehearsalView.OffDay> offDays(
            List<Obligation> owed, Map<LocalDate, Integer> mails, WorkingDays calendar) {
        Map<LocalDate, Set<String>> due = new TreeMap<>();
        owed.forEach(obligation ->
                due.computeIfAbsent(obligation.dueDay(), _ -> new TreeSet<>()).add(obligation.title()));
        Set<LocalDate> all = new TreeSet<>(due.keySet());
        all.addAll(mails.keySet());
        return all.stream()
                .filter(day -> !calendar.isWorkingDay(day))
                .map(day -> new RehearsalView.OffDay(
                        day,
                        calendar.holiday(day),
                        List.copyOf(due.getOrDefault(day, Set.of())),
                        mails.getOrDefault(day, 0)))
                .toList();
    }

    private List<RehearsalView.BusyPerson> busiest(Map<Person, Load> loads) {
        return loads.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Person, Load>>comparingInt(entry -> -entry.getValue().reminders)
                        .thenComparing(entry -> entry.getKey().personId()))
                .limit(TOP)
                .map(entry -> new RehearsalView.BusyPerson(
                        entry.getKey().personId(),
                        entry.getKey().fullName(),
                        organisation.unitName(entry.getKey().unitCode()),
                        entry.getValue().mails,
                        entry.getValue().reminders,
                        entry.getValue().most))
                .toList();
    }
}
