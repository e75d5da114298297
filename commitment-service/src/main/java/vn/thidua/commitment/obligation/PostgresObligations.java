package vn.thidua.commitment.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.obligation.domain.Deliverable;
import vn.thidua.commitment.obligation.domain.Duty;
import vn.thidua.commitment.obligation.domain.Obligation;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Obligations in their table; a row that will change is locked first. */
@ApplicationScoped
class PostgresObligations {

    private final Sql sql;

    PostgresObligations(Sql sql) {
        this.sql = sql;
    }

    Optional<StoredObligation> find(UUID id) {
        return sql.one("select * from obligation where id = ?", PostgresObligations::read, id);
    }

    StoredObligation lock(UUID id) {
        return sql.one("select * from obligation where id = ? for update", PostgresObligations::read, id)
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND, "Không có việc này."));
    }

    List<StoredObligation> lockAll(UUID campaign, String unit, Deliverable kind) {
        return sql.list(
                "select * from obligation where campaign_id = ? and unit_code = ? and kind = ? order by id for update",
                PostgresObligations::read,
                campaign,
                unit,
                kind);
    }

    /** What the clock has passed and no other instance holds. */
    List<StoredObligation> lockLapsed(Instant now, int limit) {
        return sql.list("""
                select * from obligation where state in ('OPEN', 'EXTENDED') and due_at < ?
                order by due_at, id limit ? for update skip locked""", PostgresObligations::read, now, limit);
    }

    /** What is still owed after the last day of a unit that nobody carries on. */
    List<StoredObligation> lockOfDissolvedUnits(LocalDate today, int limit) {
        return sql.list("""
                select o.* from obligation o join org_unit u on u.code = o.unit_code
                where u.valid_to < ? and u.successor_code is null
                and o.state in ('OPEN', 'EXTENDED', 'OVERDUE')
                and o.due_at > (u.valid_to + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
                order by o.due_at, o.id limit ? for update of o skip locked""", PostgresObligations::read, today, limit);
    }

    /** Opens the duties of a campaign in one statement; a milestone and unit that is there already stays as it is. */
    List<UUID> open(CampaignOfDuties campaign, List<NewDuty> duties) {
        return sql.list(
                """
                insert into obligation (id, campaign_id, campaign_title, document_number, opened_at, milestone_id, kind,
                                        title, unit_code, due_at, source_text, state,
                                        milestone_due_at)
                select d.id::uuid, ?, ?, ?, ?, d.milestone, d.kind, d.title, d.unit, d.due::timestamptz, d.source, 'OPEN',
                       d.due::timestamptz
                from unnest(?, ?, ?, ?, ?, ?, ?) as d (id, milestone, kind, title, unit, due, source)
                on conflict do nothing
                returning id""",
                row -> row.getObject(1, UUID.class),
                campaign.id(),
                campaign.title(),
                campaign.documentNumber(),
                campaign.openedAt(),
                duties.stream().map(NewDuty::id).toList(),
                duties.stream().map(NewDuty::milestoneId).toList(),
                duties.stream().map(NewDuty::kind).toList(),
                duties.stream().map(NewDuty::title).toList(),
                duties.stream().map(NewDuty::unit).toList(),
                duties.stream().map(NewDuty::dueAt).toList(),
                duties.stream().map(NewDuty::sourceText).toList());
    }

    record CampaignOfDuties(UUID id, String title, @Nullable String documentNumber, Instant openedAt) {}

    record NewDuty(
            UUID id,
            String milestoneId,
            Deliverable kind,
            String title,
            String unit,
            Instant dueAt,
            @Nullable String sourceText) {}

    void save(StoredObligation stored) {
        Obligation obligation = stored.obligation();
        ObligationSnapshot snapshot = ObligationSnapshot.of(obligation, stored.version());
        sql.update(
                """
                update obligation set version = ?, state = ?, due_at = ?, closed_at = ?, reason = ?, review = ?,
                    deliverable_id = ?
                where id = ?""",
                stored.version(),
                obligation.state(),
                obligation.dueAt(),
                snapshot.closedAt(),
                snapshot.reason(),
                stored.review(),
                stored.deliverableId(),
                obligation.duty().id());
    }

    static StoredObligation read(ResultSet row) throws SQLException {
        Duty duty = new Duty(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getString("campaign_title"),
                row.getString("milestone_id"),
                Deliverable.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("unit_code"),
                row.getString("person_id"),
                row.getString("source_text"),
                row.getString("document_number"),
                Sql.instant(row, "opened_at"));
        Instant due = Sql.instant(row, "due_at");
        Instant closed = Sql.optionalInstant(row, "closed_at");
        String reason = Objects.requireNonNullElse(row.getString("reason"), "");
        Obligation obligation =
                switch (row.getString("state")) {
                    case "OPEN" -> new Obligation.Open(duty, due);
                    case "EXTENDED" -> new Obligation.Extended(duty, due, reason);
                    case "OVERDUE" -> new Obligation.Overdue(duty, due);
                    case "FULFILLED" -> new Obligation.Fulfilled(duty, due, Objects.requireNonNull(closed));
                    case "WAIVED" -> new Obligation.Waived(duty, due, Objects.requireNonNull(closed), reason);
                    case String other -> throw new IllegalStateException("state " + other);
                };
        return new StoredObligation(
                obligation,
                row.getLong("version"),
                Review.valueOf(row.getString("review")),
                row.getObject("deliverable_id", UUID.class),
                Sql.instant(row, "milestone_due_at"));
    }
}
