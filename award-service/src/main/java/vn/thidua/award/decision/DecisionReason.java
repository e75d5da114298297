package vn.thidua.award.decision;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why a decision is refused. */
enum DecisionReason implements Reason {
    NOT_PASSED(409, "nomination-not-passed", "Chỉ đề nghị đã được Hội đồng thông qua mới vào quyết định"),
    OTHER_ROUND(422, "decision-item-of-other-round", "Đề nghị thuộc đợt khác"),
    NUMBER_USED(409, "decision-number-used", "Số quyết định đã dùng"),
    CAP_EXCEEDED(422, "cap-exceeded", "Vượt tỷ lệ khống chế"),
    SIGNED(409, "decision-signed", "Quyết định đã ký, không thay đổi được"),
    EMPTY(409, "decision-without-items", "Quyết định chưa có danh sách"),
    OUTSIDE_COMPETENCE(422, "award-outside-competence", "Không thuộc thẩm quyền quyết định của đơn vị"),
    ALREADY_HELD(409, "award-already-held", "Đã được tặng danh hiệu này trong năm"),
    NOT_SIGNED(409, "decision-not-signed", "Quyết định chưa ký"),
    REVOKED_ALREADY(409, "award-revoked-already", "Danh hiệu này đã bị hủy bỏ"),
    REVOKED_BEFORE_SIGNED(422, "revocation-before-signature", "Ngày hủy bỏ trước ngày ký quyết định tặng"),
    REVOKED_IN_FUTURE(422, "revocation-in-the-future", "Ngày hủy bỏ ở tương lai"),
    NOT_UNDER_REVIEW(409, "award-not-under-review", "Danh hiệu này không phải rà soát"),
    ACHIEVEMENT_USED(409, "achievement-used", "Một thành tích chỉ khen một lần"),
    BASIS_BROKEN(409, "award-basis-broken", "Danh hiệu làm căn cứ không còn hiệu lực");

    private final ProblemType type;

    DecisionReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
