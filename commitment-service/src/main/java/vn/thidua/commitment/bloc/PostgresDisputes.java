package vn.thidua.commitment.bloc;

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
import vn.thidua.commitment.sql.Sql;

/** Disputes and what was said in them. */
@ApplicationScoped
class PostgresDisputes {

    private final Sql sql;
    private final Clock clock;

    PostgresDisputes(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A line of a unit's score that is argued about. */
    record Dispute(
            UUID id,
            UUID campaign,
            String unit,
            String line,
            String raisedUnit,
            Instant raisedAt,
            @Nullable Decision decision) {}

    /** How it ended. */
    record Decision(BigDecimal points, String reason, String by, Instant at) {}

    /** What a unit said, with the files that prove it. */
    record Statement(long id, String unit, String person, Instant at, String said, List<UUID> evidence) {}

    Optional<Dispute> lock(UUID id) {
        return sql.one("select * from bloc_dispute where id = ? for update", PostgresDisputes::read, id);
    }

    List<Dispute> all(UUID campaign) {
        return sql.list(
                "select * from bloc_dispute where campaign_id = ? order by raised_at, id",
                PostgresDisputes::read,
                campaign);
    }

    /** The one of this line; raised now where there was none. */
    UUID raise(UUID campaign, String unit, String line, String raisedUnit) {
        sql.update("""
                insert into bloc_dispute (id, campaign_id, unit_code, line, raised_unit, raised_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""", UUID.randomUUID(), campaign, unit, line, raisedUnit, clock.instant());
        return sql.one(
                        "select id from bloc_dispute where campaign_id = ? and unit_code = ? and line = ?",
                        row -> row.getObject(1, UUID.class),
                        campaign,
                        unit,
                        line)
                .orElseThrow();
    }

    void say(UUID dispute, String unit, String person, String said, List<UUID> evidence) {
        Long id = sql.one("""
                        insert into bloc_statement (dispute_id, unit_code, person, said_at, said)
                        values (?, ?, ?, ?, ?) returning id""", row -> row.getLong(1), dispute, unit, person, clock.instant(), said)
                .orElseThrow();
        evidence.forEach(file ->
                sql.update("insert into bloc_statement_evidence (statement_id, evidence_id) values (?, ?)", id, file));
    }

    List<Statement> statements(UUID dispute) {
        return sql.list(
                "select * from bloc_statement where dispute_id = ? order by id",
                row -> {
                    long id = row.getLong("id");
                    return new Statement(
                            id,
                            row.getString("unit_code"),
                            row.getString("person"),
                            Sql.instant(row, "said_at"),
                            row.getString("said"),
                            sql.list(
                                    "select evidence_id from bloc_statement_evidence where statement_id = ?",
                                    file -> file.getObject(1, UUID.class),
                                    id));
                },
                dispute);
    }

    void decide(UUID dispute, BigDecimal points, String reason, String by) {
        sql.update(
                "update bloc_dispute set points = ?, reason = ?, decided_by = ?, decided_at = ? where id = ?",
                points,
                reason,
                by,
                clock.instant(),
                dispute);
    }

    /** The disputes in which a file was shown. */
    List<Dispute> showing(UUID evidence) {
        return sql.list("""
                select distinct d.* from bloc_dispute d join bloc_statement s on s.dispute_id = d.id
                join bloc_statement_evidence e on e.statement_id = s.id where e.evidence_id = ?""", PostgresDisputes::read, evidence);
    }

    private static Dispute read(ResultSet row) throws SQLException {
        Instant at = Sql.optionalInstant(row, "decided_at");
        return new Dispute(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getString("unit_code"),
                row.getString("line"),
                row.getString("raised_unit"),
                Sql.instant(row, "raised_at"),
                at == null
                        ? null
                        : new Decision(
                                row.getBigDecimal("points"),
                                Objects.requireNonNullElse(row.getString("reason"), ""),
                                Objects.requireNonNullElse(row.getString("decided_by"), ""),
                                at));
    }
}
