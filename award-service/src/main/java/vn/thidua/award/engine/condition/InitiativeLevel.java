package vn.thidua.award.engine.condition;

/** Level at which an initiative is recognised (phạm vi công nhận), ascending; names as in the exchanged data. */
public enum InitiativeLevel {
    CO_SO("cơ sở"),
    TINH("cấp tỉnh"),
    TOAN_QUOC("cấp toàn quốc");

    private final String words;

    InitiativeLevel(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
