package vn.thidua.campaign.calendar.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads notices from a table: lines are comma-separated, the last cell may hold commas, {@code #} begins a comment, the first
 * other line names the columns. Lines of one year and document number make one notice.
 *
 * <p>Columns: year, document_number, document_date, kind, day, worked_day, days_before, name. Kind {@code SWAP}: {@code day} is
 * off, {@code worked_day} is worked instead; {@code OFF}: {@code day} is off; {@code BEFORE}: so many {@code days_before} the
 * main day of the holiday {@code name}.
 */
public final class NoticeFile {

    /** Columns in their order. */
    public static final List<String> COLUMNS =
            List.of("year", "document_number", "document_date", "kind", "day", "worked_day", "days_before", "name");

    private static final Set<String> KINDS = Set.of("SWAP", "OFF", "BEFORE");
    private static final int MOST_LINES = 1_000;
    private static final int LONGEST_TEXT = 300;

    private final Map<List<Object>, Draft> drafts = new LinkedHashMap<>();
    private final List<NoticeFlaw> flaws = new ArrayList<>();

    private record Draft(
            int year,
            String number,
            LocalDate date,
            List<Notice.Swap> swaps,
            List<Notice.FreeDay> off,
            List<Notice.Split> splits) {

        Notice notice() {
            return new Notice(year, number, date, swaps, off, splits);
        }
    }

    /** What stands in a table, or why it cannot be taken; pointers are {@code /7/day}: line and column. */
    public record Content(List<Notice> notices, List<NoticeFlaw> flaws) {}

    public static Content read(String table) {
        NoticeFile file = new NoticeFile();
        file.lines(table.startsWith("\uFEFF") ? table.substring(1) : table);
        return new Content(file.drafts.values().stream().map(Draft::notice).toList(), List.copyOf(file.flaws));
    }

    private void lines(String table) {
        List<String> lines = table.lines().toList();
        boolean header = false;
        if (lines.size() > MOST_LINES) {
            flaws.add(new NoticeFlaw("", "too-many", "Tệp dài quá 1.000 dòng."));
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (!header) {
                header = true;
                if (!List.of(line.split("\\s*,\\s*")).equals(COLUMNS)) {
                    flaws.add(new NoticeFlaw(
                            "", "header", "Dòng đầu phải là tên cột: " + String.join(",", COLUMNS) + "."));
                    return;
                }
            } else {
                new Line(i + 1, line.split(",", COLUMNS.size())).take();
            }
        }
        if (!header || (drafts.isEmpty() && flaws.isEmpty())) {
            flaws.add(new NoticeFlaw("", "empty", "Tệp không có thông báo nào."));
        }
    }

    /** One line of the file. */
    private final class Line {

        private final int number;
        private final String[] cells;
        private boolean sound = true;

        Line(int number, String[] cells) {
            this.number = number;
            this.cells = cells;
        }

        void take() {
            if (cells.length != COLUMNS.size()) {
                wrong("", "columns", "có %d cột, cần %d cột.".formatted(cells.length, COLUMNS.size()));
                return;
            }
            Integer year = number("year");
            String document = text("document_number");
            LocalDate issued = day("document_date");
            String kind = text("kind");
            String name = text("name");
            if (!kind.isEmpty() && !KINDS.contains(kind)) {
                wrong("kind", "unknown", "cột kind có giá trị lạ “%s”.".formatted(kind));
            }
            LocalDate day = kind.equals("BEFORE") ? null : day("day");
            LocalDate worked = kind.equals("SWAP") ? day("worked_day") : null;
            Integer before = kind.equals("BEFORE") ? number("days_before") : null;
            if (!sound || year == null || issued == null) {
                return;
            }
            Draft draft = drafts.computeIfAbsent(
                    List.of(year, document),
                    _ -> new Draft(year, document, issued, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
            if (!draft.date().equals(issued)) {
                wrong("document_date", "contradiction", "thông báo số %s đã ghi ngày khác.".formatted(document));
            } else if (day != null && worked != null) {
                draft.swaps().add(new Notice.Swap(day, worked, name));
            } else if (day != null) {
                draft.off().add(new Notice.FreeDay(day, name));
            } else if (before != null) {
                draft.splits().add(new Notice.Split(name, before));
            }
        }

        private String cell(String column) {
            return cells[COLUMNS.indexOf(column)].strip();
        }

        private String text(String column) {
            String value = cell(column);
            if (value.isEmpty()) {
                wrong(column, "required", "cột %s để trống.".formatted(column));
            } else if (value.length() > LONGEST_TEXT) {
                wrong(column, "too-long", "cột %s dài quá %d ký tự.".formatted(column, LONGEST_TEXT));
            }
            return value;
        }

        private @Nullable LocalDate day(String column) {
            String value = text(column);
            try {
                return value.isEmpty() ? null : LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                wrong(column, "not-a-date", "cột %s không phải ngày dạng 2027-09-03: “%s”.".formatted(column, value));
                return null;
            }
        }

        private @Nullable Integer number(String column) {
            String value = text(column);
            try {
                return value.isEmpty() ? null : Integer.valueOf(value);
            } catch (NumberFormatException e) {
                wrong(column, "not-a-number", "cột %s không phải số: “%s”.".formatted(column, value));
                return null;
            }
        }

        private void wrong(String column, String code, String message) {
            sound = false;
            flaws.add(new NoticeFlaw(
                    "/" + number + (column.isEmpty() ? "" : "/" + column), code, "Dòng " + number + ": " + message));
        }
    }
}
