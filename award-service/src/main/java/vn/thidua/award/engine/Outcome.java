package vn.thidua.award.engine;

/** Result of an appraisal (kết quả thẩm định). Unknown is never a pass and never a fail. */
public enum Outcome {
    /** Đủ điều kiện. */
    ELIGIBLE,
    /** Không đủ điều kiện. */
    NOT_ELIGIBLE,
    /** Chưa xác định được, con người phải quyết định. */
    UNDETERMINED,
    /** Tạm dừng xét. */
    HOLD
}
