package vn.thidua.notification.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.thidua.kit.organisation.WorkingDays;
import vn.thidua.kit.time.Days;

class PlannerTest {

    private static final Duration SETTLE = Duration.ofMinutes(2);
    private static final LocalTime WINDOW = LocalTime.of(7, 30);
    private static final Ladder LADDER = new Ladder(List.of(
            owner(-15),
            owner(-7),
            owner(-3),
            owner(-1),
            owner(0),
            new Ladder.Step(1, Set.of(Rung.OWNER, Rung.HEAD, Rung.OFFICER)),
            new Ladder.Step(3, Set.of(Rung.OWNER, Rung.HEAD, Rung.OFFICER, Rung.PRINCIPAL))));
    private static final WorkingDays WEEKENDS_ONLY = new WorkingDays(Map.of(), Set.of());

    /** A history: when it became known, when it is due, which calendar is published. */
    record Case(Instant now, Instant dueAt, WorkingDays calendar) {}

    @Example
    void a_ladder_counts_working_days_over_tet() {
        // Tết 2027: 5 to 11 February off, and Saturday the 13th worked instead
        var tet = new WorkingDays(
                Map.of(
                        day(2027, 2, 5),
                        "Tết",
                        day(2027, 2, 8),
                        "Tết",
                        day(2027, 2, 9),
                        "Tết",
                        day(2027, 2, 10),
                        "Tết",
                        day(2027, 2, 11),
                        "Tết"),
                Set.of(day(2027, 2, 13)));

        List<PlannedReminder> plan = plan(tet, at(2027, 1, 4, 9), Days.endOf(day(2027, 2, 15)), Set.of());

        assertThat(plan)
                .extracting(PlannedReminder::step)
                .containsExactly("T-15", "T-7", "T-3", "T-1", "T0", "T+1", "T+3");
        assertThat(plan)
                .extracting(reminder -> Days.of(reminder.at()))
                .containsExactly(
                        day(2027, 1, 19),
                        day(2027, 1, 29),
                        day(2027, 2, 4),
                        day(2027, 2, 13),
                        day(2027, 2, 15),
                        day(2027, 2, 16),
                        day(2027, 2, 18));
        assertThat(plan).allSatisfy(reminder -> assertThat(
                        reminder.at().atZone(Days.ZONE).toLocalTime())
                .isEqualTo(WINDOW));
    }

    @Example
    void what_was_missed_at_birth_becomes_one_reminder_on_the_next_working_morning() {
        // known on Monday the 4th, due on Monday the 18th: T-15 is over, T-7 comes on Thursday the 7th
        List<PlannedReminder> plan = plan(WEEKENDS_ONLY, at(2027, 1, 4, 9), Days.endOf(day(2027, 1, 18)), Set.of());

        assertThat(plan).extracting(PlannedReminder::step).startsWith("NOW", "T-7");
        assertThat(plan.getFirst().at()).isEqualTo(at(2027, 1, 5, 7).plus(Duration.ofMinutes(30)));
        assertThat(plan.getFirst().rungs()).containsExactly(Rung.OWNER);
    }

    @Example
    void the_next_regular_reminder_takes_in_what_was_missed_before_it() {
        // due on Thursday the 14th, known on Monday the 4th: T-7 comes tomorrow morning anyway
        List<PlannedReminder> plan = plan(WEEKENDS_ONLY, at(2027, 1, 4, 9), Days.endOf(day(2027, 1, 14)), Set.of());

        assertThat(plan).extracting(PlannedReminder::step).startsWith("T-7").doesNotContain("NOW");
    }

    @Example
    void what_is_due_within_a_day_is_reminded_at_once_and_not_again_the_next_morning() {
        Instant now = at(2027, 1, 13, 23).plusSeconds(3599);

        List<PlannedReminder> plan = plan(WEEKENDS_ONLY, now, Days.endOf(day(2027, 1, 14)), Set.of());

        assertThat(plan).extracting(PlannedReminder::step).containsExactly("NOW", "T+1", "T+3");
        assertThat(plan.getFirst().at()).isEqualTo(now.plus(SETTLE));
    }

    @Example
    void what_is_due_before_the_next_morning_window_is_reminded_at_once() {
        // Friday morning, due on Monday at 6: the next window would be too late
        Instant now = at(2027, 1, 8, 9);

        List<PlannedReminder> plan = plan(WEEKENDS_ONLY, now, at(2027, 1, 11, 6), Set.of());

        assertThat(plan.getFirst().step()).isEqualTo("NOW");
        assertThat(plan.getFirst().at()).isEqualTo(now.plus(SETTLE));
    }

    @Example
    void a_moved_date_has_rungs_of_its_own() {
        Set<String> known = Set.of("T-15/2027-02-26", "T-7/2027-02-26");

        List<PlannedReminder> plan = plan(WEEKENDS_ONLY, at(2027, 2, 18, 9), Days.endOf(day(2027, 3, 5)), known);

        assertThat(plan)
                .extracting(PlannedReminder::rung)
                .containsExactly(
                        "NOW/2027-03-05",
                        "T-7/2027-03-05",
                        "T-3/2027-03-05",
                        "T-1/2027-03-05",
                        "T0/2027-03-05",
                        "T+1/2027-03-05",
                        "T+3/2027-03-05");
    }

