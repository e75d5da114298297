package vn.thidua.notification.contact;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why a contact is refused. */
enum ContactReason implements Reason {
    UNKNOWN_PERSON(422, "unknown-person", "Không có cán bộ này trong danh sách nhân sự");

    private final ProblemType type;

    ContactReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
