package vn.thidua.award.facts;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import vn.thidua.award.engine.fact.FactRow;

/** What cannot have happened is no fact: days in the future, ends before beginnings, decisions before the achievement. */
final class PossibleFact {

    private PossibleFact() {}

    /** Sentences by column; empty for a possible fact. */
    static Map<FactColumn, String> faults(FactRow row, LocalDate today) {
        Map<FactColumn, String> faults = new EnumMap<>(FactColumn.class);
        LocalDate decided = row.decisionDate();
        LocalDate from = row.from();
        LocalDate to = row.to();
        if (row.year() > today.getYear()) {
            faults.put(FactColumn.YEAR, "Năm thành tích " + row.year() + " ở tương lai");
        }
        if (decided != null && decided.isAfter(today)) {
            faults.put(FactColumn.DECISION_DATE, "Ngày quyết định ở tương lai");
        } else if (decided != null && decided.getYear() < row.year()) {
            faults.put(FactColumn.DECISION_DATE, "Quyết định ký trước năm thành tích");
        }
        if (from != null && from.isAfter(today)) {
            faults.put(FactColumn.FROM, "Ngày bắt đầu ở tương lai");
        }
        if (from != null && to != null && to.isBefore(from)) {
            faults.put(FactColumn.TO, "Ngày kết thúc trước ngày bắt đầu");
        }
        return faults;
    }
}
