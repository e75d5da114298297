package vn.thidua.award.appraisal;

import vn.thidua.kit.problem.Reason;

/** Why an appraisal is refused. */
enum AppraisalReason implements Reason {
    UNKNOWN_SUBJECT(422, "appraisal-subject-unknown", "Không có cá nhân hoặc đơn vị này"),
    UNKNOWN_AWARD(422, "appraisal-award-unknown", "Bộ quy tắc không có danh hiệu này cho đối tượng này");

    private final int status;
    private final String slug;
    private final String title;

    AppraisalReason(int status, String slug, String title) {
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
