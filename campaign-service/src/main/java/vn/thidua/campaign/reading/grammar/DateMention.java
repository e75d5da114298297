package vn.thidua.campaign.reading.grammar;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.Due.Bound;
import vn.thidua.campaign.reading.model.Span;

/**
 * A date as it is printed, before anything is inferred (ngày tháng trong văn bản). {@code start} takes in the word that bounds
 * it ("trước ngày"), {@code coreStart} does not; {@code end} takes in "hằng năm" and a weekday in brackets.
 */
public record DateMention(
        int start,
        int coreStart,
        int end,
        Shape shape,
        @Nullable Bound bound,
        Partial from,
        @Nullable Partial to,
        boolean yearly,
        boolean approximate,
        boolean noisy,
        @Nullable DayOfWeek weekday,
        @Nullable String time,
        @Nullable RelativeTo relative) {

    /** How much of a date is printed. */
    public enum Shape {
        DAY,
        DAYS,
        PART_OF_MONTH,
        MONTH,
        MONTHS,
        QUARTER,
        HALF_YEAR,
        YEAR,
        YEARS,
        EVERY_MONTH,
        EVERY_QUARTER,
        EVERY_WEEK,
        RELATIVE
    }

    /** Year, month and day as far as printed. For quarters and half years {@code month} is the first month, {@code day} how many. */
    public record Partial(
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable Integer day) {

        static Partial day(int day, int month, @Nullable Integer year) {
            return new Partial(year, month, day);
        }
    }

    /** "trong vòng 05 ngày làm việc kể từ …": so many days from what the words say; negative: before it. */
    public record RelativeTo(int days, boolean working, Span anchor) {}

    /** A year is all that is printed. */
    public boolean isYearOnly() {
        return shape == Shape.YEAR || shape == Shape.YEARS;
    }

    public boolean hasDay() {
        return shape == Shape.DAY || shape == Shape.DAYS;
    }

    public Span span() {
        return new Span(start, end);
    }

    /** The same date in the year that the words before it have named. */
    public DateMention inYear(int year) {
        return new DateMention(
                start,
                coreStart,
                end,
                shape,
                bound,
                new Partial(year, from.month(), from.day()),
                to == null ? null : new Partial(year, to.month(), to.day()),
                false,
                approximate,
                noisy,
                weekday,
                time,
                relative);
    }

    /** The same date under the bound of another one. */
    DateMention within(@Nullable Bound shared) {
        return new DateMention(
                start, coreStart, end, shape, shared, from, to, yearly, approximate, noisy, weekday, time, relative);
    }
}
