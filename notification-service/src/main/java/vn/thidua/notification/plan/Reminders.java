package vn.thidua.notification.plan;

import static vn.thidua.notification.store.Database.moment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    Reminders(Database database) {
        this.database = database;
    }

    /** Rungs planned so far, whatever became of them. */
    public Set<String> rungsOf(String obligationId) {
        return Set.copyOf(database.list(
                "select rung from reminder where obligation_id = ?", row -> row.getString(1), obligationId));
    }

    /** A rung that was used stays used; one that was called off because the obligation was met comes back. */
    void plan(String obligationId, PlannedReminder reminder) {
        database.update(
                """
                insert into reminder (obligation_id, rung, step, due_day, at, rungs) values (?, ?, ?, ?, ?, ?)
                on conflict (obligation_id, rung) do update set
                    at = excluded.at, rungs = excluded.rungs, state = 'PLANNED', reason = null
                where reminder.state in ('PLANNED', 'CANCELLED')""",
                obligationId,
                reminder.rung(),
                reminder.step(),
                reminder.dueDay(),
                reminder.at(),
                reminder.rungs());
    }

    /** Calls off what is to come and is no longer on the ladder; what stands for missed ones stays. */
    void cancelOthers(String obligationId, LocalDate dueDay, List<PlannedReminder> plan, Instant now) {
        database.update(
                """
                update reminder set state = 'CANCELLED', reason = 'Bậc thang nhắc việc đã đổi'
                where obligation_id = ? and due_day = ? and state = 'PLANNED' and at > ? and step <> ?
                    and rung <> all (?)""",
                obligationId,
                dueDay,
                now,
                Planner.AT_ONCE,
                plan.stream().map(PlannedReminder::rung).toList());
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
