package vn.thidua.campaign.calendar.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One notice of the Government about the days of a year (thông báo lịch nghỉ, hoán đổi ngày làm việc).
 *
 * @param number of the document (số, ký hiệu)
 * @param date   on which it was issued
 */
public record Notice(
        int year, String number, LocalDate date, List<Swap> swaps, List<FreeDay> daysOff, List<Split> splits) {

    public Notice {
        swaps = swaps == null ? List.of() : List.copyOf(swaps);
        daysOff = daysOff == null ? List.of() : List.copyOf(daysOff);
        splits = splits == null ? List.of() : List.copyOf(splits);
    }

    /** A working day that is off, and the weekend day that is worked instead (hoán đổi). */
    public record Swap(LocalDate off, LocalDate worked, String name) {}

    /** A further day off that is not made up for. */
    public record FreeDay(LocalDate date, String name) {}

    /** How many of a holiday's days lie before its main day: Tết 1 + 4 or 2 + 3, Quốc khánh 1/9 or 3/9. */
    public record Split(String holiday, int daysBefore) {}

    /** Only how it splits the holidays. */
    Notice splitsOnly() {
        return new Notice(year, number, date, List.of(), List.of(), splits);
    }

    /** What it says, a sentence for each thing. */
    public List<String> inWords() {
        List<String> words = new ArrayList<>();
        for (Swap swap : swaps) {
            words.add("Nghỉ %s, làm bù %s (%s)"
                    .formatted(DayWords.of(swap.off()), DayWords.of(swap.worked()), swap.name()));
        }
        for (FreeDay free : daysOff) {
            words.add("Nghỉ thêm %s (%s)".formatted(DayWords.of(free.date()), free.name()));
        }
        for (Split split : splits) {
            words.add("%s: nghỉ %d ngày trước ngày chính".formatted(split.holiday(), split.daysBefore()));
        }
        return List.copyOf(words);
    }
}
