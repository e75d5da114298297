package vn.thidua.notification.plan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.time.Days;

/**
 * When somebody gets the morning mail and when nothing that can wait is sent (giờ nhận thư), local time of Vietnam.
 * Quiet hours may run over midnight; equal ends, or none, mean no quiet hours.
 */
public record MailTimes(
        LocalTime morning,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo) {

    /** The morning mail's moment on a day. */
    public Instant morningOf(LocalDate day) {
        return day.atTime(morning).atZone(Days.ZONE).toInstant();
    }

    public boolean isQuiet(Instant moment) {
        return isQuiet(moment.atZone(Days.ZONE).toLocalTime());
    }

    public boolean isQuiet(LocalTime time) {
        if (quietFrom == null || quietTo == null || quietFrom.equals(quietTo)) {
            return false;
        }
        return quietFrom.isBefore(quietTo)
                ? !time.isBefore(quietFrom) && time.isBefore(quietTo)
                : !time.isBefore(quietFrom) || time.isBefore(quietTo);
    }

    /** The first moment from the given one on that is not quiet. */
    public Instant afterQuiet(Instant moment) {
        if (quietTo == null || !isQuiet(moment)) {
            return moment;
        }
        ZonedDateTime local = moment.atZone(Days.ZONE);
        ZonedDateTime end = local.toLocalDate().atTime(quietTo).atZone(Days.ZONE);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }
}
