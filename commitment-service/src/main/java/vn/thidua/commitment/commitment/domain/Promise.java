package vn.thidua.commitment.commitment.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.problem.FieldError;

/**
 * What a unit promises: content, indicator, target, evidence expected, due (nội dung cam kết). A draft that was taken
 * over from the campaign may still lack a measurable target.
 *
 * @param contentRef content of the campaign (III.1)
 * @param evidence   what will prove it (minh chứng)
 * @param baseline   where it stood when the period began (mức đầu kỳ)
 */
public record Promise(
        @Nullable String contentRef,
        String name,
        @Nullable String op,
        @Nullable BigDecimal value,
        @Nullable BigDecimal max,
        @Nullable String measure,
        @Nullable String evidence,
        @Nullable LocalDate due,
        @Nullable BigDecimal baseline) {

    /** What stands against handing it in. */
    public List<FieldError> errors(String at) {
        List<FieldError> errors = new ArrayList<>();
        if (name.isBlank()) {
            errors.add(new FieldError(at + "/name", "required", "Cần ghi chỉ tiêu."));
        }
        errors.addAll(Target.errors(at, op, value, max, measure));
        if (baseline != null && Target.outside(baseline)) {
            errors.add(new FieldError(at + "/baseline", "out-of-range", "Con số này không hợp lý."));
        }
        return errors;
    }
}
