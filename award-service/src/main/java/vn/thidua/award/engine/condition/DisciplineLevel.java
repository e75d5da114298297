package vn.thidua.award.engine.condition;

/** Forms of discipline (hình thức kỷ luật), ascending; names as in the exchanged data. */
public enum DisciplineLevel {
    KHIEN_TRACH("Khiển trách"),
    CANH_CAO("Cảnh cáo"),
    GIANG_CHUC("Giáng chức"),
    CACH_CHUC("Cách chức"),
    BUOC_THOI_VIEC("Buộc thôi việc");

    private final String words;

    DisciplineLevel(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
