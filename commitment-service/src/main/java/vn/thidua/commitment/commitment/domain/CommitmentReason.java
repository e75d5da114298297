package vn.thidua.commitment.commitment.domain;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why a step on a commitment is refused. */
public enum CommitmentReason implements Reason {
    NO_TARGET(422, "no-measurable-target", "Cam kết cần một chỉ tiêu đo được"),
    UNKNOWN_CONTENT(422, "unknown-content", "Phong trào không có nội dung này"),
    NOTHING_TO_SUBMIT(422, "nothing-to-submit", "Không có cam kết nào để trình");

    private final ProblemType type;

    CommitmentReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
