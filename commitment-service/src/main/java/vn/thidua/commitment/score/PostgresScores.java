package vn.thidua.commitment.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.score.domain.ScoreContent;
import vn.thidua.commitment.score.domain.SelfScore;
import vn.thidua.commitment.sql.Json;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** The units' scores in their tables. */
@ApplicationScoped
class PostgresScores {

    private final Sql sql;
    private final Json json;
    private final Clock clock;

    PostgresScores(Sql sql, Json json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** A score with what its row adds; the submission stays known after a return. */
    record Stored(
            SelfScore score,
            long version,
            String savedBy,
            Instant savedAt,
            SelfScore.@Nullable Submission submission) {}

    /** A step on the way, as it is shown. */
    record Step(
            Instant at,
            String actor,
            String step,
            BigDecimal total,
            @Nullable String said) {}

    Optional<Stored> of(UUID campaign, String unit) {
        return sql.one("select * from self_score where campaign_id = ? and unit_code = ?", this::read, campaign, unit);
    }

    List<Stored> all(UUID campaign) {
        return sql.list("select * from self_score where campaign_id = ? order by unit_code", this::read, campaign);
    }

    Stored get(UUID id) {
        return sql.one("select * from self_score where id = ?", this::read, id).orElseThrow(PostgresScores::none);
    }

    Stored lock(UUID id) {
        return sql.one("select * from self_score where id = ? for update", this::read, id)
                .orElseThrow(PostgresScores::none);
    }

    boolean insert(SelfScore.Owner owner, String actor) {
        return sql.update(
                        """
                        insert into self_score (id, campaign_id, campaign_title, unit_code, edition, state, content,
                                                saved_by, saved_at)
                        values (?, ?, ?, ?, ?, 'DRAFT', ?::jsonb, ?, ?) on conflict do nothing""",
                        owner.id(),
                        owner.campaignId(),
                        owner.campaignTitle(),
                        owner.unit(),
                        owner.edition(),
                        json.write(ScoreContent.empty()),
                        actor,
                        clock.instant())
                == 1;
    }

    void save(SelfScore score, long version, String actor) {
        SelfScore.Submission submission = score instanceof SelfScore.HandedIn handed ? handed.submission() : null;
        String verdict = score instanceof SelfScore.Verified verified ? json.write(verified.verdict()) : null;
        UUID id = score.owner().id();
        sql.update(
                """
                update self_score set version = ?, state = ?, content = ?::jsonb, verdict = ?::jsonb, reason = ?,
                    submitted_by = coalesce(?, submitted_by), submitted_at = coalesce(?::timestamptz, submitted_at),
                    late_by = case when ? then ? else late_by end, saved_by = ?, saved_at = ?
                where id = ?""",
                version,
                score.state(),
                json.write(score.content()),
                verdict,
                score instanceof SelfScore.Returned returned ? returned.reason() : null,
                submission == null ? null : submission.by(),
                submission == null ? null : submission.at().toString(),
                submission != null,
                submission == null ? null : submission.lateBy(),
                actor,
                clock.instant(),
                id);
        sql.update("delete from self_score_evidence where score_id = ?", id);
        score.content().marks().forEach((line, mark) -> mark.evidence()
                .forEach(evidence -> sql.update(
                        "insert into self_score_evidence (score_id, line, evidence_id) values (?, ?, ?)",
                        id,
                        line,
                        evidence)));
    }

    void tell(UUID id, String step, BigDecimal total, @Nullable String said, String actor) {
        sql.update(
                "insert into self_score_step (score_id, at, actor, step, total, said) values (?, ?, ?, ?, ?, ?)",
                id,
                clock.instant(),
                actor,
                step,
                total,
                said);
    }

    List<Step> steps(UUID id) {
        return sql.list(
                "select * from self_score_step where score_id = ? order by id desc",
                row -> new Step(
                        Sql.instant(row, "at"),
                        row.getString("actor"),
                        row.getString("step"),
                        row.getBigDecimal("total"),
                        row.getString("said")),
                id);
    }

    private Stored read(ResultSet row) throws SQLException {
        SelfScore.Owner owner = new SelfScore.Owner(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getString("campaign_title"),
                row.getString("unit_code"),
                row.getInt("edition"));
        ScoreContent content = json.read(row.getString("content"), ScoreContent.class);
        String by = row.getString("submitted_by");
        SelfScore.Submission submission = by == null
                ? null
                : new SelfScore.Submission(by, Sql.instant(row, "submitted_at"), row.getString("late_by"));
        SelfScore score =
                switch (row.getString("state")) {
                    case "DRAFT" -> new SelfScore.Draft(owner, content);
                    case "RETURNED" ->
                        new SelfScore.Returned(owner, content, Objects.requireNonNullElse(row.getString("reason"), ""));
                    case "SUBMITTED" -> new SelfScore.Submitted(owner, content, Objects.requireNonNull(submission));
                    case "VERIFIED" ->
                        new SelfScore.Verified(
                                owner,
                                content,
                                Objects.requireNonNull(submission),
                                json.read(Objects.requireNonNull(row.getString("verdict")), SelfScore.Verdict.class));
                    case String other -> throw new IllegalStateException("state " + other);
                };
        return new Stored(
                score, row.getLong("version"), row.getString("saved_by"), Sql.instant(row, "saved_at"), submission);
    }

    private static Refusal none() {
        return new Refusal(CommonReason.NOT_FOUND, "Không có bảng tự chấm này.");
    }
}
