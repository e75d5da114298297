package vn.thidua.notification.rehearse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thidua.kit.organisation.WorkingDays;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.store.Database;

/** How early or late units used to hand in (thói quen nộp), from what they handed in during the last two years. */
@ApplicationScoped
class Habits {

    private static final Duration LOOK_BACK = Duration.ofDays(730);

    /**
     * Of one unit.
     *
     * @param days  working days after the due day, in the middle of all; negative = before
     * @param count how many were looked at
     */
    record Habit(int days, int count) {}

    /** Of all units; who has no past behaves like the others together. */
    record Known(Map<String, Habit> units, Habit others) {

        Habit of(String unitCode) {
            return units.getOrDefault(unitCode, others);
        }
    }

    private record Handed(String unit, LocalDate due, LocalDate on) {}

    private final Database database;
    private final Clock clock;

    Habits(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Known of(java.util.Collection<String> units, WorkingDays calendar) {
        Instant since = clock.instant().minus(LOOK_BACK);
        Map<String, List<Integer>> days = new TreeMap<>();
        List<Integer> all = new ArrayList<>();
        for (Handed handed : database.list(
                """
                select unit_code, due_at, closed_at from obligation
                where state = 'FULFILLED' and closed_at > ? and unit_code = any(?)""",
                row -> new Handed(
                        row.getString(1),
                        Days.of(Database.moment(row, "due_at")),
                        Days.of(Database.moment(row, "closed_at"))),
                since,
                units)) {
            int late = calendar.between(handed.due(), handed.on());
            days.computeIfAbsent(handed.unit(), _ -> new ArrayList<>()).add(late);
            all.add(late);
        }
        Map<String, Habit> habits = new TreeMap<>();
        days.forEach((unit, list) -> habits.put(unit, middle(list)));
        return new Known(habits, new Habit(middle(all).days(), 0));
    }

    private static Habit middle(List<Integer> days) {
        List<Integer> sorted = days.stream().sorted(Comparator.naturalOrder()).toList();
        return sorted.isEmpty() ? new Habit(0, 0) : new Habit(sorted.get(sorted.size() / 2), sorted.size());
    }
}
