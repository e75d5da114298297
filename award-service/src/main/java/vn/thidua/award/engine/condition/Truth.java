package vn.thidua.award.engine.condition;

import java.util.Collection;

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

    /** All of them. */
    public static Truth all(Collection<Truth> parts) {
        if (parts.contains(NOT_MET)) {
            return NOT_MET;
        }
        if (parts.contains(UNKNOWN)) {
            return UNKNOWN;
        }
        return !parts.isEmpty() && parts.stream().allMatch(p -> p == LEFT_TO_COUNCIL) ? LEFT_TO_COUNCIL : MET;
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
