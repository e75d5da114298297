package vn.thidua.campaign.calendar.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A day that one calendar works and another does not.
 *
 * @param worked in the new calendar
 * @param name   why it is off, or was
 */
public record DayChange(LocalDate date, boolean worked, String name) {

    /** Every day around that year on which the two differ. */
    public static List<DayChange> between(WorkingCalendar before, WorkingCalendar after, int year) {
        // compensation may pass over the turn of the year
        return LocalDate.of(year - 1, 12, 1)
                .datesUntil(LocalDate.of(year + 1, 2, 1))
                .filter(day -> before.isWorkingDay(day) != after.isWorkingDay(day))
                .map(day -> new DayChange(
                        day,
                        after.isWorkingDay(day),
                        after.reasonOff(day)
                                .or(() -> before.reasonOff(day))
                                .map(DayOff::name)
                                .orElse("")))
                .toList();
    }

    /** "thứ Sáu 02/01/2026: ngày làm việc trở thành ngày nghỉ (…)". */
    public String inWords() {
        String what = worked ? "ngày nghỉ (%s) trở thành ngày làm việc" : "ngày làm việc trở thành ngày nghỉ (%s)";
        return DayWords.of(date) + ": " + what.formatted(name);
    }
}
