package vn.thidua.commitment.registration.domain;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why a person's own proposal is refused. */
public enum ProposalReason implements Reason {
    SHEET_CLOSED(409, "registration-closed", "Đơn vị đã trình bản đăng ký"),
    ALREADY_REGISTERED(409, "title-already-registered", "Danh hiệu này đã có trong bản đăng ký"),
    ALREADY_PROPOSED(409, "title-already-proposed", "Danh hiệu này đã được đề xuất"),
    ALREADY_ANSWERED(409, "proposal-answered", "Đề xuất này đã được trả lời hoặc đã rút");

    private final ProblemType type;

    ProposalReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
