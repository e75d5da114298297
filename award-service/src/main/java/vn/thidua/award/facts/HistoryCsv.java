package vn.thidua.award.facts;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
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
    public record Result(List<Read> rows, List<Fault> faults, List<Named> names) {}

    /** What identifies a row to its reader, faulty or not. */
    record Named(int line, String recordId, String subjectId) {}

    private static final Set<FactColumn> NEEDED = Set.of(
            FactColumn.SUBJECT_KIND,
            FactColumn.SUBJECT_ID,
            FactColumn.YEAR,
            FactColumn.TYPE,
            FactColumn.CODE,
            FactColumn.STATUS);
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern STATED_DAYS = Pattern.compile("(\\d{1,3}) ngày làm việc");

    /** Households are known to the commune, not to this system. */
    private static final SubjectKind[] KINDS = {SubjectKind.PERSON, SubjectKind.UNIT};

    private final LocalDate today;
    private final List<Read> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Named> names = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private HistoryCsv(LocalDate today) {
        this.today = today;
    }

    /** @param today facts decided or begun later are refused */
    public static Result read(String text, LocalDate today) {
        return read(Csv.parse(Normalizer.normalize(text, Normalizer.Form.NFC)), today);
    }

    static Result read(List<TableRow> table, LocalDate today) {
        HistoryCsv reader = new HistoryCsv(today);
        reader.readAll(table);
        return new Result(List.copyOf(reader.rows), List.copyOf(reader.faults), List.copyOf(reader.names));
    }

    private void readAll(List<TableRow> table) {
        if (table.isEmpty()) {
            faults.add(new Fault(1, "", "Tệp trống"));
            return;
        }
        List<FactColumn> columns = header(table.getFirst());
        if (columns.isEmpty()) {
            return;
        }
        for (TableRow row : table.subList(1, table.size())) {
            if (row.cells().size() != columns.size()) {
                names.add(new Named(row.line(), row.cells().getFirst(), ""));
                faults.add(new Fault(
                        row.line(), "", "Dòng có " + row.cells().size() + " cột, cần " + columns.size() + " cột"));
                continue;
            }
            Map<FactColumn, String> cells = new EnumMap<>(FactColumn.class);
            for (int i = 0; i < columns.size(); i++) {
                cells.put(columns.get(i), row.cells().get(i).strip());
            }
            readRow(new Cells(row.line(), cells));
        }
    }

    /** Columns in the order of the file; empty, with one fault, where the table is another one. */
    private List<FactColumn> header(TableRow row) {
        List<FactColumn> columns = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String cell : row.cells()) {
            FactColumn.named(cell)
                    .filter(c -> !columns.contains(c))
                    .ifPresentOrElse(columns::add, () -> unknown.add(cell));
        }
        List<String> absent = NEEDED.stream()
                .filter(column -> !columns.contains(column))
                .sorted()
                .map(FactColumn::label)
                .toList();
        if (!unknown.isEmpty() || !absent.isEmpty()) {
            faults.add(new Fault(
                    row.line(),
                    "",
                    "Dòng tiêu đề không đúng mẫu."
                            + (absent.isEmpty() ? "" : " Thiếu cột: " + String.join(", ", absent) + ".")
                            + (unknown.isEmpty() ? "" : " Cột lạ hoặc lặp: " + String.join(", ", unknown) + ".")));
            return List.of();
        }
        return columns;
    }

    private void readRow(Cells cells) {
        int before = faults.size();
        String id = cells.text(FactColumn.RECORD_ID);
        String subject = cells.required(FactColumn.SUBJECT_ID);
        names.add(new Named(cells.line, id, subject));
        if (!id.isEmpty() && !ids.add(id)) {
            cells.fault(FactColumn.RECORD_ID, "Mã bản ghi " + id + " có hai dòng");
        }
        SubjectKind kind =
                cells.one(FactColumn.SUBJECT_KIND, KINDS, SubjectKind::name, HistoryCsv::words, SubjectKind.PERSON);
        int year = cells.year();
        FactType type =
                cells.one(FactColumn.TYPE, FactType.values(), FactType::code, FactType::words, FactType.CLASSIFICATION);
        String text = cells.required(FactColumn.CODE);
        String code = CodeNames.codeOf(type, text).orElse("");
        if (code.isEmpty() && !text.isEmpty()) {
            cells.fault(FactColumn.CODE, "“" + text + "” không thuộc loại " + type.words());
        }
        FactStatus status = cells.one(
                FactColumn.STATUS, FactStatus.values(), FactStatus::code, FactStatus::words, FactStatus.VALID);
        LocalDate decided = cells.day(FactColumn.DECISION_DATE);
        LocalDate from = cells.day(FactColumn.FROM);
        LocalDate to = cells.day(FactColumn.TO);
        String decisionNo = cells.optional(FactColumn.DECISION_NO);
        if ((decisionNo == null) != (decided == null)) {
            cells.fault(FactColumn.DECISION_NO, "Số và ngày quyết định phải có cùng nhau");
        }
        String note = cells.optional(FactColumn.NOTE);
        FactRow row = new FactRow(
                id,
                type,
                code,
                year,
                cells.optional(FactColumn.TITLE),
                decisionNo,
                decided,
                cells.optional(FactColumn.DECIDED_BY),
                cells.optional(FactColumn.BASIS),
                usedFor(cells.optional(FactColumn.USED_FOR)),
                from,
                to,
                type == FactType.LEAVE ? statedDays(note) : null,
                status,
                note);
        PossibleFact.faults(row, today).forEach((column, message) -> cells.fault(column, message));
        if (faults.size() == before) {
            rows.add(new Read(cells.line, kind, subject, id.isEmpty() ? named(kind, subject, row) : row));
        }
    }

    private static String words(SubjectKind kind) {
        return kind == SubjectKind.PERSON ? "Cá nhân" : "Tập thể";
    }

    /** The same line gets the same id in every file, so that a repeated import changes nothing. */
    private FactRow named(SubjectKind kind, String subject, FactRow row) {
        String id = RepeatedFacts.derivedId(kind, subject, row);
        ids.add(id);
        return row.named(id);
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
        private final Map<FactColumn, String> cells;

        Cells(int line, Map<FactColumn, String> cells) {
            this.line = line;
            this.cells = cells;
        }

        void fault(FactColumn column, String message) {
            faults.add(new Fault(line, column.key(), message));
        }

        String text(FactColumn column) {
            return cells.getOrDefault(column, "");
        }

        String required(FactColumn column) {
            String value = text(column);
            if (value.isEmpty()) {
                fault(column, "Cần có giá trị");
            }
            return value;
        }

        @Nullable
        String optional(FactColumn column) {
            String value = text(column);
            return value.isEmpty() ? null : value;
        }

        int year() {
            String value = required(FactColumn.YEAR);
            if (!value.matches("\\d{4}") || Integer.parseInt(value) < 1990) {
                fault(FactColumn.YEAR, "Năm phải là bốn chữ số, từ 1990");
                return 0;
            }
            return Integer.parseInt(value);
        }

        /** As exchanged (2025-11-01) or as people write it (1/11/2025). */
        @Nullable
        LocalDate day(FactColumn column) {
            String value = optional(column);
            if (value == null) {
                return null;
            }
            try {
                Matcher matcher = DAY_FIRST.matcher(value);
                return matcher.matches()
                        ? LocalDate.of(
                                Integer.parseInt(matcher.group(3)),
                                Integer.parseInt(matcher.group(2)),
                                Integer.parseInt(matcher.group(1)))
                        : LocalDate.parse(value);
            } catch (DateTimeException e) {
                fault(column, "Ngày “" + value + "” không có thật hoặc không đúng dạng ngày/tháng/năm");
                return null;
            }
        }

        <E> E one(FactColumn column, E[] values, Function<E, String> code, Function<E, String> words, E otherwise) {
            String value = required(column);
            for (E candidate : values) {
                if (code.apply(candidate).equals(value)
                        || words.apply(candidate).equalsIgnoreCase(value)) {
                    return candidate;
                }
            }
            if (!value.isEmpty()) {
                fault(column, "“" + value + "” không có trong danh mục");
            }
            return otherwise;
        }
    }
}
