package vn.thidua.campaign.campaign.domain;

import org.jspecify.annotations.Nullable;

/** What a careful officer would still look at; each says where and offers a fix. */
public enum AdviceCode {
    A17_OBJECTIVE("objectives", "Chưa nêu mục tiêu (Điều 17 khoản 1 Luật Thi đua, khen thưởng)", "Thêm mục tiêu"),
    A17_SCOPE("scope", "Chưa nêu phạm vi (Điều 17 khoản 1 Luật Thi đua, khen thưởng)", "Chọn phạm vi"),
    A17_PARTICIPANTS(
            "participants",
            "Chưa nêu đối tượng tham gia (Điều 17 khoản 1 Luật Thi đua, khen thưởng)",
            "Chọn đơn vị tham gia"),
    A17_CONTENT("contents", "Chưa có nội dung thi đua (Điều 17 khoản 1 Luật Thi đua, khen thưởng)", "Thêm nội dung"),
    A17_CRITERIA(
            "criteria",
            "Chưa nêu tiêu chí, cách đánh giá (Điều 17 khoản 1 Luật Thi đua, khen thưởng)",
            "Thêm tiêu chí"),
    A17_TIME("period", "Chưa nêu thời gian thi đua (Điều 17 khoản 1 Luật Thi đua, khen thưởng)", "Nhập thời gian"),
    A17_PLAN("milestones", "Chưa có kế hoạch tiến độ (Điều 17 khoản 1 Luật Thi đua, khen thưởng)", "Thêm mốc"),
    A17_MEASURES(
            "duties",
            "Chưa nêu biện pháp, phân công thực hiện (Điều 17 khoản 1 Luật Thi đua, khen thưởng)",
            "Thêm phân công"),
    HEADER_MISSING("document", "Không đọc được phần đầu văn bản: cơ quan ban hành", "Nhập cơ quan ban hành"),
    NUMBER_MISSING("document", "Văn bản chưa có số, ký hiệu", "Nhập số, ký hiệu"),
    TYPE_MISSING("document", "Văn bản chưa có tên loại", "Chọn tên loại"),
    DATE_MISSING("document", "Văn bản chưa có ngày ban hành", "Nhập ngày ban hành"),
    SIGNER_MISSING("signers", "Chưa có người ký", "Nhập người ký"),
    RECIPIENTS_MISSING("recipients", "Chưa có nơi nhận", "Thêm nơi nhận"),
    DUTIES_MISSING("duties", "Chưa phân công ai làm việc gì", "Thêm phân công"),
    TARGETS_MISSING("indicators", "Chưa có chỉ tiêu đo được", "Thêm chỉ tiêu"),
    REGISTRATION_DUE_MISSING(
            "milestones", "Chưa có hạn đăng ký thi đua", "Thêm hạn đăng ký", MilestoneKind.REGISTRATION_DUE),
    PLEDGE_MISSING(
            "milestones", "Chưa có mốc ký giao ước thi đua", "Thêm mốc ký giao ước", MilestoneKind.PLEDGE_SIGNING),
    INTERIM_REVIEW_MISSING("milestones", "Chưa có mốc sơ kết", "Thêm mốc sơ kết", MilestoneKind.INTERIM_REVIEW),
    FINAL_REVIEW_MISSING("milestones", "Chưa có mốc tổng kết", "Thêm mốc tổng kết", MilestoneKind.FINAL_REVIEW),
    REPORT_DUE_MISSING("milestones", "Chưa có hạn báo cáo", "Thêm hạn báo cáo", MilestoneKind.REPORT_DUE),
    REWARDS_MISSING("rewards", "Chưa nêu hình thức khen thưởng", "Thêm khen thưởng"),
    YEAR_INFERRED("milestones", "Ngày không in năm, năm do máy suy ra", "Kiểm tra ngày"),
    RELATIVE_DATE("milestones", "Ngày tính theo một ngày khác", "Kiểm tra ngày"),
    APPROXIMATE_DATE("milestones", "Ngày nói áng chừng", "Kiểm tra ngày"),
    AMBIGUOUS_DATE("milestones", "Ngày hiểu được nhiều cách", "Kiểm tra ngày"),
    DEADLINE_ON_DAY_OFF("milestones", "Ngày cuối rơi vào ngày nghỉ", "Đổi ngày"),
    DATE_CONFLICT("milestones", "Các ngày mâu thuẫn nhau", "Kiểm tra ngày"),
    BASIS_EXPIRED("legalBases", "Văn bản căn cứ đã hết hiệu lực", "Kiểm tra căn cứ"),
    BASIS_SUPERSEDED("legalBases", "Văn bản căn cứ đã được thay thế", "Kiểm tra căn cứ"),
    BASIS_EXPIRES_IN_PERIOD("legalBases", "Văn bản căn cứ hết hiệu lực trong thời gian thi đua", "Kiểm tra căn cứ"),
    SCORE_SUM_MISMATCH("scoring", "Điểm các phần cộng lại không bằng tổng điểm", "Kiểm tra thang điểm"),
    TEXT_NOISE("document", "Có chữ không rõ trong văn bản", "Xem chỗ không rõ"),
    TEXT_LAYOUT("document", "Các cột của văn bản dính vào nhau", "Xem chỗ không rõ"),
    AMENDS_NOT_FOUND("document", "Không tìm thấy kế hoạch mà văn bản điều chỉnh", "Xem văn bản"),
    AMENDS_UNKNOWN_REF("document", "Mục được điều chỉnh không có trong kế hoạch", "Xem văn bản");

    private final String section;
    private final String message;
    private final String fix;
    private final @Nullable MilestoneKind milestone;

    AdviceCode(String section, String message, String fix) {
        this(section, message, fix, null);
    }

    AdviceCode(String section, String message, String fix, @Nullable MilestoneKind milestone) {
        this.section = section;
        this.message = message;
        this.fix = fix;
        this.milestone = milestone;
    }

    /** Part of the plan that it is about. */
    public String section() {
        return section;
    }

    public String message() {
        return message;
    }

    /** Words on the button that mends it. */
    public String fix() {
        return fix;
    }

    /** Kind of milestone that would mend it. */
    public @Nullable MilestoneKind milestone() {
        return milestone;
    }
}
