package vn.thidua.award.appraisal.change;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why a comparison of two texts is refused. */
enum ChangeReason implements Reason {
    UNKNOWN_PACK(422, "law-changed-pack-unknown", "Không có bộ quy tắc toàn quốc này"),
    SAME_PACK(422, "law-changed-same-pack", "Hai bộ quy tắc phải khác nhau");

    private final ProblemType type;

    ChangeReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
