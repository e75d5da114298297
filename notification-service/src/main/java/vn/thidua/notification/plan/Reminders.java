package vn.thidua.notification.plan;

import static vn.thidua.notification.store.Database.moment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.plan.domain.PlannedReminder;
import vn.thidua.notification.plan.domain.Planner;
import vn.thidua.notification.plan.domain.Rung;
import vn.thidua.notification.store.Database;

/** The plan: reminders to come and what became of the earlier ones. */
@ApplicationScoped
public class Reminders {

    private final Database database;

    Reminders(Database database) {
        this.database = database;
    }

    /** Rungs planned so far, whatever became of them. */
    public Set<String> rungsOf(String obligationId) {
        return Set.copyOf(database.list(
                "select rung from reminder where obligation_id = ?", row -> row.getString(1), obligationId));
    }

    /** Rungs planned so far of each of these, whatever became of them. */
    Map<String, Set<String>> rungsOf(Collection<String> obligationIds) {
        return database
                .list(
                        "select obligation_id, rung from reminder where obligation_id = any(?)",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        obligationIds)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /**
     * What is to be told of one obligation for its present due day.
     *
     * @param known rungs planned so far, whatever became of them
     */
    record Plan(String obligationId, LocalDate dueDay, Set<String> known, List<PlannedReminder> reminders) {

        /** Planned for this day before and no longer on the ladder; what stands for missed ones stays. */
        private Stream<Key> gone() {
            Set<String> wanted = reminders.stream().map(PlannedReminder::rung).collect(Collectors.toSet());
            return known.stream()
                    .filter(rung -> rung.endsWith("/" + dueDay) && !rung.startsWith(Planner.AT_ONCE + "/"))
                    .filter(rung -> !wanted.contains(rung))
                    .map(rung -> new Key(obligationId, rung));
        }
    }

    private record Key(String obligationId, String rung) {}

    private record Row(String obligationId, PlannedReminder reminder) {}

    /**
     * Keeps plans, many in one statement: a milestone moved for a province is thousands of them. A rung that was used
     * stays used; one that was called off because the obligation was met comes back. What is to come and no longer on
     * the ladder is called off. Which rungs those are is worked out here: as a comparison of two long lists it was most
     * of the time that planning took.
     */
    void plan(List<Plan> plans, Instant now) {
        List<Row> rows = plans.stream()
                .flatMap(plan -> plan.reminders().stream().map(one -> new Row(plan.obligationId(), one)))
                .toList();
        database.update(
                """
                insert into reminder (obligation_id, rung, step, due_day, at, rungs)
                select obligation, rung, step, due_day::date, at::timestamptz, string_to_array(rungs, ',')
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as planned(obligation, rung, step, due_day, at, rungs)
                order by obligation, rung
                on conflict (obligation_id, rung) do update set
                    at = excluded.at, rungs = excluded.rungs, state = 'PLANNED', reason = null
                where reminder.state = 'CANCELLED' or (reminder.state = 'PLANNED'
                    and (reminder.at, reminder.rungs) is distinct from (excluded.at, excluded.rungs))""",
                column(rows, Row::obligationId),
                column(rows, row -> row.reminder().rung()),
                column(rows, row -> row.reminder().step()),
                column(rows, row -> row.reminder().dueDay().toString()),
                column(rows, row -> row.reminder().at().toString()),
                column(rows, row -> row.reminder().rungs().stream()
                        .sorted()
                        .map(Rung::name)
                        .collect(Collectors.joining(","))));
        List<Key> gone = plans.stream().flatMap(Plan::gone).toList();
        if (!gone.isEmpty()) {
            database.update("""
                    update reminder set state = 'CANCELLED', reason = 'Bậc thang nhắc việc đã đổi'
                    from unnest(?::text[], ?::text[]) as gone(obligation, used)
                    where obligation_id = gone.obligation and rung = gone.used and state = 'PLANNED' and at > ?""", column(gone, Key::obligationId), column(gone, Key::rung), now);
        }
    }

    private static <T> List<String> column(List<T> rows, Function<T, String> field) {
        return rows.stream().map(field).toList();
    }

    /** Some obligations with a reminder that is due, those that wait longest first. */
    public List<String> obligationsDue(Instant now, int limit) {
        return database.list("""
                select distinct obligation_id from (
                    select obligation_id from reminder join obligation using (obligation_id)
                    where reminder.state = 'PLANNED' and at <= ? order by at limit ?) as due""", row -> row.getString(1), now, limit);
    }

    /**
     * True while reminders that are due were not dispatched by anybody. Asked as "which is the next one", because the
     * index answers that; whether any is due at all the database would rather look for in the whole table.
     */
    public boolean anyDue(Instant now) {
        return database.first(
                        "select at from reminder where state = 'PLANNED' order by at limit 1", row -> moment(row, "at"))
                .filter(next -> !next.isAfter(now))
                .isPresent();
    }

    /** The due reminders of each of these obligations, oldest first. */
    public Map<String, List<PlannedReminder>> due(Collection<String> obligationIds, Instant now) {
        return database
                .list("""
                        select * from reminder where obligation_id = any(?) and state = 'PLANNED' and at <= ?
                        order by at, rung""", row -> Map.entry(row.getString("obligation_id"), read(row)), obligationIds, now)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The next one to come, to tell the reader what happens next. */
    public Optional<PlannedReminder> next(String obligationId, LocalDate dueDay, Instant after) {
        return database.first("""
                select * from reminder where obligation_id = ? and due_day = ? and state = 'PLANNED' and at > ?
                order by at limit 1""", Reminders::read, obligationId, dueDay, after);
    }

    /** All that are planned for the present due days of these, in the order of sending. */
    Map<String, List<PlannedReminder>> coming(List<Obligation> owed) {
        Map<String, LocalDate> due =
                owed.stream().collect(Collectors.toMap(Obligation::obligationId, Obligation::dueDay));
        return database.list("""
                        select * from reminder where obligation_id = any(?) and state = 'PLANNED'
                        order by at, rung""", row -> Map.entry(row.getString("obligation_id"), read(row)), due.keySet()).stream()
                .filter(found -> found.getValue().dueDay().equals(due.get(found.getKey())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, HashMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** What became of a reminder. */
    public record Settled(String obligationId, String rung, String state, String reason) {}

    /** Puts reminders into their last states. */
    public void settle(List<Settled> settled) {
        database.update(
                """
                update reminder set state = fate.state, reason = fate.reason
                from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as fate(obligation, used, state, reason)
                where obligation_id = fate.obligation and rung = fate.used""",
                column(settled, Settled::obligationId),
                column(settled, Settled::rung),
                column(settled, Settled::state),
                column(settled, Settled::reason));
    }

    /** Calls off what is still planned, with the reason for each; it is planned again when the obligation is reopened. */
    public void cancelRest(Map<String, String> reasons) {
        List<Map.Entry<String, String>> rows = List.copyOf(reasons.entrySet());
        database.update("""
                update reminder set state = 'CANCELLED', reason = closed.reason
                from unnest(?::text[], ?::text[]) as closed(obligation, reason)
                where obligation_id = closed.obligation and state = 'PLANNED'""", column(rows, Map.Entry::getKey), column(rows, Map.Entry::getValue));
    }

    private static PlannedReminder read(ResultSet row) throws SQLException {
        return new PlannedReminder(
                row.getString("step"),
                row.getObject("due_day", LocalDate.class),
                moment(row, "at"),
                Stream.of((String[]) row.getArray("rungs").getArray())
                        .map(Rung::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
