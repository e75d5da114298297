package vn.thidua.commitment.bloc;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.bloc.domain.CrossCheck;
import vn.thidua.commitment.bloc.domain.Pairing;
import vn.thidua.commitment.score.domain.SelfScore.Ruling;
import vn.thidua.commitment.sql.Json;
import vn.thidua.commitment.sql.Sql;

/** Cross-checks in their table. */
@ApplicationScoped
class PostgresChecks {

    private static final TypeReference<List<Kept>> MARKS = new TypeReference<>() {};

    private final Sql sql;
    private final Json json;
    private final Clock clock;

    PostgresChecks(Sql sql, Json json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** A check with its version. */
    record Stored(CrossCheck check, long version) {}

    /** A mark as it is kept. */
    record Kept(String key, Ruling ruling) {}

    List<Stored> all(UUID campaign) {
        return sql.list(
                "select * from bloc_check where campaign_id = ? order by checker_unit, unit_code",
                this::read,
                campaign);
    }

    List<CrossCheck> of(UUID campaign, String unit) {
        return all(campaign).stream()
                .map(Stored::check)
                .filter(check -> check.pairing().unit().equals(unit))
                .toList();
    }

    Optional<Stored> lock(UUID campaign, Pairing pairing) {
        return sql.one(
                "select * from bloc_check where campaign_id = ? and checker_unit = ? and unit_code = ? for update",
                this::read,
                campaign,
                pairing.checker(),
                pairing.unit());
    }

    void replace(UUID campaign, List<Pairing> pairings, @Nullable LocalDate checkBy, String actor) {
        sql.update("delete from bloc_check where campaign_id = ?", campaign);
        pairings.forEach(pairing ->
                sql.update("""
                insert into bloc_check (campaign_id, checker_unit, unit_code, marks, check_by, saved_by, saved_at)
                values (?, ?, ?, '[]'::jsonb, ?, ?, ?)""", campaign, pairing.checker(), pairing.unit(), checkBy, actor, clock.instant()));
    }

    void save(UUID campaign, CrossCheck check, long version, String actor) {
        CrossCheck.Closing closed = check.closed();
        List<Kept> marks = check.marks().entrySet().stream()
                .map(entry -> new Kept(entry.getKey(), entry.getValue()))
                .toList();
        sql.update(
                """
                update bloc_check set version = ?, done = ?, marks = ?::jsonb, closed_reason = ?, closed_by = ?,
                    closed_at = ?::timestamptz, saved_by = ?, saved_at = ?
                where campaign_id = ? and checker_unit = ? and unit_code = ?""",
                version,
                check.done(),
                json.write(marks),
                closed == null ? null : closed.reason(),
                closed == null ? null : closed.by(),
                closed == null ? null : closed.at().toString(),
                actor,
                clock.instant(),
                campaign,
                check.pairing().checker(),
                check.pairing().unit());
    }

    private Stored read(ResultSet row) throws SQLException {
        Map<String, Ruling> marks = new LinkedHashMap<>();
        json.readList(row.getString("marks"), MARKS).forEach(kept -> marks.put(kept.key(), kept.ruling()));
        Instant closed = Sql.optionalInstant(row, "closed_at");
        return new Stored(
                new CrossCheck(
                        new Pairing(row.getString("checker_unit"), row.getString("unit_code")),
                        marks,
                        row.getBoolean("done"),
                        row.getObject("check_by", LocalDate.class),
                        closed == null
                                ? null
                                : new CrossCheck.Closing(
                                        row.getString("closed_reason"), row.getString("closed_by"), closed)),
                row.getLong("version"));
    }
}
