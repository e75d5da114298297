package vn.thidua.campaign.calendar.domain;

import java.time.LocalDate;

/** A day on which nobody has to work (ngày nghỉ) and why. */
public record DayOff(LocalDate date, String name, Kind kind) {

    /** Nghỉ hằng tuần, nghỉ lễ, nghỉ bù, nghỉ hoán đổi. */
    public enum Kind {
        WEEKLY,
        HOLIDAY,
        COMPENSATION,
        SWAP
    }
}
