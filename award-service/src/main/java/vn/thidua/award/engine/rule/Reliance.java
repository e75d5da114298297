package vn.thidua.award.engine.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.thidua.award.engine.condition.All;
import vn.thidua.award.engine.condition.Any;
import vn.thidua.award.engine.condition.Condition;
import vn.thidua.award.engine.condition.MeetsStandardsOf;
import vn.thidua.award.engine.condition.Not;
import vn.thidua.award.engine.condition.OpenUnless;

/** Which awards rest on the standards of another (danh hiệu nào dựa vào quy định này). */
public final class Reliance {

    private Reliance() {}

    /** The award of the rule first, then those whose standards ask for its standards while the rule holds, and so on. */
    public static List<String> awardsRestingOn(Rulebook rulebook, Rule rule) {
        Set<String> found = new LinkedHashSet<>(List.of(rule.award()));
        List<String> open = new ArrayList<>(found);
        while (!open.isEmpty()) {
            String wanted = open.removeFirst();
            rulebook.packs().stream()
                    .flatMap(pack -> pack.rules().stream())
                    .filter(other -> together(rule, other))
                    .filter(other -> asked(other.condition()).anyMatch(wanted::equals))
                    .map(Rule::award)
                    .filter(found::add)
                    .forEach(open::add);
        }
        return List.copyOf(found);
    }

    private static boolean together(Rule a, Rule b) {
        LocalDate aTo = a.to();
        LocalDate bTo = b.to();
        return (aTo == null || !aTo.isBefore(b.from())) && (bTo == null || !bTo.isBefore(a.from()));
    }

    private static Stream<String> asked(Condition condition) {
        return switch (condition) {
            case MeetsStandardsOf meets -> Stream.of(meets.award());
            case All all -> all.parts().stream().flatMap(Reliance::asked);
            case Any any -> any.parts().stream().flatMap(Reliance::asked);
            case Not not -> asked(not.part());
            case OpenUnless open -> asked(open.part());
            default -> Stream.of();
        };
    }
}
