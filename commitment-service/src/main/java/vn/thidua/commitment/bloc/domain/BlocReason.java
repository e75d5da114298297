package vn.thidua.commitment.bloc.domain;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why a step in the bloc's room is refused. */
public enum BlocReason implements Reason {
    SELF_CHECK(422, "self-check", "Đơn vị không chấm chính mình"),
    ALREADY_ASSIGNED(409, "checks-assigned", "Đã phân công chấm chéo"),
    NOT_HANDED_IN(409, "score-not-handed-in", "Đơn vị chưa nộp bảng tự chấm"),
    CHECK_DONE(409, "check-handed-in", "Phiếu chấm chéo đã nộp"),
    CHECK_CLOSED(409, "check-closed", "Phiếu chấm chéo đã được khép"),
    CHECK_STILL_DUE(409, "check-still-due", "Đơn vị chấm còn hạn nộp phiếu"),
    CHECK_INCOMPLETE(422, "check-incomplete", "Phiếu chấm chéo chưa đủ"),
    CHECKS_MISSING(409, "checks-missing", "Còn phiếu chấm chéo chưa nộp"),
    NOTHING_DISPUTED(422, "nothing-disputed", "Không có điểm nào chấm khác"),
    DISPUTE_OPEN(409, "dispute-open", "Còn tranh chấp chưa quyết định"),
    DISPUTE_DECIDED(409, "dispute-decided", "Tranh chấp đã quyết định"),
    OWN_DISPUTE(403, "own-dispute", "Không quyết định tranh chấp của đơn vị mình");

    private final ProblemType type;

    BlocReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
