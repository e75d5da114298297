package vn.thidua.commitment.obligation.domain;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why a step on an obligation is refused. */
public enum ObligationReason implements Reason {
    ALREADY_CLOSED(409, "obligation-closed", "Việc này không còn phải làm"),
    EXTENSION_WAITING(409, "extension-waiting", "Đã có đề nghị gia hạn đang chờ trả lời"),
    NO_EXTENSION_WAITING(409, "no-extension-waiting", "Không có đề nghị gia hạn nào đang chờ"),
    EXTENSION_NOT_LATER(422, "extension-not-later", "Hạn mới phải muộn hơn"),
    REASON_MISSING(422, "reason-missing", "Cần ghi lý do");

    private final ProblemType type;

    ObligationReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
