package vn.thidua.commitment.commitment.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.problem.FieldError;

/**
 * What can be measured (chỉ tiêu đo được): at least 12 sáng kiến.
 *
 * @param op      one of {@code = >= > <= < BETWEEN}
 * @param max     only with {@code BETWEEN}
 * @param measure unit of measure (đơn vị tính)
 */
public record Target(String op, BigDecimal value, @Nullable BigDecimal max, String measure) {

    private static final Set<String> COMPARISONS = Set.of("=", ">=", ">", "<=", "<", "BETWEEN");
    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    /** What is missing or makes no sense; {@code at} is the pointer of the commitment. */
    public static List<FieldError> errors(
            String at,
            @Nullable String op,
            @Nullable BigDecimal value,
            @Nullable BigDecimal max,
            @Nullable String measure) {
        List<FieldError> errors = new ArrayList<>();
        if (op == null || !COMPARISONS.contains(op)) {
            errors.add(new FieldError(at + "/op", "required", "Cần chọn cách so sánh."));
        }
        if (value == null) {
            errors.add(new FieldError(at + "/value", "required", "Cần một con số để đo."));
        } else if (outside(value)) {
            errors.add(new FieldError(at + "/value", "out-of-range", "Con số này không hợp lý."));
        }
        if ("BETWEEN".equals(op) && (max == null || outside(max) || (value != null && max.compareTo(value) <= 0))) {
            errors.add(new FieldError(at + "/max", "required", "Cần mức trên lớn hơn mức dưới."));
        }
        if (measure == null || measure.isBlank()) {
            errors.add(new FieldError(at + "/measure", "required", "Cần đơn vị tính, ví dụ: %, lớp, sáng kiến."));
        }
        return errors;
    }

    static boolean outside(BigDecimal number) {
        return number.abs().compareTo(LIMIT) >= 0 || number.scale() > 6;
    }
}
