package vn.thidua.campaign.calendar.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** All notices of a year taken together; the earliest tells since when, all are named as the source. */
    static YearNotice of(List<Notice> notices) {
        List<Notice> inOrder =
                notices.stream().sorted(Comparator.comparing(Notice::date)).toList();
        Map<LocalDate, String> off = new HashMap<>();
        Set<LocalDate> worked = new HashSet<>();
        Map<String, Integer> before = new HashMap<>();
        for (Notice notice : inOrder) {
            notice.swaps().forEach(swap -> {
                off.put(swap.off(), swap.name());
                worked.add(swap.worked());
            });
            notice.daysOff().forEach(free -> off.put(free.date(), free.name()));
            notice.splits().forEach(split -> before.put(split.holiday(), split.daysBefore()));
        }
        return new YearNotice(
                inOrder.getFirst().year(),
                inOrder.stream().map(Notice::number).distinct().collect(Collectors.joining("; ")),
                inOrder.getFirst().date(),
                off,
                worked,
                before);
    }
}
