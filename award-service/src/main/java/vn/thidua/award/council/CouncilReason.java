package vn.thidua.award.council;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why a session or a result is refused. */
enum CouncilReason implements Reason {
    UNKNOWN_MEMBER(422, "council-member-unknown", "Ủy viên không có trong danh sách cán bộ"),
    FUTURE(422, "council-session-in-the-future", "Ngày họp ở tương lai"),
    NOT_QUORATE(409, "council-not-quorate", "Chưa đủ số ủy viên có mặt để biểu quyết"),
    CLOSED(409, "council-session-closed", "Phiên họp đã kết thúc"),
    OTHER_ROUND(422, "council-nomination-of-other-round", "Đề nghị thuộc đợt khác"),
    NOT_ELIGIBLE(409, "nomination-not-eligible", "Không đủ điều kiện nên không đưa ra biểu quyết"),
    ON_HOLD(409, "nomination-on-hold", "Đang tạm dừng xét"),
    REASON_NEEDED(422, "human-decision-needs-reason", "Chưa xác định được bằng quy tắc: cần ghi quyết định và lý do"),
    VOTES_DO_NOT_ADD_UP(422, "votes-do-not-add-up", "Tổng số phiếu không khớp số ủy viên có mặt"),
    NO_VOTE_RULE(409, "vote-rule-missing", "Bộ quy tắc chưa có tỷ lệ phiếu cho danh hiệu này");

    private final ProblemType type;

    CouncilReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
