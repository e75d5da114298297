package vn.thidua.notification.preference;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why a choice about mails is refused. */
enum PreferenceReason implements Reason {
    MORNING_NOT_POSSIBLE(422, "morning-not-possible", "Giờ nhận thư buổi sáng không phù hợp"),
    NOT_OPTIONAL(422, "mail-not-optional", "Không thể tắt thư về công việc phải làm");

    private final ProblemType type;

    PreferenceReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
