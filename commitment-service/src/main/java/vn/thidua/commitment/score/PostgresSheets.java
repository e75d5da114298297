package vn.thidua.commitment.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.thidua.commitment.score.domain.IssuedSheet;
import vn.thidua.commitment.score.domain.ScoreReason;
import vn.thidua.commitment.score.domain.ScoreSheet;
import vn.thidua.commitment.sql.Json;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Score sheets, their editions, and the tables they were closed with. */
@ApplicationScoped
class PostgresSheets {

    private final Sql sql;
    private final Json json;
    private final Clock clock;

    PostgresSheets(Sql sql, Json json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** A sheet with its version. */
    record Stored(IssuedSheet issued, long version) {}

    /** The final table as it was closed and signed. */
    record Closed(RankingView.RankingTable content, String digest, String name, String position, Instant at) {}

    Optional<Stored> find(UUID campaign) {
        return sql.one("select * from score_sheet where campaign_id = ?", this::read, campaign);
    }

    /** Refuses where there is none. */
    Stored lock(UUID campaign) {
        return sql.one("select * from score_sheet where campaign_id = ? for update", this::read, campaign)
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND, "Phong trào này chưa có bảng chấm điểm."));
    }

    /** Shared by the units that score at once; closing waits for them. */
    IssuedSheet toScoreOn(UUID campaign) {
        IssuedSheet issued = sql.one("select * from score_sheet where campaign_id = ? for share", this::read, campaign)
                .map(Stored::issued)
                .orElseThrow(() -> new Refusal(ScoreReason.NO_SHEET, "Phong trào này chưa có bảng chấm điểm."));
        issued.requireIssued();
        return issued;
    }

    boolean insert(UUID campaign, ScoreSheet sheet, String actor) {
        return sql.update("""
                        insert into score_sheet (campaign_id, state, content, saved_by, saved_at)
                        values (?, 'DRAFT', ?::jsonb, ?, ?) on conflict do nothing""", campaign, json.write(sheet), actor, clock.instant()) == 1;
    }

    void save(UUID campaign, IssuedSheet issued, long version, String actor) {
        sql.update(
                """
                update score_sheet set version = ?, edition = ?, state = ?, content = ?::jsonb, saved_by = ?, saved_at = ?
                where campaign_id = ?""",
                version,
                issued.edition(),
                issued.state(),
                json.write(issued.sheet()),
                actor,
                clock.instant(),
                campaign);
    }

    void keepEdition(UUID campaign, IssuedSheet issued, String actor) {
        sql.update("""
                insert into score_sheet_edition (campaign_id, edition, content, issued_by, issued_at)
                values (?, ?, ?::jsonb, ?, ?)""", campaign, issued.edition(), json.write(issued.sheet()), actor, clock.instant());
    }

    ScoreSheet edition(UUID campaign, int edition) {
        return sql.one(
                        "select content from score_sheet_edition where campaign_id = ? and edition = ?",
                        row -> json.read(row.getString(1), ScoreSheet.class),
                        campaign,
                        edition)
                .orElseThrow();
    }

    void close(UUID campaign, Closed closed, String actor) {
        sql.update(
                """
                insert into score_ranking (campaign_id, content, digest, closed_by, name, position, closed_at)
                values (?, ?::jsonb, ?, ?, ?, ?, ?)""",
                campaign,
                json.write(closed.content()),
                closed.digest(),
                actor,
                closed.name(),
                closed.position(),
                closed.at());
    }

    Optional<Closed> closed(UUID campaign) {
        return sql.one(
                "select * from score_ranking where campaign_id = ?",
                row -> new Closed(
                        json.read(row.getString("content"), RankingView.RankingTable.class),
                        row.getString("digest"),
                        row.getString("name"),
                        row.getString("position"),
                        Sql.instant(row, "closed_at")),
                campaign);
    }

    private Stored read(ResultSet row) throws SQLException {
        return new Stored(
                new IssuedSheet(
                        json.read(row.getString("content"), ScoreSheet.class),
                        IssuedSheet.State.valueOf(row.getString("state")),
                        row.getInt("edition")),
                row.getLong("version"));
    }
}
