package vn.thidua.campaign.campaign.domain;

/** What has to be handed in or done by a milestone (sản phẩm phải nộp). */
public enum Deliverable {
    ACKNOWLEDGEMENT("Xác nhận đã nhận, đã quán triệt"),
    REGISTRATION("Đăng ký thi đua"),
    PLEDGE("Giao ước thi đua"),
    COMMITMENTS("Cam kết chỉ tiêu"),
    PROGRESS_REPORT("Báo cáo tiến độ"),
    SELF_SCORE("Tự chấm điểm"),
    DOSSIER("Hồ sơ khen thưởng"),
    NONE("Không phải nộp");

    private final String vietnamese;

    Deliverable(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    public String vietnamese() {
        return vietnamese;
    }
}
