package vn.thidua.commitment.report;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.obligation.Sentences;
import vn.thidua.commitment.obligation.domain.Deliverable;
import vn.thidua.commitment.report.domain.Content;
import vn.thidua.commitment.report.domain.Reading;
import vn.thidua.commitment.report.domain.Report;
import vn.thidua.commitment.review.Pin;
import vn.thidua.commitment.sql.Json;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Reports in their tables. */
@ApplicationScoped
class PostgresReports {

    private static final TypeReference<List<Pin>> PINS = new TypeReference<>() {};

    private final Sql sql;
    private final Json json;
    private final Clock clock;

    PostgresReports(Sql sql, Json json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** A report with what its row adds. */
    record Stored(
            Report report,
            long version,
            Deliverable kind,
            String savedBy,
            Instant savedAt,
            @Nullable String submittedBy,
            @Nullable Instant submittedAt,
            @Nullable String lateBy) {}

    private record Remark(@Nullable String reason, List<Pin> pins) {}

    Optional<UUID> of(UUID obligation) {
        return sql.one(
                "select id from report where obligation_id = ?", row -> row.getObject(1, UUID.class), obligation);
    }

    Stored get(UUID id) {
        return sql.one("select * from report where id = ?", this::read, id).orElseThrow(PostgresReports::none);
    }

    Stored lock(UUID id) {
        return sql.one("select * from report where id = ? for update", this::read, id)
                .orElseThrow(PostgresReports::none);
    }

    boolean insert(Report.Owner owner, Deliverable kind, String actor) {
        return sql.update(
                        """
                        insert into report (id, obligation_id, campaign_id, campaign_title, unit_code, kind, title, state,
                                            saved_by, saved_at)
                        values (?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?) on conflict do nothing""",
                        owner.id(),
                        owner.obligationId(),
                        owner.campaignId(),
                        owner.campaignTitle(),
                        owner.unit(),
                        kind,
                        owner.title(),
                        actor,
                        clock.instant())
                == 1;
    }

    /** The next version; of the values only those that are others now. */
    void save(Stored before, Report report, String actor) {
        Report.Submission submission = report instanceof Report.Submitted submitted ? submitted.submission() : null;
        Remark remark =
                switch (report) {
                    case Report.Returned returned -> new Remark(returned.reason(), returned.pins());
                    case Report.Accepted accepted
                    when !accepted.exceptions().isEmpty() -> new Remark(accepted.reason(), accepted.exceptions());
                    default -> new Remark(null, List.of());
                };
        UUID id = report.owner().id();
        sql.update(
                """
                update report set version = ?, state = ?, done = ?, blockers = ?, reason = ?, pins = ?::jsonb,
                    submitted_by = coalesce(?, submitted_by),
                    submitted_at = coalesce(?::timestamptz, submitted_at),
                    late_by = case when ? then ? else late_by end, saved_by = ?, saved_at = ?
                where id = ?""",
                before.version() + 1,
                report.state(),
                report.content().done(),
                report.content().blockers(),
                remark.reason(),
                json.write(remark.pins()),
                submission == null ? null : submission.by(),
                submission == null ? null : submission.at().toString(),
                submission != null,
                submission == null || !submission.late() ? null : Sentences.span(submission.lateBy()),
                actor,
                clock.instant(),
                id);
        saveValues(id, before.report().content().values(), report.content().values());
    }

    /** A report is saved again and again while it is written, and handed in unchanged. */
    private void saveValues(UUID id, Map<UUID, Reading> before, Map<UUID, Reading> now) {
        List<UUID> gone =
                before.keySet().stream().filter(key -> !now.containsKey(key)).toList();
        if (!gone.isEmpty()) {
            sql.update("delete from report_value where report_id = ? and commitment_id = any(?::uuid[])", id, gone);
        }
        Map<UUID, Reading> changed = new LinkedHashMap<>(now);
        changed.entrySet().removeAll(before.entrySet());
        if (!changed.isEmpty()) {
            sql.update(
                    """
                    insert into report_value (report_id, commitment_id, value, note)
                    select ?, v.commitment::uuid, v.value::numeric, v.note
                    from unnest(?, ?, ?) as v (commitment, value, note)
                    on conflict (report_id, commitment_id) do update set value = excluded.value, note = excluded.note""",
                    id,
                    changed.keySet(),
                    changed.values().stream().map(Reading::value).toList(),
                    changed.values().stream().map(Reading::note).toList());
        }
    }

    /** The return that this version of the report answers, if it came back before. */
    Optional<Report.Returned> answered(Report report) {
        return sql.one(
                        "select decision, reason, pins from report_review where report_id = ? order by id desc limit 1",
                        row -> "RETURNED".equals(row.getString("decision"))
                                ? Optional.of(new Report.Returned(
                                        report.owner(),
                                        report.content(),
                                        Objects.requireNonNullElse(row.getString("reason"), ""),
                                        json.readList(row.getString("pins"), PINS)))
                                : Optional.<Report.Returned>empty(),
                        report.owner().id())
                .flatMap(found -> found);
    }

    /** Was never handed in, as far as anybody need know. */
    void forgetSubmission(UUID id) {
        sql.update("update report set submitted_by = null, submitted_at = null, late_by = null where id = ?", id);
    }

    /** A file was added or taken away: the report is another one now. */
    void touch(UUID id, long version, String actor) {
        sql.update(
                "update report set version = ?, saved_by = ?, saved_at = ? where id = ?",
                version,
                actor,
                clock.instant(),
                id);
    }

    private Stored read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Report.Owner owner = new Report.Owner(
                id,
                row.getObject("obligation_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getString("campaign_title"),
                row.getString("unit_code"),
                row.getString("title"));
        Map<UUID, Reading> values = new LinkedHashMap<>();
        sql.list(
                "select * from report_value where report_id = ? order by commitment_id",
                value -> values.put(
                        value.getObject("commitment_id", UUID.class),
                        new Reading(value.getBigDecimal("value"), value.getString("note"))),
                id);
        Content content = new Content(row.getString("done"), row.getString("blockers"), values);
        String submittedBy = row.getString("submitted_by");
        Instant submittedAt = Sql.optionalInstant(row, "submitted_at");
        Report report =
                switch (row.getString("state")) {
                    case "DRAFT" -> new Report.Draft(owner, content);
                    case "RETURNED" ->
                        new Report.Returned(
                                owner,
                                content,
                                Objects.requireNonNullElse(row.getString("reason"), ""),
                                json.readList(row.getString("pins"), PINS));
                    case "SUBMITTED" -> new Report.Submitted(owner, content, submission(submittedBy, submittedAt));
                    case "ACCEPTED" ->
                        new Report.Accepted(
                                owner,
                                content,
                                submission(submittedBy, submittedAt),
                                Objects.requireNonNullElse(row.getString("reason"), ""),
                                json.readList(row.getString("pins"), PINS));
                    case String other -> throw new IllegalStateException("state " + other);
                };
        return new Stored(
                report,
                row.getLong("version"),
                Deliverable.valueOf(row.getString("kind")),
                row.getString("saved_by"),
                Sql.instant(row, "saved_at"),
                submittedBy,
                submittedAt,
                row.getString("late_by"));
    }

    /** How late it was is kept in words; it is never computed again. */
    private static Report.Submission submission(@Nullable String by, @Nullable Instant at) {
        return new Report.Submission(Objects.requireNonNull(by), Objects.requireNonNull(at), Duration.ZERO);
    }

    private static Refusal none() {
        return new Refusal(CommonReason.NOT_FOUND, "Không có báo cáo này.");
    }
}
