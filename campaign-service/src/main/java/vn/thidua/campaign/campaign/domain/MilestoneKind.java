package vn.thidua.campaign.campaign.domain;

/** Kind of a milestone (loại mốc), with its usual title and what it usually asks for. */
public enum MilestoneKind {
    LAUNCH_CEREMONY("Lễ phát động", Deliverable.NONE),
    ACKNOWLEDGEMENT("Xác nhận đã nhận, đã quán triệt", Deliverable.ACKNOWLEDGEMENT),
    REGISTRATION_DUE("Đăng ký thi đua", Deliverable.REGISTRATION),
    PLAN_DUE("Gửi kế hoạch, cam kết chỉ tiêu", Deliverable.COMMITMENTS),
    PLEDGE_SIGNING("Ký giao ước thi đua", Deliverable.PLEDGE),
    INSPECTION("Kiểm tra", Deliverable.NONE),
    INTERIM_REVIEW("Sơ kết", Deliverable.NONE),
    CROSS_SCORING("Chấm điểm chéo", Deliverable.NONE),
    REPORT_DUE("Báo cáo", Deliverable.PROGRESS_REPORT),
    DOSSIER_DUE("Nộp hồ sơ khen thưởng", Deliverable.DOSSIER),
    COUNCIL_MEETING("Hội đồng họp bình xét", Deliverable.NONE),
    PUBLICATION("Công khai kết quả", Deliverable.NONE),
    FINAL_REVIEW("Tổng kết", Deliverable.NONE);

    private final String usualTitle;
    private final Deliverable usualDeliverable;

    MilestoneKind(String usualTitle, Deliverable usualDeliverable) {
        this.usualTitle = usualTitle;
        this.usualDeliverable = usualDeliverable;
    }

    public String usualTitle() {
        return usualTitle;
    }

    public Deliverable usualDeliverable() {
        return usualDeliverable;
    }
}
