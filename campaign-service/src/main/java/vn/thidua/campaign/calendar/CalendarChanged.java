package vn.thidua.campaign.calendar;

import java.time.LocalDate;
import java.util.List;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;

/**
 * Event {@code vn.thidua.organisation.calendar-changed.v1}: one year of the working-day calendar.
 *
 * @param daysOff  weekdays that are off: holidays, compensation, swapped days
 * @param workdays weekend days that are worked
 */
record CalendarChanged(int year, List<Day> daysOff, List<LocalDate> workdays) {

    static final String TYPE = "vn.thidua.organisation.calendar-changed.v1";

    /** A day off with the name of its holiday. */
    record Day(LocalDate date, String name) {}

    static CalendarChanged of(WorkingCalendar calendar, int year) {
        return new CalendarChanged(
                year,
                calendar.daysOff(year).stream()
                        .filter(day -> day.date().getDayOfWeek().getValue() < 6)
                        .map(day -> new Day(day.date(), day.name()))
                        .toList(),
                calendar.swappedWorkdays(year).stream().sorted().toList());
    }
}
