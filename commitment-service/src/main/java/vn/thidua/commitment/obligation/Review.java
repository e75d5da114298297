package vn.thidua.commitment.obligation;

/** Where the deliverable stands with the officer (xét duyệt). */
public enum Review {
    /** Not handed in. */
    NONE,
    /** Chờ duyệt. */
    WAITING,
    /** Đã duyệt. */
    ACCEPTED,
    /** Đã trả lại. */
    RETURNED
}
