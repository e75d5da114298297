package vn.thidua.award.rulebook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.condition.Condition;
import vn.thidua.award.engine.condition.DelegatedTo;
import vn.thidua.award.engine.rule.Rule;
import vn.thidua.award.engine.rule.RulePack;
import vn.thidua.award.engine.rule.Rulebook;

/** How one matter of an award is ruled from the law down to the unit (các tầng của một quy định). */
final class RuleLayers {

    private final Rulebook rulebook;
    private final Predicate<RulePack> visible;

    RuleLayers(Rulebook rulebook, Predicate<RulePack> visible) {
        this.rulebook = rulebook;
        this.visible = visible;
    }

    /** What a clause is to the one looked at. */
    enum Relation {
        /** The clause itself. */
        THIS,
        /** A higher layer on the same matter. */
        NARROWED_BY_THIS,
        /** A lower layer that asks for more of the same. */
        NARROWS_THIS,
        /** A higher layer that leaves the matter to this one. */
        DELEGATES,
        /** A lower layer that says what this one leaves to it. */
        FILLS,
        /** On the same matter, asking for the same. */
        SAME
    }

    record Placed(RulePack pack, Rule rule, Relation relation) {}

    /** The clause and those of other layers on the same matter and in force with it; the highest layer first. */
    List<Placed> of(RulePack pack, Rule rule) {
        return Stream.concat(
                        Stream.of(new Placed(pack, rule, Relation.THIS)),
                        rulebook.packs().stream()
                                .filter(visible)
                                .filter(other -> other.layer() != pack.layer())
                                .filter(other -> unitsMeet(other.unit(), pack.unit()))
                                .flatMap(other -> other.rules().stream()
                                        .filter(one -> together(rule, one))
                                        .flatMap(one -> placed(pack, rule, other, one).stream())))
                .sorted(Comparator.comparing(placed -> placed.pack().layer()))
                .toList();
    }

    /** The condition that asks for the most among those on the same matter: who meets it meets all. */
    static Condition effective(List<Placed> layers) {
        return layers.stream()
                .map(placed -> placed.rule().condition())
                .filter(condition -> !(condition instanceof DelegatedTo))
                .reduce((a, b) -> Looser.than(b, a).isPresent() ? b : a)
                .orElse(layers.getFirst().rule().condition());
    }

    private static Optional<Placed> placed(RulePack pack, Rule rule, RulePack otherPack, Rule other) {
        boolean below = otherPack.layer().compareTo(pack.layer()) > 0;
        if (rule.id().equals(other.fills())) {
            return Optional.of(new Placed(otherPack, other, Relation.FILLS));
        }
        if (other.id().equals(rule.fills())) {
            return Optional.of(new Placed(otherPack, other, Relation.DELEGATES));
        }
        Condition upper = below ? rule.condition() : other.condition();
        Condition lower = below ? other.condition() : rule.condition();
        if (upper.equals(lower)) {
            return Optional.of(new Placed(otherPack, other, Relation.SAME));
        }
        // a file whose lower layer asks for less is not loaded, so the lower one can only ask for more
        return Looser.than(lower, upper).isPresent()
                ? Optional.of(new Placed(otherPack, other, below ? Relation.NARROWS_THIS : Relation.NARROWED_BY_THIS))
                : Optional.empty();
    }

    private static boolean unitsMeet(@Nullable String a, @Nullable String b) {
        return a == null || b == null || a.equals(b);
    }

    private static boolean together(Rule a, Rule b) {
        return a.award().equals(b.award())
                && a.purpose() == b.purpose()
                && (a.subject() == null || b.subject() == null || a.subject() == b.subject())
                && !isBefore(a.to(), b.from())
                && !isBefore(b.to(), a.from());
    }

    private static boolean isBefore(@Nullable LocalDate end, LocalDate begin) {
        return end != null && end.isBefore(begin);
    }

    /** The same clause in other packs of its layer: since when it has stood, and where it read otherwise. */
    List<Placed> history(RulePack pack, Rule rule) {
        return rulebook.packs().stream()
                .filter(visible)
                .filter(other -> other.layer() == pack.layer() && unitsMeet(other.unit(), pack.unit()))
                .flatMap(other -> other.rules().stream()
                        .filter(one -> one.id().equals(rule.id()) && one.award().equals(rule.award()))
                        .map(one ->
                                new Placed(other, one, other.id().equals(pack.id()) ? Relation.THIS : Relation.SAME)))
                .sorted(Comparator.comparing(placed -> placed.rule().from()))
                .toList();
    }
}
