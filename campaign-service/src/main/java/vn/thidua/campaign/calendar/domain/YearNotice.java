package vn.thidua.campaign.calendar.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What the Government announced for one year (thông báo lịch nghỉ, hoán đổi ngày làm việc): further days off, weekend days
 * that are worked instead, and which days of rule-made holidays it fixes differently.
 */
public record YearNotice(
        int year,
        String source,
        LocalDate effectiveFrom,
        Map<LocalDate, String> daysOff,
        Set<LocalDate> workdays,
        Map<String, Integer> daysBeforeMainDay) {

    public YearNotice {
        daysOff = Map.copyOf(daysOff);
        workdays = Set.copyOf(workdays);
        daysBeforeMainDay = Map.copyOf(daysBeforeMainDay);
    }
}
