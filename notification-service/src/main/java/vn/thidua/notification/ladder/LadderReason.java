package vn.thidua.notification.ladder;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why a ladder is refused. */
public enum LadderReason implements Reason {
    LADDER_NOT_POSSIBLE(422, "ladder-not-possible", "Bậc thang nhắc việc chưa dùng được");

    private final ProblemType type;

    LadderReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