    @Property(tries = 2000)
    void never_a_burst_and_never_in_the_past(@ForAll("cases") Case c) {
        List<PlannedReminder> plan = plan(c.calendar(), c.now(), c.dueAt(), Set.of());

        assertThat(plan).allSatisfy(reminder -> assertThat(reminder.at()).isAfter(c.now()));
        assertThat(plan).extracting(PlannedReminder::rung).doesNotHaveDuplicates();
        assertThat(plan).filteredOn(reminder -> reminder.step().equals("NOW")).hasSizeLessThanOrEqualTo(1);
        assertThat(plan).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(plan.stream()
                        .filter(reminder -> !reminder.at().isAfter(c.now().plus(Duration.ofHours(12)))))
                .as("within half a day the owner alone is written to once at most")
                .filteredOn(reminder -> reminder.rungs().equals(Set.of(Rung.OWNER)))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Property(tries = 2000)
    void whoever_can_still_be_in_time_is_reminded_in_time(@ForAll("cases") Case c) {
        List<PlannedReminder> plan = plan(c.calendar(), c.now(), c.dueAt(), Set.of());

        if (c.dueAt().isAfter(c.now().plus(SETTLE))) {
            assertThat(plan).anySatisfy(reminder -> assertThat(reminder.at()).isBeforeOrEqualTo(c.dueAt()));
        } else {
            assertThat(plan).isNotEmpty();
        }
    }

    @Property(tries = 2000)
    void planning_again_later_adds_nothing(@ForAll("cases") Case c, @ForAll("hours") int hours) {
        Set<String> known = plan(c.calendar(), c.now(), c.dueAt(), Set.of()).stream()
                .map(PlannedReminder::rung)
                .collect(Collectors.toSet());
        Set<String> whole = LADDER.steps().stream()
                .map(step -> step.label() + "/" + Days.of(c.dueAt()))
                .collect(Collectors.toSet());
        whole.addAll(known);

        List<PlannedReminder> again = plan(c.calendar(), c.now().plus(Duration.ofHours(hours)), c.dueAt(), known);

        assertThat(again).extracting(PlannedReminder::step).doesNotContain("NOW");
        assertThat(again).extracting(PlannedReminder::rung).isSubsetOf(whole);
        assertThat(again)
                .filteredOn(reminder -> !known.contains(reminder.rung()))
                .allSatisfy(reminder -> assertThat(reminder.rungs())
                        .as("only what was left out for the owner's peace may come")
                        .containsExactly(Rung.OWNER));
    }

    @Property(tries = 1000)
    void regular_reminders_come_on_working_mornings_before_and_after_the_due_day(@ForAll("cases") Case c) {
        assertThat(plan(c.calendar(), c.now(), c.dueAt(), Set.of()))
                .filteredOn(reminder -> !Set.of("NOW", "T0").contains(reminder.step()))
                .allSatisfy(reminder -> {
                    assertThat(reminder.at().atZone(Days.ZONE).toLocalTime()).isEqualTo(WINDOW);
                    assertThat(c.calendar().isWorkingDay(Days.of(reminder.at())))
                            .isTrue();
                });
    }

    @Provide
    Arbitrary<Integer> hours() {
        return Arbitraries.integers().between(0, 24 * 40);
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 365 * 26).map(day(2020, 1, 1)::plusDays);
        Arbitrary<Integer> secondOfDay = Arbitraries.integers().between(0, 86_399);
        Arbitrary<Integer> dueIn = Arbitraries.integers().between(-20 * 86_400, 60 * 86_400);
        Arbitrary<Boolean> endOfDay = Arbitraries.of(true, true, true, false);
        Arbitrary<Set<Integer>> off =
                Arbitraries.integers().between(-40, 80).set().ofMaxSize(12);
        return net.jqwik.api.Combinators.combine(days, secondOfDay, dueIn, endOfDay, off)
                .as((start, second, due, end, offs) -> {
                    Instant now = Days.startOf(start).plusSeconds(second);
                    Instant exact = now.plusSeconds(due);
                    Map<LocalDate, String> holidays =
                            offs.stream().map(start::plusDays).collect(Collectors.toMap(date -> date, _ -> "nghỉ"));
                    return new Case(now, end ? Days.endOf(Days.of(exact)) : exact, new WorkingDays(holidays, Set.of()));
                });
    }

    private static List<PlannedReminder> plan(WorkingDays calendar, Instant now, Instant dueAt, Set<String> known) {
        return new Planner(calendar, WINDOW, SETTLE).plan(LADDER, dueAt, now, known);
    }

    private static Ladder.Step owner(int offset) {
        return new Ladder.Step(offset, Set.of(Rung.OWNER));
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static Instant at(int year, int month, int day, int hour) {
        return day(year, month, day).atTime(hour, 0).atZone(Days.ZONE).toInstant();
    }
}
