package vn.thidua.commitment.registration.domain;

import vn.thidua.kit.problem.Reason;

/** Why a person's own proposal is refused. */
public enum ProposalReason implements Reason {
    SHEET_CLOSED(409, "registration-closed", "Đơn vị đã trình bản đăng ký"),
    ALREADY_REGISTERED(409, "title-already-registered", "Danh hiệu này đã có trong bản đăng ký"),
    ALREADY_PROPOSED(409, "title-already-proposed", "Danh hiệu này đã được đề xuất"),
    ALREADY_ANSWERED(409, "proposal-answered", "Đề xuất này đã được trả lời hoặc đã rút");

    private final int status;
    private final String slug;
    private final String title;

    ProposalReason(int status, String slug, String title) {
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
