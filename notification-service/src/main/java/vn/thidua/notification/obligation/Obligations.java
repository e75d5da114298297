package vn.thidua.notification.obligation;

import static vn.thidua.notification.store.Database.moment;
import static vn.thidua.notification.store.Database.momentOrNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.recall.Recall;
import vn.thidua.notification.store.Database;

/** The read model of obligations, and which of them wait for planning. */
@ApplicationScoped
public class Obligations {

    private final Database database;

    Obligations(Database database) {
        this.database = database;
    }

    /** Keeps a snapshot when it is newer than what is known; an older or repeated one changes nothing. */
    void keep(Obligation o) {
        database.update(
                """
                insert into obligation (obligation_id, version, campaign_id, campaign_title, milestone_id, kind, title,
                    unit_code, person_id, due_at, state, source_text, document_number, opened_at, closed_at, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (obligation_id) do update set
                    version = excluded.version, campaign_id = excluded.campaign_id,
                    campaign_title = excluded.campaign_title, milestone_id = excluded.milestone_id,
                    kind = excluded.kind, title = excluded.title, unit_code = excluded.unit_code,
                    person_id = excluded.person_id, due_at = excluded.due_at, state = excluded.state,
                    source_text = excluded.source_text, document_number = excluded.document_number,
                    opened_at = excluded.opened_at, closed_at = excluded.closed_at, reason = excluded.reason
                where obligation.version < excluded.version""",
                o.obligationId(),
                o.version(),
                o.campaignId(),
                o.campaignTitle(),
                o.milestoneId(),
                o.kind(),
                o.title(),
                o.unitCode(),
                o.personId(),
                o.dueAt(),
                o.state().name(),
                o.sourceText(),
                o.documentNumber(),
                o.openedAt(),
                o.closedAt(),
                o.reason());
    }

    void clear() {
        database.update("delete from obligation");
    }

    private record ById(String id) {}

    public Optional<Obligation> find(@Nullable String id) {
        return id == null
                ? Optional.empty()
                : Recall.of(
                        new ById(id),
                        () -> database.first(
                                "select * from obligation where obligation_id = ?", Obligations::read, id));
    }

    /** Asks for all of these at once; within a {@link Recall} asking for each afterwards costs nothing. */
    public void recall(Collection<String> ids) {
        ids.forEach(id -> Recall.know(new ById(id), Optional.empty()));
        database.list("select * from obligation where obligation_id = any(?)", Obligations::read, ids)
                .forEach(found -> Recall.know(new ById(found.obligationId()), Optional.of(found)));
    }

    /** Some of these, held as they are until the transaction ends; those that somebody else holds are left to them. */
    public List<Obligation> hold(Collection<String> ids, int limit) {
        return database.list("""
                select * from obligation where obligation_id = any(?)
                order by obligation_id limit ? for no key update skip locked""", Obligations::read, ids, limit);
    }

    /** Of a campaign, in the given units, by due day; milestone and kind narrow it when given. */
    public List<Obligation> ofCampaign(
            String campaignId, Collection<String> units, @Nullable String milestoneId, @Nullable String kind) {
        return database.list("""
                select * from obligation where campaign_id = ? and unit_code = any(?)
                    and (?::text is null or milestone_id = ?) and (?::text is null or kind = ?)
                order by due_at, unit_code, obligation_id""", Obligations::read, campaignId, units, milestoneId, milestoneId, kind, kind);
    }

    /** What asks this unit to register in a campaign: what is still owed before what is not, then by due day. */
    public Optional<Obligation> registrationOf(String campaignId, String unit) {
        return database.first("""
                select * from obligation where campaign_id = ? and unit_code = ? and kind = 'REGISTRATION'
                    and state <> 'WAIVED'
                order by state not in ('OPEN', 'EXTENDED', 'OVERDUE'), due_at, obligation_id limit 1""", Obligations::read, campaignId, unit);
    }

    /** All that these people have to do as the one named, and that these units owe, in the order of due days. */
    List<Obligation> owedBy(Collection<String> people, Collection<String> units) {
        return database.list("""
                select * from obligation where state in ('OPEN', 'EXTENDED', 'OVERDUE')
                    and (person_id = any(?) or (person_id is null and unit_code = any(?)))
                order by due_at, title, obligation_id""", Obligations::read, people, units);
    }

    /** How many of a campaign's obligations are still owed, in the given units. */
    public long owed(String campaignId, Collection<String> units) {
        return database.count("""
                select count(*) from obligation where campaign_id = ? and unit_code = any(?)
                    and state in ('OPEN', 'EXTENDED', 'OVERDUE')""", campaignId, units);
    }

    /** Takes some that changed since they were planned; other instances leave these alone until commit. */
    public List<Obligation> takeUnplanned(int limit) {
        return database.list("""
                select * from obligation where planned_version is distinct from version
                order by obligation_id limit ? for update skip locked""", Obligations::read, limit);
    }

    /** Which of these changed since they were planned. */
    public Set<String> unplanned(Collection<String> ids) {
        return Set.copyOf(database.list("""
                select obligation_id from obligation
                where obligation_id = any(?) and planned_version is distinct from version""", row -> row.getString(1), ids));
    }

    /** These, as they were taken. */
    public void planned(List<Obligation> taken) {
        database.update(
                "update obligation set planned_version = version where obligation_id = any(?)",
                taken.stream().map(Obligation::obligationId).toList());
    }

    /** The calendar changed: everything that is still owed is planned again. */
    void planAgain() {
        database.update("update obligation set planned_version = null where state in ('OPEN', 'EXTENDED', 'OVERDUE')");
    }

    private static Obligation read(ResultSet row) throws SQLException {
        return new Obligation(
                row.getString("obligation_id"),
                row.getLong("version"),
                row.getString("campaign_id"),
                row.getString("campaign_title"),
                row.getString("milestone_id"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("unit_code"),
                row.getString("person_id"),
                moment(row, "due_at"),
                Obligation.State.valueOf(row.getString("state")),
                row.getString("source_text"),
                row.getString("document_number"),
                moment(row, "opened_at"),
                momentOrNull(row, "closed_at"),
                row.getString("reason"));
    }
}
