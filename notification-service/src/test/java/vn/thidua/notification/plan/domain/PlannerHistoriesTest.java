package vn.thidua.notification.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.organisation.WorkingDays;
import vn.thidua.kit.time.Days;

/**
 * The planner over random histories, on random calendars of 2020 to 2045 with days off and weekend days worked instead
 * (làm bù), by random ladders. What is expected is counted here anew, day by day, and not by the planner's own means.
 */
class PlannerHistoriesTest {

    private static final LocalTime WINDOW = LocalTime.of(7, 30);
    private static final Duration SETTLE = Duration.ofMinutes(2);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final int LAST_DAY = (int)
            (LocalDate.of(2045, 10, 1).toEpochDay() - LocalDate.of(2020, 3, 1).toEpochDay());

    /** What is known of an obligation at one moment. */
    record Case(Ladder ladder, Instant now, Instant dueAt, WorkingDays calendar) {

        List<PlannedReminder> plan(Set<String> known) {
            return new Planner(calendar, WINDOW, SETTLE).plan(ladder, dueAt, now, known);
        }

        LocalDate dueDay() {
            return Days.of(dueAt);
        }
    }

    /** What happens next: hours go by, and the due moment, the calendar or the ladder may be another one. */
    record Turn(int hours, int dueMovedBy, boolean calendarMoved, boolean otherLadder) {}

    @Property(tries = 3000)
    void each_step_stands_as_many_working_days_from_the_due_day_as_it_says(@ForAll("cases") Case c) {
        assertThat(regular(c.plan(Set.of()))).allSatisfy(reminder -> {
            LocalDate day = Days.of(reminder.at());
            assertThat(reminder.at().atZone(Days.ZONE).toLocalTime()).isEqualTo(WINDOW);
            assertThat(reminder.dueDay()).isEqualTo(c.dueDay());
            int offset = offset(reminder);
            if (offset == 0) {
                assertThat(day).isEqualTo(c.dueDay());
            } else {
                assertThat(worked(c.calendar(), day)).as("%s is worked", day).isTrue();
                int between = offset < 0
                        ? workedDays(c.calendar(), day, c.dueDay())
                        : workedDays(c.calendar(), c.dueDay().plusDays(1), day.plusDays(1));
                assertThat(between).isEqualTo(Math.abs(offset));
            }
        });
    }

    @Property(tries = 3000)
    void what_is_to_come_comes_to_whom_the_ladder_names_and_what_is_over_does_not(@ForAll("cases") Case c) {
        List<PlannedReminder> plan = c.plan(Set.of());
        var known = regular(plan).stream().collect(Collectors.toMap(PlannedReminder::step, one -> one));
        Instant urgent = atOnce(plan, c);

        for (Ladder.Step step : c.ladder().steps()) {
            PlannedReminder planned = known.remove(step.label());
            Instant at = moment(c, step.offset());
            boolean ownerAlone = Set.of(Rung.OWNER, Rung.DEPUTY).containsAll(step.rungs());
            boolean inPeace = urgent != null && ownerAlone && at.isBefore(urgent.plus(HALF_A_DAY));
            if (at.isAfter(c.now()) && !inPeace) {
                assertThat(planned).as(step.label()).isNotNull();
                assertThat(planned.rungs()).isEqualTo(step.rungs());
                assertThat(planned.at()).isEqualTo(at);
            } else {
                assertThat(planned).as(step.label()).isNull();
            }
        }
        assertThat(known).isEmpty();
    }

    @Property(tries = 3000)
    void what_was_missed_is_told_once_and_neither_too_early_nor_too_late(@ForAll("cases") Case c) {
        List<PlannedReminder> plan = c.plan(Set.of());
        List<PlannedReminder> now =
                plan.stream().filter(one -> one.step().equals(Planner.AT_ONCE)).toList();
        boolean missed = c.ladder().steps().stream()
                .anyMatch(step -> !moment(c, step.offset()).isAfter(c.now()));
        boolean urgent = Duration.between(c.now(), c.dueAt()).compareTo(DAY) <= 0;
        Instant settled = c.now().plus(SETTLE);
        Instant morning = nextMorning(c.calendar(), settled);
        boolean atOnce = urgent || !morning.isBefore(c.dueAt());
        boolean taken = !atOnce
                && c.ladder().steps().stream()
                        .map(step -> moment(c, step.offset()))
                        .anyMatch(at -> at.isAfter(c.now()) && !at.isAfter(morning));

        if ((missed || urgent) && !taken) {
            assertThat(now).singleElement().satisfies(one -> {
                assertThat(one.at()).isEqualTo(atOnce ? settled : morning);
                assertThat(one.rungs()).containsExactly(Rung.OWNER);
                assertThat(one.dueDay()).isEqualTo(c.dueDay());
            });
        } else {
            assertThat(now).isEmpty();
        }
        assertThat(plan).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(plan).allSatisfy(one -> assertThat(one.at()).isAfter(c.now()));
    }

