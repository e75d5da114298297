package vn.thidua.kit.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Working days (ngày làm việc) by the published calendar: weekends and days off do not count, swapped weekend days do.
 *
 * @param daysOff  weekdays that are off, with the name of the holiday
 * @param workdays weekend days that are worked
 */
public record WorkingDays(Map<LocalDate, String> daysOff, Set<LocalDate> workdays) {

    public boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? workdays.contains(day) : !daysOff.containsKey(day);
    }

    /** The day {@code count} working days after (negative: before) the given one, which itself does not count. */
    public LocalDate plus(LocalDate day, int count) {
        LocalDate result = day;
        for (int left = Math.abs(count); left > 0; ) {
            result = result.plusDays(Integer.signum(count));
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }

    /** Name of the holiday on that day, if it is one. */
    public @Nullable String holiday(LocalDate day) {
        return daysOff.get(day);
    }
}
