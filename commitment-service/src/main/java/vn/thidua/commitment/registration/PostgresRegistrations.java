package vn.thidua.commitment.registration;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.thidua.commitment.registration.domain.Line;
import vn.thidua.commitment.registration.domain.Line.SubjectKind;
import vn.thidua.commitment.registration.domain.Registration;
import vn.thidua.commitment.review.Pin;
import vn.thidua.commitment.sql.Json;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Registrations in their tables. */
@ApplicationScoped
class PostgresRegistrations {

    private static final TypeReference<List<Pin>> PINS = new TypeReference<>() {};

    private final Sql sql;
    private final Json json;

    PostgresRegistrations(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** A registration and the version of its row. */
    record Stored(Registration registration, long version) {}

    Optional<Stored> of(UUID campaign, String unit) {
        return sql.one(
                "select * from registration where campaign_id = ? and unit_code = ?", this::read, campaign, unit);
    }

    Stored get(UUID id) {
        return sql.one("select * from registration where id = ?", this::read, id)
                .orElseThrow(PostgresRegistrations::none);
    }

    Stored lock(UUID id) {
        return sql.one("select * from registration where id = ? for update", this::read, id)
                .orElseThrow(PostgresRegistrations::none);
    }

    /** Serialises the sheets of a campaign while caps are counted over all of them. */
    void lockCampaign(UUID campaign) {
        sql.list("select pg_advisory_xact_lock(?)", row -> "", campaign.getMostSignificantBits());
    }

    boolean insert(Registration.Sheet sheet) {
        return sql.update("""
                        insert into registration (id, campaign_id, unit_code, year, state) values (?, ?, ?, ?, 'DRAFT')
                        on conflict do nothing""", sheet.id(), sheet.campaignId(), sheet.unit(), sheet.year()) == 1;
    }

    void save(Registration registration, long version) {
        Registration.Submission submission =
                switch (registration) {
                    case Registration.Submitted submitted -> submitted.submission();
                    case Registration.Accepted accepted -> accepted.submission();
                    case Registration.Draft _, Registration.Returned _ -> null;
                };
        boolean returned = registration instanceof Registration.Returned;
        sql.update(
                """
                update registration set version = ?, state = ?, submitted_by = coalesce(?, submitted_by),
                    submitted_at = coalesce(?::timestamptz, submitted_at), reason = ?, pins = ?::jsonb
                where id = ?""",
                version,
                registration.state(),
                submission == null ? null : submission.by(),
                submission == null ? null : submission.at().toString(),
                returned ? ((Registration.Returned) registration).reason() : null,
                json.write(returned ? ((Registration.Returned) registration).pins() : List.of()),
                registration.sheet().id());
    }

    void saveLines(UUID id, List<Line> lines) {
        sql.update("delete from registration_line where registration_id = ?", id);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            sql.update("""
                    insert into registration_line (registration_id, position, title_code, subject_kind, subject_id)
                    values (?, ?, ?, ?, ?)""", id, i, line.titleCode(), line.subjectKind(), line.subjectId());
        }
    }

    /** Lines of all other units of the campaign, whatever their sheet's state. */
    List<Line> linesOfOthers(Registration.Sheet sheet) {
        return sql.list("""
                select l.* from registration_line l join registration r on r.id = l.registration_id
                where r.campaign_id = ? and r.id <> ?""", PostgresRegistrations::line, sheet.campaignId(), sheet.id());
    }

    private Stored read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Registration.Sheet sheet = new Registration.Sheet(
                id, row.getObject("campaign_id", UUID.class), row.getString("unit_code"), row.getInt("year"));
        List<Line> lines = sql.list(
                "select * from registration_line where registration_id = ? order by position",
                PostgresRegistrations::line,
                id);
        Registration registration =
                switch (row.getString("state")) {
                    case "DRAFT" -> new Registration.Draft(sheet, lines);
                    case "RETURNED" ->
                        new Registration.Returned(
                                sheet,
                                lines,
                                Objects.requireNonNullElse(row.getString("reason"), ""),
                                json.readList(row.getString("pins"), PINS));
                    case "SUBMITTED" -> new Registration.Submitted(sheet, lines, submission(row));
                    case "ACCEPTED" -> new Registration.Accepted(sheet, lines, submission(row));
                    case String other -> throw new IllegalStateException("state " + other);
                };
        return new Stored(registration, row.getLong("version"));
    }

    private static Registration.Submission submission(ResultSet row) throws SQLException {
        return new Registration.Submission(row.getString("submitted_by"), Sql.instant(row, "submitted_at"));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("title_code"),
                SubjectKind.valueOf(row.getString("subject_kind")),
                row.getString("subject_id"));
    }

    private static Refusal none() {
        return new Refusal(CommonReason.NOT_FOUND, "Không có bản đăng ký này.");
    }
}
