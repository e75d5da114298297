package vn.thidua.campaign.reading.model;

/** How a value is compared with the target (phép so sánh). JSON: the symbol. */
public enum Comparison {
    EQUAL("="),
    AT_LEAST(">="),
    MORE_THAN(">"),
    AT_MOST("<="),
    LESS_THAN("<"),
    BETWEEN("BETWEEN");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    public static Comparison of(String symbol) {
        for (Comparison comparison : values()) {
            if (comparison.symbol.equals(symbol)) {
                return comparison;
            }
        }
        throw new IllegalArgumentException("Not a comparison: " + symbol);
    }
}
