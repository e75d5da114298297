package vn.thidua.commitment.review;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why a step of handing in and reviewing is refused; the same for registrations, commitments and reports. */
public enum ReviewReason implements Reason {
    WRONG_STATE(409, "wrong-state", "Bước này không làm được ở trạng thái hiện tại"),
    NOT_READY(422, "not-ready", "Chưa đủ điều kiện để trình"),
    ONLY_RETURNED_PLACES(422, "only-returned-places", "Chỉ được sửa những chỗ bị trả lại"),
    UNKNOWN_PLACE(422, "unknown-place", "Chỗ cần sửa không có trong bản đã trình"),
    MEND_BY_PAST(422, "mend-by-past", "Hạn sửa phải sau hôm nay");

    private final ProblemType type;

    ReviewReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
