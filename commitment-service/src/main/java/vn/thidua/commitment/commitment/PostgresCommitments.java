package vn.thidua.commitment.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.commitment.domain.Commitment;
import vn.thidua.commitment.commitment.domain.Promise;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Commitments in their table. */
@ApplicationScoped
class PostgresCommitments {

    private final Sql sql;
    private final Clock clock;

    PostgresCommitments(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A commitment with what its row adds. */
    record Stored(
            Commitment commitment,
            long version,
            @Nullable String submittedBy,
            @Nullable Instant submittedAt,
            @Nullable String reviewedBy,
            @Nullable Instant reviewedAt) {}

    Stored lock(UUID id) {
        return sql.one("select * from commitment where id = ? for update", PostgresCommitments::read, id)
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND, "Không có cam kết này."));
    }

    List<Stored> sheet(UUID campaign, String unit) {
        return sql.list(
                "select * from commitment where campaign_id = ? and unit_code = ? order by position",
                PostgresCommitments::read,
                campaign,
                unit);
    }

    List<Stored> lockSheet(UUID campaign, String unit) {
        return sql.list(
                "select * from commitment where campaign_id = ? and unit_code = ? order by position for update",
                PostgresCommitments::read,
                campaign,
                unit);
    }

    /** False when the indicator is in the sheet already. */
    boolean insert(Commitment.Draft draft) {
        Commitment.Owner owner = draft.owner();
        Promise promise = draft.promise();
        return sql.update(
                        """
                        insert into commitment (id, campaign_id, unit_code, indicator_id, content_ref, name, op, value,
                                                max, measure, evidence, due, baseline, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT')
                        on conflict (campaign_id, unit_code, indicator_id) do nothing""",
                        owner.id(),
                        owner.campaignId(),
                        owner.unit(),
                        owner.indicatorId(),
                        promise.contentRef(),
                        promise.name(),
                        promise.op(),
                        promise.value(),
                        promise.max(),
                        promise.measure(),
                        promise.evidence(),
                        promise.due(),
                        promise.baseline())
                == 1;
    }

    void save(Commitment commitment, long version, @Nullable String reviewer) {
        Promise promise = commitment.promise();
        Commitment.Submitted submitted = commitment instanceof Commitment.Submitted now ? now : null;
        sql.update(
                """
                update commitment set version = ?, content_ref = ?, name = ?, op = ?, value = ?, max = ?, measure = ?,
                    evidence = ?, due = ?, baseline = ?, state = ?, reason = ?, submitted_by = coalesce(?, submitted_by),
                    submitted_at = coalesce(?::timestamptz, submitted_at), reviewed_by = coalesce(?, reviewed_by),
                    reviewed_at = coalesce(?::timestamptz, reviewed_at)
                where id = ?""",
                version,
                promise.contentRef(),
                promise.name(),
                promise.op(),
                promise.value(),
                promise.max(),
                promise.measure(),
                promise.evidence(),
                promise.due(),
                promise.baseline(),
                commitment.state(),
                commitment instanceof Commitment.Returned returned ? returned.reason() : null,
                submitted == null ? null : submitted.by(),
                submitted == null ? null : submitted.at().toString(),
                reviewer,
                reviewer == null ? null : clock.instant().toString(),
                commitment.owner().id());
    }

    void delete(UUID id) {
        sql.update("delete from commitment where id = ?", id);
    }

    static Stored read(ResultSet row) throws SQLException {
        Commitment.Owner owner = new Commitment.Owner(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getString("unit_code"),
                row.getString("indicator_id"));
        Promise promise = new Promise(
                row.getString("content_ref"),
                row.getString("name"),
                row.getString("op"),
                row.getBigDecimal("value"),
                row.getBigDecimal("max"),
                row.getString("measure"),
                row.getString("evidence"),
                row.getObject("due", LocalDate.class),
                row.getBigDecimal("baseline"));
        Commitment commitment =
                switch (row.getString("state")) {
                    case "DRAFT" -> new Commitment.Draft(owner, promise);
                    case "RETURNED" ->
                        new Commitment.Returned(
                                owner, promise, Objects.requireNonNullElse(row.getString("reason"), ""));
                    case "SUBMITTED" ->
                        new Commitment.Submitted(
                                owner, promise, row.getString("submitted_by"), Sql.instant(row, "submitted_at"));
                    case "APPROVED" -> new Commitment.Approved(owner, promise);
                    case String other -> throw new IllegalStateException("state " + other);
                };
        return new Stored(
                commitment,
                row.getLong("version"),
                row.getString("submitted_by"),
                Sql.optionalInstant(row, "submitted_at"),
                row.getString("reviewed_by"),
                Sql.optionalInstant(row, "reviewed_at"));
    }
}
