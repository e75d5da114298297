package vn.thidua.award.engine.condition;

import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;

/** What is known of a clause. Unknown is never a pass and never a fail. */
public enum Truth {
    /** Đạt. */
    MET,
    /** Chưa đạt. */
    NOT_MET,
    /** Chưa xác định được: thiếu dữ kiện hoặc chưa kiểm chứng văn bản. */
    UNKNOWN,
    /** Tiêu chí do Hội đồng nhận xét, biểu quyết; no data can decide it. */
    LEFT_TO_COUNCIL;

    static Truth of(boolean met) {
        return met ? MET : NOT_MET;
    }

    /** All of them. */
    public static Truth all(List<Truth> parts) {
        return all(parts.size(), parts::get);
    }

    /** All of so many; one that is not met decides, and those after it are not asked. */
    public static Truth all(int count, IntFunction<Truth> part) {
        boolean unknown = false;
        boolean onlyCouncil = count > 0;
        for (int i = 0; i < count; i++) {
            Truth truth = part.apply(i);
            if (truth == NOT_MET) {
                return NOT_MET;
            }
            unknown |= truth == UNKNOWN;
            onlyCouncil &= truth == LEFT_TO_COUNCIL;
        }
        return unknown ? UNKNOWN : onlyCouncil ? LEFT_TO_COUNCIL : MET;
    }

    /** One of them is enough. */
    public static Truth any(Collection<Truth> parts) {
        if (parts.contains(MET)) {
            return MET;
        }
        if (parts.contains(UNKNOWN)) {
            return UNKNOWN;
        }
        return parts.contains(LEFT_TO_COUNCIL) ? LEFT_TO_COUNCIL : NOT_MET;
    }

    public Truth negated() {
        return switch (this) {
            case MET -> NOT_MET;
            case NOT_MET -> MET;
            case UNKNOWN, LEFT_TO_COUNCIL -> this;
        };
    }
}
