package vn.thidua.kit.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days are computed in Vietnam, moments are kept in UTC. */
public final class Days {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Days() {}

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The last second of the day: what is due on a day may be handed in until then. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusSeconds(1);
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
