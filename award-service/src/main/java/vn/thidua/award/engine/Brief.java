package vn.thidua.award.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.condition.Truth;

/** A verdict without its words (kết quả vắn tắt): the outcome and, where it is no pass, the clauses that carry it. */
public record Brief(Outcome outcome, List<Reason> reasons) {

    /** @param ruleId null where the law of the day has no rule for the award */
    public record Reason(@Nullable String ruleId, Truth truth) {}

    public Brief {
        reasons = List.copyOf(reasons);
    }
}
