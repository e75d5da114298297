package vn.thidua.commitment.obligation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.thidua.commitment.obligation.domain.Obligation;
import vn.thidua.kit.time.Days;

/** Words of the diary. */
public final class Sentences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private Sentences() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String day(Instant moment) {
        return day(Days.of(moment));
    }

    /** What a person wrote, to stand inside a sentence. */
    public static String clause(String text) {
        return text.strip().replaceAll("[.\\s]+$", "");
    }

    /** {@code , chậm 2 ngày}; empty when it was in time. */
    static String lateness(Obligation.Fulfilled done) {
        return done.late() ? ", chậm " + lateBy(done) : "";
    }

    static String lateBy(Obligation.Fulfilled done) {
        return span(done.lateBy());
    }

    /** {@code 2 ngày}, {@code 5 giờ}. */
    public static String span(Duration time) {
        long days = time.toDays();
        long hours = time.toHours();
        return days > 0 ? days + " ngày" : hours > 0 ? hours + " giờ" : "chưa đến một giờ";
    }
}
