package vn.thidua.award.rulebook;

import java.io.Serial;
import java.util.List;

/** The rule files are malformed; every fault is named by file, line and rule. */
public final class RulebookRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    RulebookRefused(List<String> faults) {
        super("Rulebook refused:\n" + String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
