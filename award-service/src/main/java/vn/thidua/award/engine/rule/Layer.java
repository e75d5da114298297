package vn.thidua.award.engine.rule;

/** Layer of rules (tầng quy định): a lower one only adds clauses, so it can only be stricter. */
public enum Layer {
    NATIONAL("Luật, nghị định, thông tư"),
    ORDINANCE("Quy định của tỉnh"),
    REGULATION("Quy chế của đơn vị");

    private final String words;

    Layer(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
