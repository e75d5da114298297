package vn.thidua.commitment.obligation.domain;

/** What an obligation asks for (sản phẩm phải nộp). */
public enum Deliverable {
    /** Xác nhận đã nhận văn bản phát động. */
    ACKNOWLEDGEMENT,
    /** Đăng ký thi đua. */
    REGISTRATION,
    /** Giao ước thi đua. */
    PLEDGE,
    /** Bảng cam kết chỉ tiêu. */
    COMMITMENTS,
    /** Báo cáo tiến độ. */
    PROGRESS_REPORT,
    /** Bảng tự chấm điểm. */
    SELF_SCORE,
    /** Hồ sơ đề nghị khen thưởng. */
    DOSSIER;

    /** Handed in as a report: text, values and evidence. */
    public boolean isReport() {
        return switch (this) {
            case PLEDGE, PROGRESS_REPORT, SELF_SCORE, DOSSIER -> true;
            case ACKNOWLEDGEMENT, REGISTRATION, COMMITMENTS -> false;
        };
    }
}
