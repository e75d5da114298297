package vn.thidua.commitment.pledge.domain;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why a step on a pledge is refused. */
public enum PledgeReason implements Reason {
    TEXT_MISSING(422, "pledge-empty", "Giao ước chưa có nội dung"),
    NOT_DRAFT(409, "pledge-not-draft", "Giao ước không còn là dự thảo"),
    NOT_OPEN(409, "pledge-not-open", "Giao ước không ở bước ký"),
    TEXT_CHANGED(409, "pledge-text-changed", "Nội dung giao ước không phải bản đang xem"),
    NOT_A_PARTY(422, "not-a-party", "Đơn vị không thuộc các bên ký giao ước"),
    SIGNED_ALREADY(409, "signed-already", "Đã có chữ ký");

    private final ProblemType type;

    PledgeReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