    @Property(tries = 1500)
    void over_a_whole_history_nothing_is_told_twice_and_no_due_day_is_forgotten(
            @ForAll("cases") Case first, @ForAll("turns") List<Turn> turns, @ForAll("ladders") Ladder other) {
        Book book = new Book();
        Case now = first;
        book.plan(now);
        for (Turn turn : turns) {
            Instant later = now.now().plus(Duration.ofHours(turn.hours()));
            book.sendUntil(later);
            LocalDate due = now.dueDay().plusDays(turn.dueMovedBy());
            now = new Case(
                    turn.otherLadder() ? other : now.ladder(),
                    later,
                    turn.dueMovedBy() == 0 ? now.dueAt() : Days.endOf(due),
                    turn.calendarMoved() ? swapped(now.calendar(), Days.of(later)) : now.calendar());
            book.plan(now);
        }
        book.sendUntil(now.now().plus(Duration.ofDays(500)));

        Case end = now;
        String dueDay = "/" + end.dueDay();
        assertThat(book.sent.stream().filter(rung -> rung.startsWith(Planner.AT_ONCE + "/")))
                .as("what was missed is told once for each due day there ever was")
                .doesNotHaveDuplicates();
        assertThat(end.ladder().steps())
                .filteredOn(step -> moment(end, step.offset()).isAfter(end.now()))
                .filteredOn(step -> !Set.of(Rung.OWNER, Rung.DEPUTY).containsAll(step.rungs()))
                .allSatisfy(step -> assertThat(book.sent).contains(step.label() + dueDay));
        if (!book.cameBack && turns.stream().noneMatch(turn -> turn.calendarMoved() || turn.otherLadder())) {
            assertThat(book.sent).anySatisfy(rung -> assertThat(rung).endsWith(dueDay));
        }
    }

    /** What the service keeps of plans (the table of reminders), and what leaves by them. */
    private static final class Book {

        final List<String> sent = new ArrayList<>();
        boolean cameBack;
        private final Set<LocalDate> dueDays = new HashSet<>();
        private final Set<String> known = new TreeSet<>();
        private final Map<String, Instant> coming = new TreeMap<>();
        private @Nullable LocalDate present;

        void plan(Case c) {
            if (dueDays.contains(c.dueDay()) && !c.dueDay().equals(present)) {
                cameBack = true;
            }
            present = c.dueDay();
            dueDays.add(present);
            List<PlannedReminder> plan = c.plan(Set.copyOf(known));
            Set<String> wanted = plan.stream().map(PlannedReminder::rung).collect(Collectors.toSet());
            coming.keySet()
                    .removeIf(rung -> rung.endsWith("/" + present)
                            && !wanted.contains(rung)
                            && !rung.startsWith(Planner.AT_ONCE + "/"));
            for (PlannedReminder one : plan) {
                assertThat(one.at()).isAfter(c.now());
                if (one.step().equals(Planner.AT_ONCE)) {
                    assertThat(known).doesNotContain(one.rung());
                }
                if (!sent.contains(one.rung())) {
                    coming.put(one.rung(), one.at());
                }
                known.add(one.rung());
            }
        }

        /** What reminds of a due day that is no longer the present one is asked again when it is due, and not sent. */
        void sendUntil(Instant moment) {
            coming.entrySet().removeIf(one -> {
                boolean due = !one.getValue().isAfter(moment);
                if (due && one.getKey().endsWith("/" + present)) {
                    sent.add(one.getKey());
                }
                return due;
            });
        }
    }

    private static List<PlannedReminder> regular(List<PlannedReminder> plan) {
        return plan.stream().filter(one -> !one.step().equals(Planner.AT_ONCE)).toList();
    }

    /** The moment of the reminder that does not wait for a morning; null when there is none. */
    private static @Nullable Instant atOnce(List<PlannedReminder> plan, Case c) {
        return plan.stream()
                .filter(one -> one.step().equals(Planner.AT_ONCE)
                        && one.at().equals(c.now().plus(SETTLE)))
                .map(PlannedReminder::at)
                .filter(at -> Duration.between(c.now(), c.dueAt()).compareTo(DAY) <= 0
                        || !nextMorning(c.calendar(), at).isBefore(c.dueAt()))
                .findFirst()
                .orElse(null);
    }

    private static int offset(PlannedReminder reminder) {
        return Integer.parseInt(reminder.step().substring(1));
    }

