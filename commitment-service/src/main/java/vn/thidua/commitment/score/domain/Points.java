package vn.thidua.commitment.score.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points as they are written and counted here (điểm). */
public final class Points {

    private Points() {}

    /** {@code 9,5}. */
    public static String text(BigDecimal points) {
        return points.signum() == 0
                ? "0"
                : points.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    static boolean isMultiple(BigDecimal points, BigDecimal step) {
        return step.signum() <= 0 || points.remainder(step).signum() == 0;
    }

    /** The multiple of the step that is nearest; a half goes up. */
    public static BigDecimal toStep(BigDecimal points, BigDecimal step) {
        return step.signum() <= 0
                ? points
                : points.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    }
}
