package vn.thidua.campaign.reading.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By when (thời hạn). {@code last} is the last day that is still in time: "trước ngày 28/02" ends on 27/02 and keeps 28/02 in
 * {@code printed}. A date that recurs without a day of its own (monthly, weekly) has no {@code last}.
 */
public record Due(
        Bound bound,
        @Nullable DayMark first,
        @Nullable DayMark last,
        Recurrence recurs,
        boolean yearInferred,
        boolean approximate,
        @Nullable String printed,
        @Nullable String time,
        @Nullable Integer dayOfMonth,
        List<DayMark> dates,
        List<Integer> months,
        @Nullable Relative relative,
        @Nullable String relativeTo,
        @Nullable LocalDate lastIgnoringHolidays,
        boolean fromPeriod,
        boolean dateNoisy) {

    public Due {
        dates = List.copyOf(dates);
        months = List.copyOf(months);
    }

    /** ngày đó / chậm nhất, đến hết / trước / trong khoảng. */
    public enum Bound {
        ON,
        BY,
        BEFORE,
        IN
    }

    /** Một lần hay lặp lại. */
    public enum Recurrence {
        ONCE,
        YEARLY,
        QUARTERLY,
        MONTHLY,
        WEEKLY
    }

    /** So many days or working days (ngày làm việc) after the anchor; negative: before it. */
    public record Relative(@Nullable Integer days, @Nullable Integer workingDays, String anchor) {}

    /** A single day or span of days without anything unusual. */
    public static Due once(Bound bound, @Nullable LocalDate first, LocalDate last) {
        return new Due(
                bound,
                first == null ? null : DayMark.on(first),
                DayMark.on(last),
                Recurrence.ONCE,
                false,
                false,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                false,
                false);
    }

    /** The campaign's end, for what has no date of its own. */
    public static Due endOf(Period period) {
        return new Due(
                Bound.BY,
                null,
                DayMark.on(period.to()),
                Recurrence.ONCE,
                false,
                false,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                true,
                false);
    }

    /** The one day that counts, when the due date is a single fixed day. */
    public @Nullable LocalDate lastDate() {
        return last == null ? null : last.date();
    }
}
