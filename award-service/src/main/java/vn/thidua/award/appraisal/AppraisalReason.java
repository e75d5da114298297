package vn.thidua.award.appraisal;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why an appraisal is refused. */
enum AppraisalReason implements Reason {
    UNKNOWN_SUBJECT(422, "appraisal-subject-unknown", "Không có cá nhân hoặc đơn vị này"),
    UNKNOWN_AWARD(422, "appraisal-award-unknown", "Bộ quy tắc không có danh hiệu này cho đối tượng này"),
    IN_THE_FUTURE(422, "appraisal-in-the-future", "Năm thành tích ở sau ngày xét");

    private final ProblemType type;

    AppraisalReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
