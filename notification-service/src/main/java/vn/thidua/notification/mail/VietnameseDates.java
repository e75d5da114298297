package vn.thidua.notification.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import vn.thidua.kit.time.Days;

/** Days and times as people write them: "thứ Ba, 24/11/2026". */
public final class VietnameseDates {

    private static final String[] WEEKDAYS = {"thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"
    };
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private VietnameseDates() {}

    public static String day(LocalDate day) {
        return WEEKDAYS[day.getDayOfWeek().getValue() - 1] + ", " + DAY.format(day);
    }

    public static String dayAndTime(Instant moment) {
        ZonedDateTime local = moment.atZone(Days.ZONE);
        return "lúc " + TIME.format(local) + " " + day(local.toLocalDate());
    }

    /** A due moment: the end of a day is written as 24:00 of that day. */
    public static String due(Instant moment) {
        ZonedDateTime local = moment.atZone(Days.ZONE);
        boolean endOfDay = !local.toLocalTime().isBefore(LocalTime.of(23, 59));
        return "trước " + (endOfDay ? "24:00" : TIME.format(local)) + " " + day(local.toLocalDate());
    }
}
