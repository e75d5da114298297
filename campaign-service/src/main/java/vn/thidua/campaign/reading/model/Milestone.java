package vn.thidua.campaign.reading.model;

/** A dated step of the campaign (mốc thời gian). */
public record Milestone(Kind kind, Due due, String text, Span span) {

    /** Loại mốc. */
    public enum Kind {
        /** Lễ phát động. */
        LAUNCH_CEREMONY,
        /** Hạn đăng ký thi đua. */
        REGISTRATION_DUE,
        /** Hạn gửi kế hoạch. */
        PLAN_DUE,
        /** Ký giao ước thi đua. */
        PLEDGE_SIGNING,
        /** Kiểm tra. */
        INSPECTION,
        /** Sơ kết. */
        INTERIM_REVIEW,
        /** Chấm điểm chéo. */
        CROSS_SCORING,
        /** Nộp hồ sơ khen thưởng. */
        DOSSIER_DUE,
        /** Hội đồng họp. */
        COUNCIL_MEETING,
        /** Công bố, công khai. */
        PUBLICATION,
        /** Tổng kết. */
        FINAL_REVIEW,
        /** Hạn báo cáo. */
        REPORT_DUE
    }
}
