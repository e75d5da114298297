package vn.thidua.award.whatif;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day as somebody wrote it (ngày nêu ra); days that no record of a person can have are none. */
final class StatedDay {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int SHOWN = 20;

    private StatedDay() {}

    /** Null where there is no such day. */
    static @Nullable LocalDate of(String text) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What was written, as far as a message holds it. */
    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
