package vn.thidua.award.appraisal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.organisation.Unit;

/** A unit and those above it, from units that are loaded already: no query per unit. */
final class ParentChain {

    private static final int DEEPEST = 20;

    private ParentChain() {}

    /** @param above the root and those above it */
    static List<String> of(String code, String root, List<String> above, Map<String, Unit> units) {
        List<String> chain = new ArrayList<>();
        @Nullable String next = code;
        while (next != null && !next.equals(root) && chain.size() < DEEPEST) {
            chain.add(next);
            Unit unit = units.get(next);
            next = unit == null ? null : unit.parentCode();
        }
        chain.addAll(above);
        return List.copyOf(chain);
    }
}
