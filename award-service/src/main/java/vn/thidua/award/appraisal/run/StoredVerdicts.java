package vn.thidua.award.appraisal.run;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.Outcome;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.kit.http.Cursor;

/** The stored verdicts of passes. */
@ApplicationScoped
class StoredVerdicts {

    private static final String FROM = """

            from appraisal_run_verdict v
            join appraisal_run_subject s using (run_id, subject_kind, subject_id)
            where v.run_id = ? and s.unit_code = any(?)""";

    private static final int FETCH = 500;

    private final AgroalDataSource database;

    StoredVerdicts(AgroalDataSource database) {
        this.database = database;
    }

    record Row(
            SubjectKind kind,
            String subjectId,
            String name,
            String nameFolded,
            @Nullable String position,
            String unitCode,
            String packs,
            String award,
            Outcome outcome,
            String reasons,
            String sortKey) {}

    record Count(String award, SubjectKind kind, Outcome outcome, long count) {}

    record Stored(String unitCode, String packs, String factsDigest, String facts, Outcome outcome, String reasons) {}

    /** Takes one stored verdict after the other. */
    interface Each {
        void take(SubjectKind kind, String subject, String award, Stored stored);
    }

    private interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    List<Row> page(VerdictFilter filter, @Nullable Cursor after, int limit) {
        List<Object> values = new ArrayList<>();
        String order = "%s, s.name_folded, v.subject_kind, v.subject_id, v.award_code"
                .formatted(filter.sort().column());
        String sql = """
                select v.subject_kind, v.subject_id, s.name, s.name_folded, s.position, s.unit_code, s.packs, v.award_code,
                       v.outcome, v.reasons, %s""".formatted(filter.sort().column()) + where(filter, values);
        if (after != null) {
            sql += " and (" + order + ") > (?, ?, ?, ?, ?)";
            values.addAll(after.keys());
        }
        return query(sql + " order by " + order + " limit " + limit, StoredVerdicts::row, values);
    }

    long count(VerdictFilter filter) {
        List<Object> values = new ArrayList<>();
        return query("select count(*)" + where(filter, values), row -> row.getLong(1), values)
                .getFirst();
    }

    long subjects(UUID run, List<String> units) {
        return query(
                        "select count(*) from appraisal_run_subject s where s.run_id = ? and s.unit_code = any(?)",
                        row -> row.getLong(1),
                        List.of(run, units))
                .getFirst();
    }

    List<Count> counts(UUID run, List<String> units) {
        return query(
                "select v.award_code, v.subject_kind, v.outcome, count(*)" + FROM
                        + " group by 1, 2, 3 order by 1, 2, 3",
                row -> new Count(
                        row.getString(1),
                        SubjectKind.valueOf(row.getString(2)),
                        Outcome.valueOf(row.getString(3)),
                        row.getLong(4)),
                List.of(run, units));
    }

    Optional<Stored> find(UUID run, SubjectKind kind, String subject, String award) {
        return query(
                        """
                        select s.unit_code, s.packs, s.facts_digest, s.facts, v.outcome, v.reasons
                        from appraisal_run_verdict v join appraisal_run_subject s using (run_id, subject_kind, subject_id)
                        where v.run_id = ? and v.subject_kind = ? and v.subject_id = ? and v.award_code = ?""",
                        row -> new Stored(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                Outcome.valueOf(row.getString(5)),
                                row.getString(6)),
                        List.of(run, kind.name(), subject, award))
                .stream()
                .findFirst();
    }

    /** Streams the verdicts of a pass with their facts; returns how many there are. */
    long each(UUID run, List<String> units, Each each) {
        try (Connection connection = database.getConnection()) {
            return each(connection, run, units, each);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the verdicts of a pass", e);
        }
    }

    private static long each(Connection connection, UUID run, List<String> units, Each each) throws SQLException {
        long count = 0;
        String columns = "select v.subject_kind, v.subject_id, v.award_code, s.unit_code, s.packs, s.facts_digest,"
                + " s.facts, v.outcome, v.reasons";
        try (PreparedStatement select =
                connection.prepareStatement(columns + FROM + " order by v.subject_kind, v.subject_id, v.award_code")) {
            select.setFetchSize(FETCH);
            select.setObject(1, run);
            select.setArray(2, connection.createArrayOf("text", units.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    each.take(
                            SubjectKind.valueOf(row.getString(1)),
                            row.getString(2),
                            row.getString(3),
                            new Stored(
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getString(7),
                                    Outcome.valueOf(row.getString(8)),
                                    row.getString(9)));
                    count++;
                }
            }
        }
        return count;
    }

    private static String where(VerdictFilter filter, List<Object> values) {
        StringBuilder where = new StringBuilder(FROM);
        values.add(filter.run());
        values.add(filter.units());
        if (filter.kind() != null) {
            where.append(" and v.subject_kind = ?");
            values.add(filter.kind().name());
        }
        if (filter.award() != null) {
            where.append(" and v.award_code = ?");
            values.add(filter.award());
        }
        if (filter.outcome() != null) {
            where.append(" and v.outcome = ?");
            values.add(filter.outcome().name());
        }
        if (filter.name() != null) {
            where.append(" and strpos(s.name_folded, ?) > 0");
            values.add(filter.name());
        }
        return where.toString();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                SubjectKind.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                Outcome.valueOf(row.getString(9)),
                row.getString(10),
                row.getString(11));
    }

    private <T> List<T> query(String sql, RowMapper<T> mapper, List<?> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof List<?> many) {
                    select.setArray(i + 1, connection.createArrayOf("text", many.toArray()));
                } else {
                    select.setObject(i + 1, values.get(i));
                }
            }
            try (ResultSet row = select.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (row.next()) {
                    found.add(mapper.map(row));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the verdicts of a pass", e);
        }
    }
}
