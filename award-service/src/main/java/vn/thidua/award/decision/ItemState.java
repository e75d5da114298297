package vn.thidua.award.decision;

/** Standing of a commended person or collective on a signed decision. */
public enum ItemState {
    VALID("Hiệu lực"),
    UNDER_REVIEW("Cần rà soát"),
    REVOKED("Đã hủy bỏ");

    private final String words;

    ItemState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
