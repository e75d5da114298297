package vn.thidua.award.decision;

/** State of a decision. */
public enum DecisionState {
    /** Dự thảo, chờ ký. */
    DRAFT,
    /** Đã ký. */
    SIGNED
}
