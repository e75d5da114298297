package vn.thidua.award.engine.condition;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactType;

/**
 * Fewer working days absent in the year than this (số ngày nghỉ); leaves that count as work are left out.
 *
 * @param notCounted codes of leaves that count as working time, e.g. THAI_SAN
 */
public record AbsenceBelow(int workingDays, Set<String> notCounted) implements Condition {

    public AbsenceBelow {
        notCounted = Set.copyOf(notCounted);
    }

    @Override
    public Finding judge(Case subject) {
        LocalDate first = LocalDate.of(subject.year(), 1, 1);
        LocalDate last = LocalDate.of(subject.year(), 12, 31);
        List<FactRow> leaves = subject.facts().of(FactType.LEAVE).stream()
                .filter(row -> touches(row, first, last))
                .toList();
        List<FactRow> counted =
                leaves.stream().filter(row -> !notCounted.contains(row.code())).toList();
        List<String> records = leaves.stream().map(FactRow::recordId).toList();
        if (counted.isEmpty()) {
            return Finding.met(
                    leaves.isEmpty()
                            ? "Không có ngày nghỉ phải tính"
                            : leaves.stream().map(AbsenceBelow::words).collect(Collectors.joining(", "))
                                    + ": tính là thời gian làm việc",
                    records);
        }
        boolean exact = counted.stream().allMatch(row -> row.workingDays() != null && isWithin(row, first, last));
        long days = counted.stream()
                .mapToLong(row -> exact && row.workingDays() != null ? row.workingDays() : weekdays(row, first, last))
                .sum();
        String missing = "Nghỉ dưới %d ngày làm việc trong năm".formatted(workingDays);
        if (days < workingDays) {
            return Finding.met("Nghỉ %s%d ngày làm việc".formatted(exact ? "" : "không quá ", days), records);
        }
        return exact
                ? Finding.notMet("Nghỉ %d ngày làm việc".formatted(days), records, missing)
                : Finding.unknown(
                        "Nghỉ nhiều nhất %d ngày làm việc, chưa trừ ngày lễ".formatted(days),
                        records,
                        "Số ngày làm việc đã nghỉ, theo xác nhận của đơn vị");
    }

    @Override
    public Truth truth(Case subject) {
        return subject.has(FactType.LEAVE) ? judge(subject).truth() : Truth.MET;
    }

    /** A leave without days is one of the year it is recorded for. */
    private static boolean touches(FactRow row, LocalDate first, LocalDate last) {
        if (row.from() == null) {
            return row.year() == first.getYear();
        }
        return !row.from().isAfter(last) && (row.to() == null || !row.to().isBefore(first));
    }

    private static boolean isWithin(FactRow row, LocalDate first, LocalDate last) {
        if (row.from() == null) {
            return true;
        }
        return row.to() != null && !row.from().isBefore(first) && !row.to().isAfter(last);
    }

    private static String words(FactRow row) {
        return switch (row.code()) {
            case "THAI_SAN" -> "Nghỉ thai sản";
            case "HOC_TAP" -> "Đi học tập trung";
            case "TAI_NAN_LAO_DONG" -> "Nghỉ do tai nạn lao động";
            default -> "Nghỉ";
        };
    }

    /** Upper bound: holidays are not taken off. */
    private static long weekdays(FactRow row, LocalDate first, LocalDate last) {
        LocalDate from = row.from() == null || row.from().isBefore(first) ? first : row.from();
        LocalDate to = row.to() == null || row.to().isAfter(last) ? last : row.to();
        return from.datesUntil(to.plusDays(1))
                .filter(d -> d.getDayOfWeek() != DayOfWeek.SATURDAY && d.getDayOfWeek() != DayOfWeek.SUNDAY)
                .count();
    }

    @Override
    public String sentence() {
        return "nghỉ dưới %d ngày làm việc trong năm (không tính thời gian được coi là làm việc)"
                .formatted(workingDays);
    }

    @Override
    public boolean sensitive() {
        return true;
    }
}
