package vn.thidua.award.decision;

/** Why an award is taken back (căn cứ hủy bỏ): Article 93 clause 2 of the Law of 2022. */
public enum RevocationGround {
    FALSE_DECLARATION("Gian dối trong kê khai công trạng, thành tích", "Điều 93 khoản 2 điểm a"),
    FALSE_FILE("Cung cấp thông tin sai, giả mạo hồ sơ, giấy tờ", "Điều 93 khoản 2 điểm b"),
    AGAINST_RULES("Thẩm định, xét, duyệt, đề nghị trái quy định", "Điều 93 khoản 2 điểm c"),
    VIOLATION_CONCLUDED(
            "Kết luận có vi phạm trong thời gian tính thành tích, không bảo đảm tiêu chuẩn", "Điều 93 khoản 2 điểm d");

    private final String words;
    private final String article;

    RevocationGround(String words, String article) {
        this.words = words;
        this.article = article;
    }

    public String words() {
        return words;
    }

    public String article() {
        return article;
    }
}
