package vn.thidua.commitment.registration.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.registration.domain.Line.SubjectKind;
import vn.thidua.kit.problem.FieldError;

/** Finds out whom each row of a filled-in table means and what it registers; says per row what is wrong. */
public final class SheetRows {

    private static final Set<String> YES = Set.of("x", "1", "có", "✓", "✔");
    private static final Set<String> NO = Set.of("", "0", "-", "không");
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    private SheetRows() {}

    /** Someone or something that can be registered here. */
    public record Subject(SubjectKind kind, String id, String name) {}

    /**
     * What was read.
     *
     * @param lines  per subject of a row without fault, in the order of the table
     * @param errors pointer {@code /rows/7} is the row that Excel numbers 7
     */
    public record Read(Map<Subject, List<Line>> lines, List<FieldError> errors) {

        /** Takes over what the rows say; whom no row names keeps what is registered. */
        public List<Line> over(List<Line> known) {
            Set<String> named = lines.keySet().stream().map(Subject::id).collect(Collectors.toSet());
            List<Line> all = new ArrayList<>(known.stream()
                    .filter(line -> !named.contains(line.subjectId()))
                    .toList());
            lines.values().forEach(all::addAll);
            return all;
        }
    }

    public static Read read(List<SheetRow> rows, List<Subject> subjects) {
        Map<Subject, List<Line>> lines = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        Set<Subject> seen = new HashSet<>();
        for (SheetRow row : rows) {
            if (row.isBlank()) {
                continue;
            }
            List<FieldError> wrong = new ArrayList<>();
            Subject subject = find(row, subjects, wrong);
            if (subject != null && !seen.add(subject)) {
                wrong.add(error(row, "twice", "“" + subject.name() + "” đã có ở dòng trên."));
            }
            List<Line> titles = subject == null ? List.of() : titles(row, subject, wrong);
            if (wrong.isEmpty() && subject != null) {
                lines.put(subject, titles);
            }
            errors.addAll(wrong);
        }
        return new Read(lines, errors);
    }

    private static @Nullable Subject find(SheetRow row, List<Subject> subjects, List<FieldError> wrong) {
        String name = key(row.name());
        if (!row.code().isBlank()) {
            Subject byCode = subjects.stream()
                    .filter(subject -> subject.id().equalsIgnoreCase(row.code().strip()))
                    .findFirst()
                    .orElse(null);
            if (byCode == null) {
                wrong.add(error(
                        row, "not-of-unit", "Đơn vị không có mã “" + row.code().strip() + "”."));
            } else if (!name.isEmpty() && !name.equals(key(byCode.name()))) {
                wrong.add(error(
                        row,
                        "name-differs",
                        "Mã " + byCode.id() + " là " + byCode.name() + ", không phải “"
                                + row.name().strip() + "”."));
            }
            return byCode;
        }
        List<Subject> named = subjects.stream()
                .filter(subject -> key(subject.name()).equals(name))
                .toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        wrong.add(
                name.isEmpty()
                        ? error(row, "nobody", "Thiếu họ tên và mã.")
                        : named.isEmpty()
                                ? error(
                                        row,
                                        "not-of-unit",
                                        "Đơn vị không có “" + row.name().strip() + "”.")
                                : error(
                                        row,
                                        "ambiguous",
                                        "Có " + named.size() + " người tên “"
                                                + row.name().strip() + "”, cần ghi mã."));
        return null;
    }

    private static List<Line> titles(SheetRow row, Subject subject, List<FieldError> wrong) {
        List<Line> titles = new ArrayList<>();
        row.marks().forEach((title, written) -> {
            String mark = written.strip().toLowerCase(Locale.ROOT);
            if (YES.contains(mark) && title.isFor(subject.kind())) {
                titles.add(new Line(title.name(), subject.kind(), subject.id()));
            } else if (YES.contains(mark)) {
                wrong.add(error(
                        row,
                        "wrong-subject",
                        title.vietnamese() + " không dành cho "
                                + (subject.kind() == SubjectKind.UNIT ? "tập thể." : "cá nhân.")));
            } else if (!NO.contains(mark)) {
                wrong.add(error(
                        row,
                        "unclear-mark",
                        "Ô “" + title.vietnamese() + "” ghi “" + written.strip()
                                + "”; đánh x nếu đăng ký, để trống nếu không."));
            }
        });
        return titles;
    }

    private static FieldError error(SheetRow row, String code, String message) {
        return new FieldError("/rows/" + row.number(), code, "Dòng " + row.number() + ": " + message);
    }

    /** The same for {@code Hoà} and {@code Hòa}, composed or not, whatever the case and the spaces. */
    public static String key(String name) {
        StringBuilder key = new StringBuilder();
        for (String word : name.strip().split("\\s+")) {
            String parts = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
            String tone =
                    TONES.matcher(parts).results().map(found -> found.group()).collect(Collectors.joining());
            key.append(key.isEmpty() ? "" : " ")
                    .append(Normalizer.normalize(TONES.matcher(parts).replaceAll(""), Normalizer.Form.NFC))
                    .append(tone);
        }
        return key.toString();
    }
}
