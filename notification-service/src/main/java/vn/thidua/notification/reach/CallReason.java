package vn.thidua.notification.reach;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why a step on the call list is refused. */
enum CallReason implements Reason {
    ADDRESS_NOT_MARKED(409, "address-not-marked", "Địa chỉ này không bị đánh dấu hỏng");

    private final ProblemType type;

    CallReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
