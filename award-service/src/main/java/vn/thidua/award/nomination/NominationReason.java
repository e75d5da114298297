package vn.thidua.award.nomination;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why a nomination is refused. */
enum NominationReason implements Reason {
    NO_LEGAL_PERSONALITY(422, "round-owner-cannot-decide", "Đơn vị không có tư cách pháp nhân để xét khen thưởng"),
    FUTURE(422, "round-in-the-future", "Năm hoặc ngày ở tương lai"),
    EVIDENCE_MISSING(422, "round-reception-evidence-missing", "Cần ghi căn cứ của ngày tiếp nhận"),
    UNKNOWN_SUBJECT(422, "nomination-subject-unknown", "Không có cá nhân hoặc đơn vị này"),
    UNKNOWN_AWARD(422, "nomination-award-unknown", "Bộ quy tắc không có danh hiệu này cho đối tượng này"),
    ALREADY_NOMINATED(409, "already-nominated", "Đã được đề nghị trong đợt này"),
    ALREADY_HELD(409, "award-already-held", "Đã được tặng danh hiệu này trong năm"),
    NOT_OPEN(409, "nomination-not-open", "Đề nghị không còn ở bước này");

    private final ProblemType type;

    NominationReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
