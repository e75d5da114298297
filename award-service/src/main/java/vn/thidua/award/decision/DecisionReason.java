package vn.thidua.award.decision;

import vn.thidua.kit.problem.Reason;

/** Why a decision is refused. */
enum DecisionReason implements Reason {
    NOT_PASSED(409, "nomination-not-passed", "Chỉ đề nghị đã được Hội đồng thông qua mới vào quyết định"),
    OTHER_ROUND(422, "decision-item-of-other-round", "Đề nghị thuộc đợt khác"),
    NUMBER_USED(409, "decision-number-used", "Số quyết định đã dùng"),
    CAP_EXCEEDED(422, "cap-exceeded", "Vượt tỷ lệ khống chế"),
    SIGNED(409, "decision-signed", "Quyết định đã ký, không thay đổi được"),
    EMPTY(409, "decision-without-items", "Quyết định chưa có danh sách"),
    ALREADY_HELD(409, "award-already-held", "Đã được tặng danh hiệu này trong năm");

    private final int status;
    private final String slug;
    private final String title;

    DecisionReason(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }
}
