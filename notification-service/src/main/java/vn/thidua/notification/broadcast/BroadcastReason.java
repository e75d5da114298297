package vn.thidua.notification.broadcast;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why a broadcast is refused. */
enum BroadcastReason implements Reason {
    NOBODY(422, "broadcast-to-nobody", "Không có ai để gửi"),
    TOO_MANY(422, "broadcast-limit", "Hôm nay đã gửi đủ số thư chung");

    private final ProblemType type;

    BroadcastReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