    private static Instant moment(Case c, int offset) {
        LocalDate day = c.dueDay();
        for (int left = Math.abs(offset); left > 0; left -= worked(c.calendar(), day) ? 1 : 0) {
            day = offset < 0 ? day.minusDays(1) : day.plusDays(1);
        }
        return morning(day);
    }

    private static Instant nextMorning(WorkingDays calendar, Instant from) {
        return Stream.iterate(Days.of(from), day -> day.plusDays(1))
                .filter(day -> worked(calendar, day) && !morning(day).isBefore(from))
                .findFirst()
                .map(PlannerHistoriesTest::morning)
                .orElseThrow();
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(WINDOW).atZone(Days.ZONE).toInstant();
    }

    /** From the first day on, the last one not counted. */
    private static int workedDays(WorkingDays calendar, LocalDate from, LocalDate until) {
        return (int) from.datesUntil(until).filter(day -> worked(calendar, day)).count();
    }

    private static boolean worked(WorkingDays calendar, LocalDate day) {
        boolean weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
        return calendar.workdays().contains(day)
                || (!weekend && !calendar.daysOff().containsKey(day));
    }

    /** A week day of the next fortnight becomes free, and the Saturday after it is worked. */
    private static WorkingDays swapped(WorkingDays calendar, LocalDate today) {
        LocalDate free = today.plusDays(3);
        LocalDate saturday = free.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        if (weekend(free)) {
            return calendar;
        }
        Map<LocalDate, String> daysOff = new TreeMap<>(calendar.daysOff());
        daysOff.put(free, "nghỉ bù");
        Set<LocalDate> workdays = new TreeSet<>(calendar.workdays());
        workdays.add(saturday);
        return new WorkingDays(daysOff, workdays);
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
    }

    @Provide
    Arbitrary<List<Turn>> turns() {
        Arbitrary<Boolean> seldom = Arbitraries.of(true, false, false, false);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 24 * 15),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.integers().between(-15, 30))),
                        seldom,
                        seldom)
                .as(Turn::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Ladder> ladders() {
        return Arbitraries.integers()
                .between(-20, 8)
                .set()
                .ofMinSize(1)
                .ofMaxSize(8)
                .flatMap(offsets -> Arbitraries.of(Rung.class)
                        .set()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .list()
                        .ofSize(offsets.size())
                        .map(rungs -> {
                            var names = rungs.iterator();
                            return new Ladder(offsets.stream()
                                    .map(offset -> new Ladder.Step(offset, names.next()))
                                    .toList());
                        }));
    }

    /** Moments lie on an edge as often as anywhere else: at the morning window, a day and half a day before the end. */
    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, LAST_DAY).map(LocalDate.of(2020, 3, 1)::plusDays);
        Arbitrary<Integer> dueIn = Arbitraries.integers().between(-15, 50);
        Arbitrary<Integer> seconds = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 86_399)),
                Tuple.of(
                        2,
                        Arbitraries.of(WINDOW.toSecondOfDay(), WINDOW.toSecondOfDay() - 120, 19 * 3600 + 28 * 60)
                                .flatMap(edge ->
                                        Arbitraries.integers().between(-1, 1).map(by -> edge + by))));
        Arbitrary<String> ends = Arbitraries.of("end", "end", "end", "second", "window", "day", "settled");
        Arbitrary<Set<Integer>> near =
                Arbitraries.integers().between(-45, 85).set().ofMaxSize(14);
        return Combinators.combine(ladders(), days, seconds, dueIn, ends, seconds, near, near)
                .as((ladder, day, second, due, end, dueSecond, off, worked) -> {
                    Instant now = Days.startOf(day).plusSeconds(second);
                    Instant dueAt =
                            switch (end) {
                                case "second" -> Days.startOf(day.plusDays(due)).plusSeconds(dueSecond);
                                case "window" -> morning(day.plusDays(due));
                                case "day" -> now.plus(DAY).plusSeconds(Integer.signum(due));
                                case "settled" -> now.plus(SETTLE).plusSeconds(Integer.signum(due));
                                default -> Days.endOf(day.plusDays(due));
                            };
                    Map<LocalDate, String> daysOff = off.stream()
                            .map(day::plusDays)
                            .filter(date -> !weekend(date))
                            .collect(Collectors.toMap(date -> date, _ -> "nghỉ"));
                    Set<LocalDate> workdays = worked.stream()
                            .map(day::plusDays)
                            .filter(PlannerHistoriesTest::weekend)
                            .collect(Collectors.toSet());
                    return new Case(ladder, now, dueAt, new WorkingDays(daysOff, workdays));
                });
    }
}
