package vn.thidua.campaign.calendar.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A public holiday that returns every year (ngày nghỉ lễ, tết; Bộ luật Lao động 2019, Điều 112): the day it is counted from,
 * in the solar or the lunar calendar, and how many days before and after it are off too.
 */
public record HolidayRule(
        String name,
        boolean lunar,
        int month,
        int day,
        int daysBefore,
        int days,
        int fromYear,
        int toYear,
        String source) {

    public HolidayRule {
        if (name.isBlank() || month < 1 || month > 12 || day < 1 || day > 31 || days < 1 || daysBefore < 0) {
            throw new IllegalArgumentException("Not a holiday rule: " + name);
        }
    }

    boolean holdsIn(int year) {
        return fromYear <= year && year <= toYear;
    }

    /** The days off of that year, before compensation. */
    List<LocalDate> daysIn(int year) {
        LocalDate main = lunar ? LunarCalendar.solar(year, month, day) : LocalDate.of(year, month, day);
        LocalDate first = main.minusDays(daysBefore);
        return IntStream.range(0, days).mapToObj(first::plusDays).toList();
    }
}
