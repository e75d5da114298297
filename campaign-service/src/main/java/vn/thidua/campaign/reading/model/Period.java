package vn.thidua.campaign.reading.model;

import java.time.LocalDate;

/** How long the campaign runs (thời gian thi đua). */
public record Period(LocalDate from, LocalDate to, Precision precision, String text, Span span) {

    /** What is printed: days, months or years only. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** No longer than about a year, so that its end is a sensible due date of what has none. */
    public boolean isWithinAYear() {
        return !to.isAfter(from.plusMonths(13));
    }
}
