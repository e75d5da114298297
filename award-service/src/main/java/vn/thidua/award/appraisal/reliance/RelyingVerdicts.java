package vn.thidua.award.appraisal.reliance;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.Outcome;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.Rule;
import vn.thidua.kit.http.Cursor;

/** The stored verdicts of files and of passes, by the pack that judged them. */
@ApplicationScoped
class RelyingVerdicts {

    private static final int NEWEST_RUNS = 5;
    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    // both verdicts of a transition name their packs; the day of the file is the day of its law
    private static final String FILES = """
            from appraisal
            where unit_code = any(?) and award_code = any(?) and verdict like ?
            and day between ? and ? and (cast(? as text) is null or subject_kind = ?)""";
    private static final String RUNS = """
            select r.id, r.unit_code, r.year, r.day, v.award_code, count(*)
            from (select * from appraisal_run
                  where state = 'DONE' and packs like ? and day between ? and ? and unit_code = any(?)
                  order by asked_at desc limit ?) r
            join appraisal_run_verdict v on v.run_id = r.id
            join appraisal_run_subject s
              on s.run_id = v.run_id and s.subject_kind = v.subject_kind and s.subject_id = v.subject_id
            where v.award_code = any(?) and s.unit_code = any(?)
            and (cast(? as text) is null or v.subject_kind = ?)
            group by r.id, r.unit_code, r.year, r.day, r.asked_at, v.award_code
            order by r.asked_at desc, v.award_code""";

    private final AgroalDataSource database;

    RelyingVerdicts(AgroalDataSource database) {
        this.database = database;
    }

    /** Verdicts by this pack on these awards, while the rule held, of subjects in these units. */
    record Wanted(String pack, List<String> awards, Rule rule, List<String> units) {

        String packMention() {
            return "%\"id\":\"" + pack + "\"%";
        }

        LocalDate to() {
            LocalDate to = rule.to();
            return to == null ? NO_END : to;
        }

        @Nullable
        String kind() {
            SubjectKind kind = rule.subject();
            return kind == null ? null : kind.name();
        }
    }

    record File(
            UUID id,
            SubjectKind kind,
            String subjectId,
            String unitCode,
            String award,
            int year,
            LocalDate day,
            Outcome outcome,
            String verdict,
            Instant at) {}

    record OfRun(UUID id, String unitCode, int year, LocalDate day, String award, long verdicts) {}

    private interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    long count(Wanted wanted) {
        return query("select count(*) " + FILES, values(wanted), row -> row.getLong(1))
                .getFirst();
    }

    List<File> files(Wanted wanted, @Nullable Cursor after, int limit) {
        List<Object> values = values(wanted);
        String sql =
                "select id, subject_kind, subject_id, unit_code, award_code, year, day, outcome, verdict, appraised_at "
                        + FILES;
        if (after != null) {
            sql += " and (appraised_at, id) < (?, ?)";
            values.add(Instant.parse(after.keys().getFirst()).atOffset(ZoneOffset.UTC));
            values.add(UUID.fromString(after.keys().getLast()));
        }
        return query(sql + " order by appraised_at desc, id desc limit " + limit, values, RelyingVerdicts::file);
    }

    private static File file(ResultSet row) throws SQLException {
        return new File(
                row.getObject(1, UUID.class),
                SubjectKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getObject(7, LocalDate.class),
                Outcome.valueOf(row.getString(8)),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant());
    }

    List<OfRun> runs(Wanted wanted) {
        List<Object> values = new ArrayList<>();
        values.add(wanted.packMention());
        values.add(wanted.rule().from());
        values.add(wanted.to());
        values.add(wanted.units().toArray(String[]::new));
        values.add(NEWEST_RUNS);
        values.add(wanted.awards().toArray(String[]::new));
        values.add(wanted.units().toArray(String[]::new));
        values.add(new Kind(wanted.kind()));
        values.add(new Kind(wanted.kind()));
        return query(
                RUNS,
                values,
                row -> new OfRun(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getInt(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getLong(6)));
    }

    /** A kind of subject, or none. */
    private record Kind(@Nullable String name) {}

    private static List<Object> values(Wanted wanted) {
        List<Object> values = new ArrayList<>();
        values.add(wanted.units().toArray(String[]::new));
        values.add(wanted.awards().toArray(String[]::new));
        values.add(wanted.packMention());
        values.add(wanted.rule().from());
        values.add(wanted.to());
        values.add(new Kind(wanted.kind()));
        values.add(new Kind(wanted.kind()));
        return values;
    }

    private <T> List<T> query(String sql, List<Object> values, RowMapper<T> mapper) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                switch (values.get(i)) {
                    case String[] texts -> select.setArray(i + 1, connection.createArrayOf("text", texts));
                    case Kind kind -> select.setString(i + 1, kind.name());
                    case Object value -> select.setObject(i + 1, value);
                }
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(mapper.map(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the verdicts that rest on a rule", e);
        }
    }
}
