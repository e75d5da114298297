package vn.thidua.award.nomination;

/** State of a nomination. */
public enum NominationState {
    /** Đã đề nghị, chờ Hội đồng. */
    NOMINATED,
    /** Đã rút. */
    WITHDRAWN,
    /** Hội đồng thông qua. */
    PASSED,
    /** Hội đồng không thông qua. */
    REJECTED,
    /** Đã có quyết định. */
    DECIDED
}
