package vn.thidua.award.engine.condition;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.fact.Words;

/**
 * Full months of work in the year (thời gian công tác trong năm). Months at a former unit count when the transfer is on
 * record; who moves away is judged by the new unit.
 */
public record MonthsEmployed(int months) implements Condition {

    @Override
    public Finding judge(Case subject) {
        Snapshot facts = subject.facts();
        if (facts.startDate() == null) {
            return Finding.unknown("Chưa có ngày vào làm việc", List.of(), "Ngày vào làm việc");
        }
        LocalDate first = LocalDate.of(subject.year(), 1, 1);
        LocalDate afterLast = first.plusYears(1);
        List<FactRow> arrivals = facts.of(FactType.TRANSFER, subject.year()).stream()
                .filter(row -> row.code().equals("DEN"))
                .toList();
        LocalDate from = facts.startDate().isBefore(first) || !arrivals.isEmpty() ? first : facts.startDate();
        LocalDate until = facts.endDate() == null || !facts.endDate().isBefore(afterLast)
                ? afterLast
                : facts.endDate().plusDays(1);
        long worked = until.isAfter(from) ? ChronoUnit.MONTHS.between(from, until) : 0;
        String text = worked > 0
                ? "%02d tháng (từ %s đến %s)".formatted(worked, Words.day(from), Words.day(until.minusDays(1)))
                : "Không làm việc tại đơn vị trong năm " + subject.year();
        List<FactRow> moves = facts.of(FactType.TRANSFER, subject.year());
        if (!arrivals.isEmpty()) {
            text += ", gồm thời gian ở đơn vị cũ";
        } else if (facts.endDate() != null && !moves.isEmpty()) {
            text += "; chuyển đi hoặc nghỉ hưu trong năm";
        }
        List<String> records = moves.stream().map(FactRow::recordId).toList();
        return worked >= months
                ? Finding.met(text, records)
                : Finding.notMet(text, records, "Đủ %02d tháng công tác trong năm".formatted(months));
    }

    @Override
    public Truth truth(Case subject) {
        LocalDate start = subject.facts().startDate();
        // who was there all year worked twelve months
        return start != null && subject.facts().endDate() == null && start.getYear() < subject.year()
                ? Truth.MET
                : judge(subject).truth();
    }

    @Override
    public String sentence() {
        return "làm việc đủ %02d tháng trong năm trở lên".formatted(months);
    }
}
