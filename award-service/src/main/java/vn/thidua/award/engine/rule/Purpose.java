package vn.thidua.award.engine.rule;

/** What a rule does to the verdict. */
public enum Purpose {
    /** Tiêu chuẩn: to be met. */
    STANDARD,
    /** Điều kiện tạm dừng: while it is not met, nothing is considered. */
    HOLD
}
