package vn.thidua.award.appraisal.run;

/** How far a pass is. */
enum RunState {
    /** Đang thẩm định. */
    RUNNING,
    /** Đã xong. */
    DONE,
    /** Không hoàn thành được. */
    FAILED
}
