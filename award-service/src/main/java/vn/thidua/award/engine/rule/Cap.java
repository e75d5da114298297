package vn.thidua.award.engine.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A ceiling on the number of awards of a year (tỷ lệ khống chế), judged on the list, not on the person.
 *
 * @param baseAward code of the award whose holders are the base
 * @param firstYear first year of achievement that it holds for, null for all
 */
public record Cap(
        String id,
        String award,
        int percent,
        String baseAward,
        RoundingMode rounding,
        @Nullable Integer firstYear,
        String article,
        String document,
        Confidence confidence,
        String source) {

    public int allowed(int base) {
        return BigDecimal.valueOf((long) base * percent)
                .divide(BigDecimal.valueOf(100), 0, rounding)
                .intValueExact();
    }

    public boolean holdsFor(int year) {
        return firstYear == null || year >= firstYear;
    }
}
