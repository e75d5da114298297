package vn.thidua.award.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.thidua.award.engine.condition.All;
import vn.thidua.award.engine.condition.Any;
import vn.thidua.award.engine.condition.Condition;
import vn.thidua.award.engine.condition.DelegatedTo;
import vn.thidua.award.engine.condition.MeetsStandardsOf;
import vn.thidua.award.engine.condition.Not;
import vn.thidua.award.engine.rule.Layer;
import vn.thidua.award.engine.rule.Rule;
import vn.thidua.award.engine.rule.RulePack;

/** What must hold between packs: unique names, no two national packs on one day, no award that rests on itself. */
final class Consistency {

    private Consistency() {}

    static List<String> faults(List<RulePack> packs) {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (RulePack pack : packs) {
            if (!ids.add(pack.id())) {
                faults.add(pack.id() + ": the pack exists twice");
            }
        }
        for (int i = 0; i < packs.size(); i++) {
            for (int j = i + 1; j < packs.size(); j++) {
                if (bothNational(packs.get(i), packs.get(j)) && overlap(packs.get(i), packs.get(j))) {
                    faults.add(packs.get(i).id() + " and " + packs.get(j).id() + ": periods overlap");
                }
            }
        }
        for (RulePack pack : packs) {
            for (Rule rule : pack.rules()) {
                if (restsOnItself(rule.award(), rule.award(), packs, new HashSet<>())) {
                    faults.add(pack.id() + " [" + rule.id() + "]: the standards of " + rule.award()
                            + " rest on themselves");
                }
            }
        }
        packs.forEach(pack -> pack.rules().stream()
                .filter(rule -> rule.fills() != null && !fillsASlot(pack, rule, packs))
                .forEach(rule -> faults.add(
                        pack.id() + " [" + rule.id() + "]: no national rule delegates '" + rule.fills() + "'")));
        return faults;
    }

    private static boolean fillsASlot(RulePack pack, Rule rule, List<RulePack> packs) {
        return pack.layer() != Layer.NATIONAL
                && packs.stream()
                        .filter(national -> national.layer() == Layer.NATIONAL)
                        .flatMap(national -> national.rules().stream())
                        .anyMatch(slot -> slot.id().equals(rule.fills())
                                && slot.award().equals(rule.award())
                                && slot.condition() instanceof DelegatedTo);
    }

    private static boolean bothNational(RulePack a, RulePack b) {
        return a.layer() == Layer.NATIONAL && b.layer() == Layer.NATIONAL;
    }

    private static boolean overlap(RulePack a, RulePack b) {
        return (a.to() == null || !a.to().isBefore(b.from())) && (b.to() == null || !b.to().isBefore(a.from()));
    }

    private static boolean restsOnItself(String start, String award, List<RulePack> packs, Set<String> seen) {
        for (String next : packs.stream()
                .flatMap(pack -> pack.rules().stream())
                .filter(rule -> rule.award().equals(award))
                .flatMap(rule -> awardsIn(rule.condition()))
                .toList()) {
            if (next.equals(start) || (seen.add(next) && restsOnItself(start, next, packs, seen))) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> awardsIn(Condition condition) {
        return switch (condition) {
            case MeetsStandardsOf meets -> Stream.of(meets.award());
            case All all -> all.parts().stream().flatMap(Consistency::awardsIn);
            case Any any -> any.parts().stream().flatMap(Consistency::awardsIn);
            case Not not -> awardsIn(not.part());
            default -> Stream.of();
        };
    }
}
