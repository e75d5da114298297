package vn.thidua.campaign.reading.grammar;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.Comparison;
import vn.thidua.campaign.reading.model.Span;

/**
 * A number with its comparison and unit (số lượng): "ít nhất 06 lớp", "từ 85% … trở lên", "14/14 bản", "hai phần ba số hộ".
 * {@code numberAt} is the place of the number itself, {@code span} takes in the comparison before and the unit behind it.
 */
public record Quantity(
        Comparison op,
        BigDecimal value,
        @Nullable BigDecimal max,
        @Nullable BigDecimal outOf,
        @Nullable String unit,
        @Nullable String of,
        boolean compared,
        boolean inWords,
        boolean noisy,
        Span numberAt,
        Span span) {

    public boolean isPercent() {
        return "%".equals(unit);
    }

    /** The same, told again in brackets that end there. */
    Quantity upTo(int end) {
        return new Quantity(
                op, value, max, outOf, unit, of, compared, inWords, noisy, numberAt, new Span(span.start(), end));
    }
}
