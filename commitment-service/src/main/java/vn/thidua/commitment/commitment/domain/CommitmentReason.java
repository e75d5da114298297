package vn.thidua.commitment.commitment.domain;

import vn.thidua.kit.problem.Reason;

/** Why a step on a commitment is refused. */
public enum CommitmentReason implements Reason {
    NO_TARGET(422, "no-measurable-target", "Cam kết cần một chỉ tiêu đo được"),
    UNKNOWN_CONTENT(422, "unknown-content", "Phong trào không có nội dung này"),
    NOTHING_TO_SUBMIT(422, "nothing-to-submit", "Không có cam kết nào để trình");

    private final int status;
    private final String slug;
    private final String title;

    CommitmentReason(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }
}
