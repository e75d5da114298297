package vn.thidua.campaign.campaign;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.DayMark;
import vn.thidua.campaign.reading.model.Due;
import vn.thidua.campaign.reading.model.Period;

/** The days that a due date of a document means; what recurs is written out over the campaign's period. */
final class DueDates {

    /** A campaign of five years that reports monthly has sixty days; more than that is no plan. */
    private static final int MOST = 60;

    private DueDates() {}

    /** Empty when no day can be told: then a person has to. */
    static List<LocalDate> of(Due due, @Nullable Period period) {
        return switch (due.recurs()) {
            case ONCE -> once(due);
            case YEARLY -> yearly(due, period);
            case MONTHLY -> monthly(due, period);
            case QUARTERLY -> due.dates().isEmpty() ? List.of() : yearly(due, period);
            case WEEKLY -> List.of();
        };
    }

    private static List<LocalDate> once(Due due) {
        if (!due.dates().isEmpty()) {
            return due.dates().stream()
                    .filter(mark -> !mark.isYearly())
                    .map(mark -> mark.inYear(0))
                    .toList();
        }
        LocalDate last = due.lastDate();
        return last == null ? List.of() : List.of(last);
    }

    private static List<LocalDate> yearly(Due due, @Nullable Period period) {
        List<DayMark> marks =
                !due.dates().isEmpty() ? due.dates() : due.last() == null ? List.of() : List.of(due.last());
        if (period == null) {
            return List.of();
        }
        List<LocalDate> days = new ArrayList<>();
        for (int year = period.from().getYear(); year <= period.to().getYear(); year++) {
            for (DayMark mark : marks) {
                LocalDate day = mark.inYear(year);
                if (period.covers(day) && !days.contains(day) && days.size() < MOST) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    private static List<LocalDate> monthly(Due due, @Nullable Period period) {
        Integer dayOfMonth = due.dayOfMonth();
        if (dayOfMonth == null || period == null) {
            return List.of();
        }
        List<LocalDate> days = new ArrayList<>();
        for (YearMonth month = YearMonth.from(period.from());
                !month.isAfter(YearMonth.from(period.to())) && days.size() < MOST;
                month = month.plusMonths(1)) {
            LocalDate day = month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
            if (period.covers(day) && (due.months().isEmpty() || due.months().contains(month.getMonthValue()))) {
                days.add(day);
            }
        }
        return days;
    }
}
