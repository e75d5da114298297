package vn.thidua.campaign.reading.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A day of one year, or the same day of every year (ngày, hoặc ngày hằng năm). JSON: {@code 2027-03-31} or {@code --03-31}. */
public record DayMark(@Nullable Integer year, int month, int day) {

    public static DayMark on(LocalDate date) {
        return new DayMark(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    public static DayMark eachYear(int month, int day) {
        return new DayMark(null, month, day);
    }

    public static DayMark parse(String text) {
        if (text.startsWith("--")) {
            MonthDay each = MonthDay.parse(text);
            return eachYear(each.getMonthValue(), each.getDayOfMonth());
        }
        return on(LocalDate.parse(text));
    }

    public boolean isYearly() {
        return year == null;
    }

    /** The day in that year; a fixed date ignores the argument. */
    public LocalDate inYear(int anyYear) {
        try {
            return LocalDate.of(year == null ? anyYear : year, month, day);
        } catch (DateTimeException e) {
            // 29 February of a common year
            return LocalDate.of(year == null ? anyYear : year, month, 1)
                    .plusMonths(1)
                    .minusDays(1);
        }
    }

    /** The fixed date, or null for a yearly one. */
    public @Nullable LocalDate date() {
        return year == null ? null : LocalDate.of(year, month, day);
    }

    public DayMark minusDays(int days) {
        // 2027 is a common year: --03-01 minus a day is --02-28
        LocalDate moved = inYear(2027).minus(days, ChronoUnit.DAYS);
        return year == null ? eachYear(moved.getMonthValue(), moved.getDayOfMonth()) : on(moved);
    }

    @Override
    public String toString() {
        return year == null
                ? MonthDay.of(month, day).toString()
                : LocalDate.of(year, month, day).toString();
    }
}
