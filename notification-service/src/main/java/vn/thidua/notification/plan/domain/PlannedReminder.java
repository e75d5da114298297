package vn.thidua.notification.plan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * A reminder that will be sent unless the obligation is met by then (lần nhắc dự kiến).
 *
 * @param step   "T-3", or {@link Planner#AT_ONCE} for the one that stands for all that were missed
 * @param dueDay the day it reminds of; a moved date has reminders of its own
 * @param at     earliest moment of sending
 */
public record PlannedReminder(String step, LocalDate dueDay, Instant at, Set<Rung> rungs) {

    public PlannedReminder {
        rungs = Set.copyOf(rungs);
    }

    /** Part of the key (obligation, rung, recipient, channel) that is used at most once. */
    public String rung() {
        return Ladder.rung(step, dueDay);
    }
}
