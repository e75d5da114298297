package vn.thidua.notification.plan.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.thidua.kit.organisation.WorkingDays;
import vn.thidua.kit.time.Days;

/**
 * Turns a due moment into reminders (lập lịch nhắc): each step of the ladder at the morning window of its working day.
 * What was missed before the obligation was known collapses into at most one reminder, never a burst.
 */
public final class Planner {

    /** The step that stands for all missed ones. */
    public static final String AT_ONCE = "NOW";

    /** What is due sooner than this does not wait for a morning. */
    public static final Duration URGENT = Duration.ofHours(24);

    /** After an urgent reminder the owner is left in peace for so long. */
    private static final Duration PEACE = Duration.ofHours(12);

    private final WorkingDays calendar;
    private final LocalTime window;
    private final Duration settle;

    public Planner(WorkingDays calendar, LocalTime window, Duration settle) {
        this.calendar = calendar;
        this.window = window;
        this.settle = settle;
    }

    /**
     * Plans from now on.
     *
     * @param known rungs of this obligation planned earlier; they were not missed, whatever became of them
     * @return in order of sending
     */
    public List<PlannedReminder> plan(Ladder ladder, Instant dueAt, Instant now, Set<String> known) {
        LocalDate dueDay = Days.of(dueAt);
        List<PlannedReminder> coming = new ArrayList<>();
        boolean missed = false;
        for (Ladder.Step step : ladder.steps()) {
            var reminder = new PlannedReminder(step.label(), dueDay, windowOf(dueDay, step.offset()), step.rungs());
            if (reminder.at().isAfter(now)) {
                coming.add(reminder);
            } else {
                missed = true;
            }
        }
        boolean urgent = !dueAt.isAfter(now.plus(URGENT));
        boolean fresh = known.stream().noneMatch(rung -> rung.endsWith("/" + dueDay));
        // planned before for this day: nothing was missed since, and a step put into the ladder later is no reason to
        // write
        if (fresh && (missed || urgent)) {
            catchUp(dueAt, dueDay, now, urgent, coming);
        }
        return List.copyOf(coming);
    }

    private void catchUp(Instant dueAt, LocalDate dueDay, Instant now, boolean urgent, List<PlannedReminder> coming) {
        Instant settled = now.plus(settle);
        Instant morning = nextWindow(settled);
        boolean atOnce = urgent || !morning.isBefore(dueAt);
        if (!atOnce && !coming.isEmpty() && !coming.getFirst().at().isAfter(morning)) {
            return; // the next regular reminder comes first and says it all
        }
        Instant at = atOnce ? settled : morning;
        if (atOnce) {
            Set<Rung> nearest = Set.of(Rung.OWNER, Rung.DEPUTY);
            coming.removeIf(
                    next -> nearest.containsAll(next.rungs()) && next.at().isBefore(at.plus(PEACE)));
        }
        coming.add(new PlannedReminder(AT_ONCE, dueDay, at, Set.of(Rung.OWNER)));
        coming.sort((a, b) -> a.at().compareTo(b.at()));
    }

    private Instant windowOf(LocalDate dueDay, int offset) {
        LocalDate day = offset == 0 ? dueDay : calendar.plus(dueDay, offset);
        return day.atTime(window).atZone(Days.ZONE).toInstant();
    }

    /** The first morning window of a working day that is not before the given moment. */
    private Instant nextWindow(Instant from) {
        LocalDate day = Days.of(from);
        while (true) {
            Instant morning = day.atTime(window).atZone(Days.ZONE).toInstant();
            if (!morning.isBefore(from) && calendar.isWorkingDay(day)) {
                return morning;
            }
            day = day.plusDays(1);
        }
    }
}
