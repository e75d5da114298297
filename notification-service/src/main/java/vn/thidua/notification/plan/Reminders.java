package vn.thidua.notification.plan;

import static vn.thidua.notification.store.Database.moment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.notification.plan.domain.PlannedReminder;
import vn.thidua.notification.plan.domain.Planner;
import vn.thidua.notification.plan.domain.Rung;
import vn.thidua.notification.store.Database;

/** The plan: reminders to come and what became of the earlier ones. */
@ApplicationScoped
public class Reminders {

    private final Database database;
    private final ObjectMapper json;

    Reminders(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
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

    /** What is to be told of one obligation for its present due day. */
    record Plan(String obligationId, LocalDate dueDay, List<PlannedReminder> reminders) {}

    /**
     * Keeps plans, many in one statement: a milestone moved for a province is thousands of them. A rung that was used
     * stays used; one that was called off because the obligation was met comes back. What is to come and no longer on
     * the ladder is called off; what stands for missed ones stays.
     */
    void plan(List<Plan> plans, Instant now) {
        List<Map<String, Object>> rows = plans.stream()
                .flatMap(plan -> plan.reminders().stream()
                        .map(reminder -> Map.<String, Object>of(
                                "obligation_id", plan.obligationId(),
                                "rung", reminder.rung(),
                                "step", reminder.step(),
                                "due_day", reminder.dueDay().toString(),
                                "at", reminder.at().toString(),
                                "rungs", reminder.rungs())))
                .toList();
        database.update("""
                insert into reminder (obligation_id, rung, step, due_day, at, rungs)
                select obligation_id, rung, step, due_day, at, rungs from jsonb_to_recordset(?::jsonb)
                    as planned(obligation_id text, rung text, step text, due_day date, at timestamptz, rungs text[])
                order by obligation_id, rung
                on conflict (obligation_id, rung) do update set
                    at = excluded.at, rungs = excluded.rungs, state = 'PLANNED', reason = null
                where reminder.state in ('PLANNED', 'CANCELLED')""", write(rows));
        database.update(
                """
                update reminder set state = 'CANCELLED', reason = 'Bậc thang nhắc việc đã đổi'
                where obligation_id = any (?) and obligation_id || '|' || due_day = any (?)
                    and state = 'PLANNED' and at > ? and step <> ? and obligation_id || '|' || rung <> all (?)""",
                plans.stream().map(Plan::obligationId).toList(),
                plans.stream()
                        .map(plan -> plan.obligationId() + "|" + plan.dueDay())
                        .toList(),
                now,
                Planner.AT_ONCE,
                rows.stream()
                        .map(row -> row.get("obligation_id") + "|" + row.get("rung"))
                        .toList());
    }

    private String write(List<Map<String, Object>> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An obligation with a reminder that is due; its reminders are held until commit. */
    public List<String> obligationsDue(Instant now, int limit) {
        return database.list(
                "select distinct obligation_id from reminder where state = 'PLANNED' and at <= ? limit ?",
                row -> row.getString(1),
                now,
                limit);
    }

    /** True while reminders that are due were not dispatched by anybody. */
    public boolean anyDue(Instant now) {
        return database.first("select 1 from reminder where state = 'PLANNED' and at <= ? limit 1", _ -> true, now)
                .isPresent();
    }

    /** The due reminders of an obligation, oldest first; empty when another instance has them. */
    public List<PlannedReminder> takeDue(String obligationId, Instant now) {
        return database.list("""
                select * from reminder where obligation_id = ? and state = 'PLANNED' and at <= ?
                order by at, rung for update skip locked""", Reminders::read, obligationId, now);
    }

    /** The next one to come, to tell the reader what happens next. */
    public Optional<PlannedReminder> next(String obligationId, LocalDate dueDay, Instant after) {
        return database.first("""
                select * from reminder where obligation_id = ? and due_day = ? and state = 'PLANNED' and at > ?
                order by at limit 1""", Reminders::read, obligationId, dueDay, after);
    }

    /** All that are still to come for a due day, in the order of sending. */
    public List<PlannedReminder> coming(String obligationId, LocalDate dueDay) {
        return database.list("""
                select * from reminder where obligation_id = ? and due_day = ? and state = 'PLANNED'
                order by at, rung""", Reminders::read, obligationId, dueDay);
    }

    /** Puts a reminder into its last state. */
    public void settle(String obligationId, PlannedReminder reminder, String state, String reason) {
        database.update(
                "update reminder set state = ?, reason = ? where obligation_id = ? and rung = ?",
                state,
                reason,
                obligationId,
                reminder.rung());
    }

    /** Calls off what is still planned; it is planned again when the obligation is reopened. */
    public void cancelRest(String obligationId, String reason) {
        database.update(
                "update reminder set state = 'CANCELLED', reason = ? where obligation_id = ? and state = 'PLANNED'",
                reason,
                obligationId);
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
