package vn.thidua.commitment.large;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import org.postgresql.PGConnection;

/**
 * A province of 20,000 people in 300 units with five years of campaigns, four a year: 84,000 obligations, 120,000
 * commitments, 60,000 reports with 1.2 million values and a file each. Written by COPY, the same at every run. The two
 * campaigns of today come first, the eighteen of the past can be added, so that only the past grows.
 */
final class LargeProvince {

    static final int UNITS = 300;
    static final int PEOPLE = 20_000;
    static final int CAMPAIGNS = 20;
    static final int FIRST_OF_TODAY = 18;
    static final int REPORTS = 10;
    private static final int OTHER_DUTIES = 4;
    private static final int COMMITMENTS = 20;
    private static final int REPORTED = 4;
    private static final Instant TODAY = Instant.parse("2027-01-18T02:00:00Z");
    private static final int CHUNK = 1 << 20;

    private final Connection connection;

    private LargeProvince(Connection connection) {
        this.connection = connection;
    }

    /** Adds units and people (once) and the campaigns from the first up to before the last. */
    static void write(String url, String user, String password, int first, int last) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            LargeProvince province = new LargeProvince(connection);
            if (first == FIRST_OF_TODAY) {
                province.organisation();
            }
            for (int campaign = first; campaign < last; campaign++) {
                province.campaign(campaign);
            }
            province.run("vacuum analyze");
        }
    }

    /** What this person handed in is a draft again, so that the same reports are handed in at every size of the data. */
    static void reopen(String url, String user, String password, String person) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            LargeProvince province = new LargeProvince(connection);
            province.run("""
                    update obligation o set version = 1, review = 'NONE', closed_at = null,
                        state = case when due_at < '%s' then 'OVERDUE' else 'OPEN' end
                    from report r where r.id = o.deliverable_id and r.submitted_by = '%s'""".formatted(TODAY, person));
            province.run("""
                    update report set version = 1, state = 'DRAFT', submitted_by = null, submitted_at = null, late_by = null
                    where submitted_by = '%s'""".formatted(person));
            province.run("vacuum analyze obligation, obligation_tally, report, audit, outbox");
        }
    }

    private void run(String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** The first two are faculties of the sample school, so that their heads can sign in. */
    static String unit(int number) {
        return switch (number) {
            case 0 -> "NS-TCT-LLCS";
            case 1 -> "NS-TCT-NNPL";
            default -> "LARGE-%03d".formatted(number);
        };
    }

    static UUID report(int campaign, int unit, int number) {
        return new UUID(4, ((long) campaign * UNITS + unit) * REPORTS + number);
    }

    /** Not handed in yet. */
    static boolean isDraft(int campaign, int number) {
        return campaign >= FIRST_OF_TODAY && number >= REPORTED;
    }

    private void organisation() throws SQLException, IOException {
        copy("org_unit (code, name, short_name, kind, parent_code, legal_personality, valid_from)", rows -> {
            for (int unit = 2; unit < UNITS; unit++) {
                rows.line(unit(unit), "Đơn vị số " + unit, "ĐV " + unit, "KHOA", "NS-TCT", "f", "2020-01-01");
            }
        });
        copy("org_person (person_id, full_name, unit_code, position, role_group, start_date)", rows -> {
            for (int person = 0; person < PEOPLE; person++) {
                rows.line("L-" + person, "Cán bộ " + person, unit(person % UNITS), "Chuyên viên", "CB", "2020-01-01");
            }
        });
    }

    private void campaign(int campaign) throws SQLException, IOException {
        UUID id = new UUID(1, campaign);
        String title = "Phong trào thi đua đợt " + (campaign % 4 + 1) + " năm " + (2022 + campaign / 4);
        LocalDate begins = LocalDate.of(2022, 1, 1).plusMonths(3L * campaign);
        String details = "{\"contents\":[],\"indicators\":[],\"rewards\":[],\"participants\":[]}";
        copy(
                "campaign (campaign_id, owner_unit, title, period_from, period_to, launched_at, details)",
                rows -> rows.line(id, "NS-TCT", title, begins, begins.plusMonths(3), begins + " 00:00Z", details));
        copy(
                "obligation (id, campaign_id, campaign_title, milestone_id, kind, title, unit_code, due_at, milestone_due_at,"
                        + " state, review, deliverable_id, opened_at, closed_at)",
                rows -> each(
                        (unit, number) -> obligation(rows, campaign, title, begins, unit, number),
                        REPORTS + OTHER_DUTIES));
        copy(
                "commitment (id, campaign_id, unit_code, name, op, value, measure, state, submitted_by, submitted_at)",
                rows -> each(
                        (unit, number) -> rows.line(
                                commitment(campaign, unit, number),
                                id,
                                unit(unit),
                                "Chỉ tiêu " + number,
                                ">=",
                                10 + number,
                                "lớp",
                                "APPROVED",
                                "CB-004",
                                begins + " 00:00Z"),
                        COMMITMENTS));
        copy(
                "report (id, obligation_id, campaign_id, campaign_title, unit_code, kind, title, state, done, blockers,"
                        + " submitted_by, submitted_at, saved_by, saved_at)",
                rows -> each((unit, number) -> reportRow(rows, campaign, title, begins, unit, number), REPORTS));
        copy(
                "report_value (report_id, commitment_id, value)",
                rows -> each(
                        (unit, number) -> {
                            for (int value = 0; value < COMMITMENTS; value++) {
                                rows.line(
                                        report(campaign, unit, number),
                                        commitment(campaign, unit, value),
                                        number + value % 7);
                            }
                        },
                        REPORTS));
        evidence(campaign, begins);
    }

    private void obligation(Rows rows, int campaign, String title, LocalDate begins, int unit, int number) {
        boolean today = campaign >= FIRST_OF_TODAY;
        boolean report = number < REPORTS;
        boolean open = isDraft(campaign, number) && report;
        Instant due = today && open
                ? TODAY.plus(1 + number * 5L, ChronoUnit.DAYS)
                : begins.plusDays(7L * number + 7).atStartOfDay(ZoneOffset.UTC).toInstant();
        boolean late = open && number == REPORTED && unit % 10 == 0;
        String state = late ? "OVERDUE" : open ? "OPEN" : unit % 20 == 0 ? "WAIVED" : "FULFILLED";
        boolean waits = today && report && !open && number == REPORTED - 1;
        rows.line(
                new UUID(2, ((long) campaign * UNITS + unit) * (REPORTS + OTHER_DUTIES) + number),
                new UUID(1, campaign),
                title,
                "M" + number,
                report ? "PROGRESS_REPORT" : "ACKNOWLEDGEMENT",
                "Báo cáo đợt " + number,
                unit(unit),
                late ? TODAY.minus(1, ChronoUnit.DAYS) : due,
                late ? TODAY.minus(1, ChronoUnit.DAYS) : due,
                state,
                open ? "NONE" : waits ? "WAITING" : "ACCEPTED",
                report ? report(campaign, unit, number) : null,
                begins + " 00:00Z",
                open ? null : due.minus(1, ChronoUnit.DAYS));
    }

    private void reportRow(Rows rows, int campaign, String title, LocalDate begins, int unit, int number) {
        boolean draft = isDraft(campaign, number);
        boolean waits = campaign >= FIRST_OF_TODAY && !draft && number == REPORTED - 1;
        rows.line(
                report(campaign, unit, number),
                new UUID(2, ((long) campaign * UNITS + unit) * (REPORTS + OTHER_DUTIES) + number),
                new UUID(1, campaign),
                title,
                unit(unit),
                "PROGRESS_REPORT",
                "Báo cáo đợt " + number,
                draft ? "DRAFT" : waits ? "SUBMITTED" : "ACCEPTED",
                "Đã làm xong phần việc của đợt " + number,
                "",
                draft ? null : "CB-014",
                draft ? null : begins.plusDays(7L * number + 6) + " 00:00Z",
                "CB-014",
                begins + " 00:00Z");
    }

    private void evidence(int campaign, LocalDate begins) throws SQLException, IOException {
        copy(
                "stored_file (digest, size, media_type, stored_at)",
                rows -> each(
                        (unit, number) ->
                                rows.line(digest(campaign, unit, number), 1000, "application/pdf", begins + " 00:00Z"),
                        REPORTS));
        copy(
                "evidence (id, digest, name, unit_code, uploaded_by, uploaded_at)",
                rows -> each(
                        (unit, number) -> rows.line(
                                new UUID(5, report(campaign, unit, number).getLeastSignificantBits()),
                                digest(campaign, unit, number),
                                "minh-chung-" + number + ".pdf",
                                unit(unit),
                                "CB-014",
                                begins + " 00:00Z"),
                        REPORTS));
        copy(
                "evidence_link (evidence_id, kind, place_id, unit_code, title, linked_by, linked_at)",
                rows -> each(
                        (unit, number) -> rows.line(
                                new UUID(5, report(campaign, unit, number).getLeastSignificantBits()),
                                "REPORT",
                                report(campaign, unit, number),
                                unit(unit),
                                "Báo cáo đợt " + number,
                                "CB-014",
                                begins + " 00:00Z"),
                        REPORTS));
    }

    private static UUID commitment(int campaign, int unit, int number) {
        return new UUID(3, ((long) campaign * UNITS + unit) * COMMITMENTS + number);
    }

    private static String digest(int campaign, int unit, int number) {
        return "%064x".formatted(report(campaign, unit, number).getLeastSignificantBits());
    }

    private interface UnitAndNumber {
        void write(int unit, int number);
    }

    private static void each(UnitAndNumber row, int numbers) {
        for (int unit = 0; unit < UNITS; unit++) {
            for (int number = 0; number < numbers; number++) {
                row.write(unit, number);
            }
        }
    }

    private void copy(String table, Consumer<Rows> content) throws SQLException, IOException {
        Rows rows = new Rows();
        content.accept(rows);
        Reader text = new StringReader(rows.text.toString());
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", text, CHUNK);
    }

    /** Rows in COPY's text format. */
    private static final class Rows {

        private final StringBuilder text = new StringBuilder();

        void line(Object... columns) {
            for (int column = 0; column < columns.length; column++) {
                text.append(column == 0 ? "" : "\t").append(columns[column] == null ? "\\N" : columns[column]);
            }
            text.append('\n');
        }
    }
}
