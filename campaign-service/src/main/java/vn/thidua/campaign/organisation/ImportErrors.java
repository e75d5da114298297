package vn.thidua.campaign.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.problem.FieldError;

/** Reads cells of one list and collects what is wrong with them, each with its line. */
final class ImportErrors {

    /** More than this helps nobody; the rest shows after the first are mended. */
    private static final int MOST = 200;

    private final List<FieldError> errors = new ArrayList<>();

    List<FieldError> all() {
        return List.copyOf(errors);
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    /** Pointer {@code /units/12/kind}: list, line of the file, column. */
    void add(String list, int line, String column, String code, String message) {
        if (errors.size() < MOST) {
            errors.add(new FieldError("/" + list + "/" + line + "/" + column, code, "Dòng " + line + ": " + message));
        }
    }

    void addFile(String list, String message) {
        errors.add(new FieldError("/" + list, "unreadable", message));
    }

    String required(String list, Csv.Row row, String column) {
        String value = row.get(column);
        if (value == null) {
            add(list, row.line(), column, "required", "cột " + column + " để trống.");
            return "";
        }
        return value;
    }

    String oneOf(String list, Csv.Row row, String column, Set<String> allowed) {
        String value = required(list, row, column);
        if (!value.isEmpty() && !allowed.contains(value)) {
            add(list, row.line(), column, "unknown", "cột " + column + " có giá trị lạ “" + value + "”.");
        }
        return value;
    }

    boolean flag(String list, Csv.Row row, String column) {
        return oneOf(list, row, column, Set.of("0", "1")).equals("1");
    }

    LocalDate requiredDay(String list, Csv.Row row, String column) {
        required(list, row, column);
        LocalDate day = day(list, row, column);
        return day == null ? LocalDate.EPOCH : day;
    }

    @Nullable
    LocalDate day(String list, Csv.Row row, String column) {
        String value = row.get(column);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            add(
                    list,
                    row.line(),
                    column,
                    "not-a-date",
                    "cột " + column + " không phải ngày dạng 2027-02-28: “" + value + "”.");
            return null;
        }
    }
}
