package vn.thidua.award.engine.fact;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates and numbers as they are written in Vietnamese. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Words() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** 1.234,5: at most one decimal, none where it is zero. */
    public static String percent(long part, long whole) {
        long tenths = whole == 0 ? 0 : Math.floorDiv(part * 1000, whole);
        return tenths / 10 + (tenths % 10 == 0 ? "" : "," + tenths % 10) + "%";
    }
}
