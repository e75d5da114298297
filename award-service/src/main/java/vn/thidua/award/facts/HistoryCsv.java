package vn.thidua.award.facts;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.SubjectKind;

/** Reads the exchanged table of facts; every faulty row is reported with its line, column and a sentence. */
public final class HistoryCsv {

    /** A row that was read. */
    public record Read(int line, SubjectKind kind, String subjectId, FactRow row) {}

    /** A row that cannot be taken. */
    public record Fault(int line, String column, String message) {}

    /** Rows and faults of a file. */
    public record Result(List<Read> rows, List<Fault> faults) {}

    private static final List<String> COLUMNS = List.of(
            "record_id",
            "subject_kind",
            "subject_id",
            "year",
            "record_type",
            "code",
            "title",
            "decision_no",
            "decision_date",
            "decided_by",
            "basis",
            "used_for",
            "from_date",
            "to_date",
            "status",
            "note");
    private static final Pattern STATED_DAYS = Pattern.compile("(\\d{1,3}) ngày làm việc");

    private final LocalDate today;
    private final List<Read> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private HistoryCsv(LocalDate today) {
        this.today = today;
    }

    /** @param today facts decided or begun later are refused */
    public static Result read(String text, LocalDate today) {
        HistoryCsv reader = new HistoryCsv(today);
        reader.readAll(Csv.parse(Normalizer.normalize(text, Normalizer.Form.NFC)));
        return new Result(List.copyOf(reader.rows), List.copyOf(reader.faults));
    }

    private void readAll(List<Csv.Row> table) {
        if (table.isEmpty() || !table.getFirst().cells().equals(COLUMNS)) {
            faults.add(new Fault(1, "", "Dòng tiêu đề phải gồm các cột: " + String.join(", ", COLUMNS)));
            return;
        }
        for (Csv.Row row : table.subList(1, table.size())) {
            if (row.cells().size() != COLUMNS.size()) {
                faults.add(new Fault(
                        row.line(), "", "Dòng có " + row.cells().size() + " cột, cần " + COLUMNS.size() + " cột"));
                continue;
            }
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < COLUMNS.size(); i++) {
                cells.put(COLUMNS.get(i), row.cells().get(i).strip());
            }
            readRow(new Cells(row.line(), cells));
        }
    }

    private void readRow(Cells cells) {
        int before = faults.size();
        String id = cells.required("record_id");
        if (!id.isEmpty() && !ids.add(id)) {
            cells.fault("record_id", "Mã bản ghi " + id + " có hai dòng");
        }
        SubjectKind kind = cells.one("subject_kind", SubjectKind.values(), SubjectKind::name, SubjectKind.PERSON);
        String subject = cells.required("subject_id");
        int year = cells.year();
        FactType type = cells.one("record_type", FactType.values(), FactType::code, FactType.CLASSIFICATION);
        String code = cells.required("code");
        if (!type.codes().contains(code)) {
            cells.fault("code", "Mã “" + code + "” không thuộc loại " + type.words());
        }
        FactStatus status = cells.one("status", FactStatus.values(), FactStatus::code, FactStatus.VALID);
        LocalDate decided = cells.day("decision_date");
        LocalDate from = cells.day("from_date");
        LocalDate to = cells.day("to_date");
        if (from != null && to != null && to.isBefore(from)) {
            cells.fault("to_date", "Ngày kết thúc trước ngày bắt đầu");
        }
        if (decided != null && decided.isAfter(today)) {
            cells.fault("decision_date", "Ngày quyết định ở tương lai");
        }
        String decisionNo = cells.optional("decision_no");
        if ((decisionNo == null) != (decided == null)) {
            cells.fault("decision_no", "Số và ngày quyết định phải có cùng nhau");
        }
        if (decided != null && decided.getYear() < year) {
            cells.fault("decision_date", "Quyết định ký trước năm thành tích");
        }
        if (faults.size() > before) {
            return;
        }
        String note = cells.optional("note");
        rows.add(new Read(
                cells.line,
                kind,
                subject,
                new FactRow(
                        id,
                        type,
                        code,
                        year,
                        cells.optional("title"),
                        decisionNo,
                        decided,
                        cells.optional("decided_by"),
                        cells.optional("basis"),
                        usedFor(cells.optional("used_for")),
                        from,
                        to,
                        type == FactType.LEAVE ? statedDays(note) : null,
                        status,
                        note)));
    }

    private static List<String> usedFor(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(";", -1)).map(String::strip).toList();
    }

    private static @Nullable Integer statedDays(@Nullable String note) {
        Matcher matcher = STATED_DAYS.matcher(note == null ? "" : note);
        return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
    }

    private final class Cells {

        private final int line;
        private final Map<String, String> cells;

        Cells(int line, Map<String, String> cells) {
            this.line = line;
            this.cells = cells;
        }

        void fault(String column, String message) {
            faults.add(new Fault(line, column, message));
        }

        String required(String column) {
            String value = cells.getOrDefault(column, "");
            if (value.isEmpty()) {
                fault(column, "Cần có giá trị");
            }
            return value;
        }

        @Nullable
        String optional(String column) {
            String value = cells.getOrDefault(column, "");
            return value.isEmpty() ? null : value;
        }

        int year() {
            String value = required("year");
            if (!value.matches("\\d{4}") || Integer.parseInt(value) < 1990) {
                fault("year", "Năm phải là bốn chữ số");
                return 0;
            }
            int year = Integer.parseInt(value);
            if (year > today.getYear()) {
                fault("year", "Năm thành tích ở tương lai");
            }
            return year;
        }

        @Nullable
        LocalDate day(String column) {
            String value = optional(column);
            if (value == null) {
                return null;
            }
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                fault(column, "Ngày “" + value + "” không có thật hoặc không đúng dạng năm-tháng-ngày");
                return null;
            }
        }

        <E> E one(String column, E[] values, Function<E, String> code, E otherwise) {
            String value = required(column);
            for (E candidate : values) {
                if (code.apply(candidate).equals(value)) {
                    return candidate;
                }
            }
            fault(column, "Giá trị “" + value + "” không có trong danh mục");
            return otherwise;
        }
    }
}
