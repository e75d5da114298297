package vn.thidua.award.appraisal.change;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.appraisal.StoredJson;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.RulePack;

/** Stored verdicts with the facts that they rest on, streamed: single files, or all verdicts of a pass. */
@ApplicationScoped
class JudgedFiles {

    private static final int FETCH = 500;
    private static final String FILES = """
            select distinct on (subject_kind, subject_id, award_code, year)
                   id, subject_kind, subject_id, unit_code, award_code, year, day, facts
            from appraisal
            where unit_code = any(?) and day between ? and ?
            order by subject_kind, subject_id, award_code, year, appraised_at desc""";
    private static final String OF_RUN = """
            select cast(null as uuid), v.subject_kind, v.subject_id, s.unit_code, v.award_code, r.year, r.day, s.facts
            from appraisal_run r
            join appraisal_run_subject s on s.run_id = r.id
            join appraisal_run_verdict v using (run_id, subject_kind, subject_id)
            where s.unit_code = any(?) and r.day between ? and ? and r.id = ?
            order by v.subject_kind, v.subject_id, v.award_code""";

    private final AgroalDataSource database;

    JudgedFiles(AgroalDataSource database) {
        this.database = database;
    }

    /** @param appraisal null for a verdict of a pass */
    record File(
            @Nullable UUID appraisal,
            SubjectKind kind,
            String subjectId,
            String unitCode,
            String award,
            int year,
            LocalDate day,
            Snapshot known) {}

    /** Those judged while the pack was in force; of a subject, title and year the latest. */
    void each(RulePack pack, List<String> units, @Nullable UUID run, Consumer<File> each) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false); // a cursor lives in a transaction
            each(connection, pack, units, run, each);
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the judged files", e);
        }
    }

    private static void each(
            Connection connection, RulePack pack, List<String> units, @Nullable UUID run, Consumer<File> each)
            throws SQLException {
        LocalDate to = pack.to();
        try (PreparedStatement select = connection.prepareStatement(run == null ? FILES : OF_RUN)) {
            select.setFetchSize(FETCH);
            select.setArray(1, connection.createArrayOf("text", units.toArray()));
            select.setObject(2, pack.from());
            select.setObject(3, to == null ? LocalDate.of(9999, 12, 31) : to);
            if (run != null) {
                select.setObject(4, run);
            }
            try (ResultSet row = select.executeQuery()) {
                String facts = "";
                Snapshot known = null;
                while (row.next()) {
                    LocalDate day = row.getObject(7, LocalDate.class);
                    String text = row.getString(8);
                    // the verdicts of one subject share the facts
                    if (known == null || run == null || !text.equals(facts)) {
                        facts = text;
                        known = StoredJson.read(text, Snapshot.class).asOf(day);
                    }
                    each.accept(new File(
                            row.getObject(1, UUID.class),
                            SubjectKind.valueOf(row.getString(2)),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getInt(6),
                            day,
                            known));
                }
            }
        }
    }
}
