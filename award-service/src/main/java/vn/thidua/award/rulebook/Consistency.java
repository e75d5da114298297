package vn.thidua.award.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.condition.All;
import vn.thidua.award.engine.condition.Any;
import vn.thidua.award.engine.condition.Condition;
import vn.thidua.award.engine.condition.DelegatedTo;
import vn.thidua.award.engine.condition.MeetsStandardsOf;
import vn.thidua.award.engine.condition.Not;
import vn.thidua.award.engine.condition.OpenUnless;
import vn.thidua.award.engine.rule.Layer;
import vn.thidua.award.engine.rule.Rule;
import vn.thidua.award.engine.rule.RulePack;

/**
 * What must hold between packs: unique names, one pack of a layer and unit on a day, no award that rests on itself, no
 * lower layer that asks for less. Every fault is told with file, line and rule.
 */
final class Consistency {

    private final List<ReadPack> packs;
    private final List<String> faults = new ArrayList<>();

    private Consistency(List<ReadPack> packs) {
        this.packs = packs;
    }

    static List<String> faults(List<ReadPack> packs) {
        Consistency check = new Consistency(packs);
        check.names();
        check.dead();
        check.votes();
        check.periods();
        check.cycles();
        check.slots();
        check.layers();
        return check.faults;
    }

    private void names() {
        Map<String, ReadPack> seen = new HashMap<>();
        for (ReadPack read : packs) {
            ReadPack before = seen.putIfAbsent(read.pack().id(), read);
            if (before != null) {
                faults.add(read.at() + ": the pack " + read.pack().id() + " exists already at " + before.at());
            }
        }
    }

    /** A national rule for an award that its own pack does not know, or not for that subject, would never be asked. */
    private void dead() {
        for (ReadPack read : packs) {
            RulePack pack = read.pack();
            pack.rules().stream()
                    .filter(rule -> pack.layer() == Layer.NATIONAL
                            && pack.awards().stream().noneMatch(award -> rule.isFor(award.code(), award.subject())))
                    .forEach(rule -> faults.add("%s: never asked: the pack knows no award %s%s"
                            .formatted(
                                    read.at(rule.id()),
                                    rule.award(),
                                    rule.subject() == null ? "" : " for " + rule.subject())));
        }
    }

    /** Of two votes for one award in a pack nobody could tell which holds. */
    private void votes() {
        for (ReadPack read : packs) {
            Set<String> voted = new HashSet<>();
            read.pack().votes().forEach(vote -> vote.awards().stream()
                    .filter(award -> !voted.add(award))
                    .forEach(award -> faults.add(read.at(vote.id()) + ": a second vote for " + award)));
        }
    }

    private void periods() {
        for (int i = 0; i < packs.size(); i++) {
            for (int j = i + 1; j < packs.size(); j++) {
                RulePack a = packs.get(i).pack();
                RulePack b = packs.get(j).pack();
                if (a.layer() == b.layer()
                        && String.valueOf(a.unit()).equals(String.valueOf(b.unit()))
                        && overlap(a.from(), a.to(), b.from(), b.to())) {
                    faults.add("%s: the days of %s and of %s (%s): periods overlap"
                            .formatted(
                                    packs.get(j).at(),
                                    b.id(),
                                    a.id(),
                                    packs.get(i).at()));
                }
            }
        }
    }

    private void cycles() {
        for (ReadPack read : packs) {
            Set<String> told = new HashSet<>();
            for (Rule rule : read.pack().rules()) {
                if (awardsIn(rule.condition()).findAny().isPresent()
                        && restsOnItself(rule.award(), rule.award(), new HashSet<>())
                        && told.add(rule.id() + " " + rule.award())) {
                    faults.add(
                            read.at(rule.id()) + ": cyclic: the standards of " + rule.award() + " rest on themselves");
                }
            }
        }
    }

    private boolean restsOnItself(String start, String award, Set<String> seen) {
        for (String next : packs.stream()
                .flatMap(read -> read.pack().rules().stream())
                .filter(rule -> rule.award().equals(award))
                .flatMap(rule -> awardsIn(rule.condition()))
                .toList()) {
            if (next.equals(start) || (seen.add(next) && restsOnItself(start, next, seen))) {
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
            case OpenUnless open -> awardsIn(open.part());
            default -> Stream.of();
        };
    }

    private void slots() {
        for (ReadPack read : packs) {
            read.pack().rules().stream()
                    .filter(rule -> rule.fills() != null && !fillsASlot(read.pack(), rule))
                    .forEach(rule ->
                            faults.add(read.at(rule.id()) + ": no national rule delegates '" + rule.fills() + "'"));
        }
    }

    private boolean fillsASlot(RulePack pack, Rule rule) {
        return pack.layer() != Layer.NATIONAL
                && packs.stream()
                        .filter(read -> read.pack().layer() == Layer.NATIONAL)
                        .flatMap(read -> read.pack().rules().stream())
                        .anyMatch(slot -> slot.id().equals(rule.fills())
                                && slot.award().equals(rule.award())
                                && slot.condition() instanceof DelegatedTo);
    }

    private void layers() {
        for (ReadPack lower : packs) {
            for (ReadPack upper : packs) {
                if (upper.pack().layer().compareTo(lower.pack().layer()) < 0
                        && overlap(
                                upper.pack().from(),
                                upper.pack().to(),
                                lower.pack().from(),
                                lower.pack().to())) {
                    rules(upper, lower);
                    votesAndCaps(upper, lower);
                }
            }
        }
    }

    private void rules(ReadPack upper, ReadPack lower) {
        for (Rule below : lower.pack().rules()) {
            for (Rule above : upper.pack().rules()) {
                boolean together = below.award().equals(above.award())
                        && (below.subject() == null || above.subject() == null || below.subject() == above.subject())
                        && overlap(above.from(), above.to(), below.from(), below.to());
                if (together && below.id().equals(above.id())) {
                    faults.add("%s: a lower layer adds clauses and replaces none: %s is the law's (%s)"
                            .formatted(lower.at(below.id()), below.id(), upper.at(above.id())));
                } else if (together && below.purpose() == above.purpose()) {
                    Looser.than(above.condition(), below.condition())
                            .ifPresent(why -> looser(lower.at(below.id()), upper.at(above.id()), why));
                }
            }
        }
    }

    private void votesAndCaps(ReadPack upper, ReadPack lower) {
        lower.pack().votes().forEach(below -> upper.pack().votes().stream()
                .filter(above -> above.awards().stream().anyMatch(below.awards()::contains))
                .forEach(above -> Looser.than(above, below)
                        .ifPresent(why -> looser(lower.at(below.id()), upper.at(above.id()), why))));
        lower.pack().caps().forEach(below -> upper.pack().caps().forEach(above -> Looser.than(above, below)
                .ifPresent(why -> looser(lower.at(below.id()), upper.at(above.id()), why))));
    }

    private void looser(String lower, String upper, String why) {
        String fault = lower + ": looser than " + upper + ": " + why;
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    private static boolean overlap(
            LocalDate from, @Nullable LocalDate to, LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return (to == null || !to.isBefore(otherFrom)) && (otherTo == null || !otherTo.isBefore(from));
    }
}
