package vn.thidua.commitment.commitment.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a commitment goes (tiến độ): what was reached, what it comes to by the due date if it goes on like this, and how that
 * was worked out.
 *
 * @param forecast null where there is nothing to reckon with yet
 * @param sentence the reckoning in words
 */
public record Pace(
        State state,
        @Nullable BigDecimal latest,
        @Nullable LocalDate at,
        @Nullable BigDecimal forecast,
        String sentence) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** In one word. */
    public enum State {
        /** Chưa có số liệu. */
        NO_DATA,
        /** Đã đạt. */
        REACHED,
        /** Đúng tiến độ. */
        ON_TRACK,
        /** Có nguy cơ không đạt. */
        AT_RISK,
        /** Không đạt. */
        MISSED
    }

    /** A reported value and the day it was reported. */
    public record Reading(LocalDate on, BigDecimal value) {}

    /** From when until when the promise runs. */
    public record Span(LocalDate from, LocalDate due) {}

    /**
     * Reckons evenly from the baseline at the start of the period to the latest report, and on to the due date; a share
     * (%) does not add up over time, so its latest value is taken to stay.
     *
     * @param readings oldest first
     */
    public static Pace of(Promise promise, Span span, List<Reading> readings, LocalDate today) {
        if (readings.isEmpty() || promise.op() == null || promise.value() == null) {
            return new Pace(
                    today.isAfter(span.due()) ? State.MISSED : State.NO_DATA,
                    null,
                    null,
                    null,
                    today.isAfter(span.due()) ? "Đã hết hạn mà chưa có báo cáo nào." : "Chưa có báo cáo nào.");
        }
        Reading latest = readings.getLast();
        String measure = Objects.requireNonNullElse(promise.measure(), "");
        boolean share = measure.strip().equals("%") || measure.strip().equalsIgnoreCase("phần trăm");
        boolean none = promise.op().equals("=") && promise.value().signum() == 0;
        boolean ceiling = none || promise.op().startsWith("<");
        BigDecimal base = Objects.requireNonNullElse(promise.baseline(), BigDecimal.ZERO);
        BigDecimal forecast = share ? latest.value() : line(base, span, latest);
        String has = "Đến %s đạt %s.".formatted(DAY.format(latest.on()), amount(latest.value(), measure));
        boolean met = meets(promise, latest.value());
        boolean over = today.isAfter(span.due()) || !latest.on().isBefore(span.due());
        if (over) {
            return new Pace(met ? State.REACHED : State.MISSED, latest.value(), latest.on(), latest.value(), has);
        }
        if (ceiling && !share && !met) {
            return new Pace(State.MISSED, latest.value(), latest.on(), forecast, has + " Đã vượt mức cam kết.");
        }
        if (met && !ceiling && !share && !promise.op().equals("BETWEEN")) {
            return new Pace(State.REACHED, latest.value(), latest.on(), forecast, has + " Đã đạt mức cam kết.");
        }
        String how = share
                ? " Tỷ lệ không cộng dồn, coi như giữ nguyên đến %s.".formatted(DAY.format(span.due()))
                : " Tính đều từ %s (%s) thì đến %s được khoảng %s."
                        .formatted(
                                DAY.format(span.from()),
                                amount(base, measure),
                                DAY.format(span.due()),
                                amount(forecast, measure));
        return new Pace(
                meets(promise, forecast) ? State.ON_TRACK : State.AT_RISK,
                latest.value(),
                latest.on(),
                forecast,
                has + how);
    }

    private static BigDecimal line(BigDecimal base, Span span, Reading latest) {
        long gone = Math.max(1, ChronoUnit.DAYS.between(span.from(), latest.on()));
        long left = Math.max(0, ChronoUnit.DAYS.between(latest.on(), span.due()));
        return latest.value()
                .add(latest.value()
                        .subtract(base)
                        .multiply(BigDecimal.valueOf(left))
                        .divide(BigDecimal.valueOf(gone), 1, RoundingMode.HALF_UP));
    }

    private static boolean meets(Promise promise, BigDecimal reached) {
        BigDecimal value = Objects.requireNonNull(promise.value());
        int compared = reached.compareTo(value);
        return switch (Objects.requireNonNull(promise.op())) {
            case ">=" -> compared >= 0;
            case ">" -> compared > 0;
            case "<=" -> compared <= 0;
            case "<" -> compared < 0;
            // "mở đủ 46 lớp" is kept by 48; "không để xảy ra vụ nào" only by none
            case "=" -> value.signum() == 0 ? compared == 0 : compared >= 0;
            default -> compared >= 0 && (promise.max() == null || reached.compareTo(promise.max()) <= 0);
        };
    }

    private static String amount(BigDecimal number, String measure) {
        String text = number.signum() == 0
                ? "0"
                : number.stripTrailingZeros().toPlainString().replace('.', ',');
        return measure.isBlank() ? text : text + " " + measure.strip();
    }
}
