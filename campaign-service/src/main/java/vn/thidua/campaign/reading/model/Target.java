package vn.thidua.campaign.reading.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measurable target (chỉ tiêu): comparison, value, unit, what it is a share of ({@code of}), how often, by when.
 * {@code max} belongs to {@link Comparison#BETWEEN}; {@code outOf} to "14/14 bản"; {@code scale} to "4,2/5 điểm";
 * {@code due} is null when no date can be told.
 */
public record Target(
        @Nullable String content,
        Comparison op,
        BigDecimal value,
        @Nullable BigDecimal max,
        @Nullable String unit,
        @Nullable String of,
        @Nullable Frequency per,
        boolean average,
        @Nullable Direction direction,
        @Nullable String baseline,
        @Nullable BigDecimal outOf,
        @Nullable BigDecimal scale,
        List<Quantity> also,
        @Nullable String zeroFromWords,
        boolean inWords,
        boolean noisy,
        @Nullable Due due,
        @Nullable Passage dueText,
        @Nullable String owner,
        String text,
        Span span) {

    public Target {
        also = List.copyOf(also);
    }

    /** Tần suất. */
    public enum Frequency {
        PER_YEAR,
        PER_QUARTER,
        PER_MONTH,
        PER_WEEK
    }

    /** Tăng, giảm. */
    public enum Direction {
        INCREASE,
        DECREASE
    }

    /** A further quantity that belongs to the same target ("46 lớp với 3.220 lượt học viên"). */
    public record Quantity(BigDecimal value, @Nullable String unit) {}
}
