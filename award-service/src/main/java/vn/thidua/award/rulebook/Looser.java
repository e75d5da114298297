package vn.thidua.award.rulebook;

import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thidua.award.engine.condition.AbsenceBelow;
import vn.thidua.award.engine.condition.All;
import vn.thidua.award.engine.condition.BlocRank;
import vn.thidua.award.engine.condition.ClassificationAtLeast;
import vn.thidua.award.engine.condition.ClassifiedTimes;
import vn.thidua.award.engine.condition.Condition;
import vn.thidua.award.engine.condition.HeldConsecutively;
import vn.thidua.award.engine.condition.HeldTimes;
import vn.thidua.award.engine.condition.InitiativeRecognised;
import vn.thidua.award.engine.condition.InitiativesRecognised;
import vn.thidua.award.engine.condition.LongerRun;
import vn.thidua.award.engine.condition.MembersClassified;
import vn.thidua.award.engine.condition.MembersHolding;
import vn.thidua.award.engine.condition.MonthsEmployed;
import vn.thidua.award.engine.condition.NoDiscipline;
import vn.thidua.award.engine.condition.NoMemberDisciplined;
import vn.thidua.award.engine.condition.NoPendingMatter;
import vn.thidua.award.engine.condition.NoViolation;
import vn.thidua.award.engine.condition.SomeMemberHolds;
import vn.thidua.award.engine.condition.YearsSince;
import vn.thidua.award.engine.rule.Cap;
import vn.thidua.award.engine.rule.VoteRule;

/**
 * Whether a lower layer asks for less than an upper one (nới lỏng quy định của cấp trên). Its clause would change nothing,
 * because all clauses of all layers are judged; but who reads it would take it for the rule.
 */
final class Looser {

    private Looser() {}

    /** What the lower condition asks for less, when both ask for the same kind of thing. */
    static Optional<String> than(Condition upper, Condition lower) {
        return clauses(upper)
                .flatMap(above -> clauses(lower).flatMap(below -> part(above, below).stream()))
                .findFirst();
    }

    /** Clauses that hold together are compared one by one. */
    private static Stream<Condition> clauses(Condition condition) {
        return condition instanceof All all ? all.parts().stream().flatMap(Looser::clauses) : Stream.of(condition);
    }

    private static Optional<String> part(Condition upper, Condition lower) {
        return switch (lower) {
            case ClassificationAtLeast l
            when upper instanceof ClassificationAtLeast u ->
                less(
                        l.level().ordinal(),
                        u.level().ordinal(),
                        l.level().code() + " is below " + u.level().code());
            case MembersHolding l
            when upper instanceof MembersHolding u && l.award().equals(u.award()) ->
                fewer(l.percent(), u.percent(), "% of the members");
            case MembersClassified l
            when upper instanceof MembersClassified u
                    && l.level().ordinal() <= u.level().ordinal() ->
                l.level() != u.level() && l.percent() <= u.percent()
                        ? Optional.of(
                                l.level().code() + " is below " + u.level().code())
                        : fewer(l.percent(), u.percent(), "% of the members");
            case SomeMemberHolds l
            when upper instanceof SomeMemberHolds u && l.award().equals(u.award()) ->
                fewer(l.count(), u.count(), " members");
            case HeldConsecutively l
            when upper instanceof HeldConsecutively u && l.award().equals(u.award()) ->
                fewer(l.times(), u.times(), " times in a row");
            case HeldTimes l
            when upper instanceof HeldTimes u && l.award().equals(u.award()) ->
                inTime(l.times(), u.times(), " times", longer(l.within(), l.run(), u.within(), u.run()));
            case ClassifiedTimes l
            when upper instanceof ClassifiedTimes u
                    && l.level().ordinal() <= u.level().ordinal() ->
                l.level() != u.level() && l.times() <= u.times() && l.within() >= u.within()
                        ? Optional.of(
                                l.level().code() + " is below " + u.level().code())
                        : l.level() == u.level()
                                ? inTime(
                                        l.times(),
                                        u.times(),
                                        " years",
                                        longer(l.within(), l.run(), u.within(), u.run()))
                                : Optional.empty();
            case InitiativeRecognised l
            when upper instanceof InitiativeRecognised u ->
                less(l.level().ordinal(), u.level().ordinal(), l.level() + " is below " + u.level());
            case InitiativesRecognised l
            when upper instanceof InitiativesRecognised u && l.level() == u.level() ->
                inTime(l.times(), u.times(), " initiatives", longer(l.within(), l.run(), u.within(), u.run()));
            case MonthsEmployed l when upper instanceof MonthsEmployed u -> fewer(l.months(), u.months(), " months");
            case YearsSince l
            when upper instanceof YearsSince u && l.award().equals(u.award()) -> fewer(l.years(), u.years(), " years");
            case AbsenceBelow l
            when upper instanceof AbsenceBelow u ->
                more(l.workingDays(), u.workingDays(), " days absent")
                        .or(() -> l.workingDays() == u.workingDays()
                                        && !l.notCounted().equals(u.notCounted())
                                        && l.notCounted().containsAll(u.notCounted())
                                ? Optional.of("more kinds of leave are not counted")
                                : Optional.empty());
            case BlocRank l when upper instanceof BlocRank u -> more(l.rank(), u.rank(), " as the last rank");
            case NoDiscipline l
            when upper instanceof NoDiscipline u ->
                less(u.level().ordinal(), l.level().ordinal(), l.level() + " is above " + u.level());
            case NoMemberDisciplined l
            when upper instanceof NoMemberDisciplined u ->
                less(u.level().ordinal(), l.level().ordinal(), l.level() + " is above " + u.level());
            case NoPendingMatter l
            when upper instanceof NoPendingMatter u && !l.kinds().equals(u.kinds()) ->
                u.kinds().containsAll(l.kinds()) ? Optional.of("some pending matters are left out") : Optional.empty();
            case NoViolation l
            when upper instanceof NoViolation u && !l.kinds().equals(u.kinds()) ->
                u.kinds().containsAll(l.kinds()) ? Optional.of("some violations are left out") : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The lowest layer's rule for the vote holds, so it must not ask for less. */
    static Optional<String> than(VoteRule upper, VoteRule lower) {
        if (lower.percent() < upper.percent()) {
            return Optional.of(lower.percent() + " instead of " + upper.percent() + " % of the votes");
        }
        if (lower.percent() == upper.percent() && upper.more() && !lower.more()) {
            return Optional.of("at least instead of more than " + upper.percent() + " % of the votes");
        }
        if (upper.base() == VoteRule.Base.TOTAL_MEMBERS && lower.base() == VoteRule.Base.PRESENT) {
            return Optional.of("of those present instead of all members");
        }
        boolean smallerQuorum = lower.quorumNumerator() * upper.quorumDenominator()
                < upper.quorumNumerator() * lower.quorumDenominator();
        if (smallerQuorum) {
            return Optional.of("a smaller quorum");
        }
        return upper.secretBallot() && !lower.secretBallot() ? Optional.of("no secret ballot") : Optional.empty();
    }

    static Optional<String> than(Cap upper, Cap lower) {
        if (!lower.award().equals(upper.award()) || !lower.baseAward().equals(upper.baseAward())) {
            return Optional.empty();
        }
        if (lower.percent() > upper.percent()) {
            return Optional.of(lower.percent() + " instead of " + upper.percent() + " %");
        }
        return lower.percent() == upper.percent()
                        && upper.rounding() == RoundingMode.FLOOR
                        && lower.rounding() != RoundingMode.FLOOR
                ? Optional.of("rounded up instead of down")
                : Optional.empty();
    }

    /** So many within a time: fewer in the same time or more, or as many in a longer one, is less. */
    private static Optional<String> inTime(int lower, int upper, String what, int longer) {
        return longer < 0
                ? Optional.empty()
                : fewer(lower, upper, what)
                        .or(() -> longer > 0 && lower == upper
                                ? Optional.of("in a longer time than the " + upper + what + " of the law")
                                : Optional.empty());
    }

    /** Whether a time is longer than another (1), the same (0) or shorter (-1); zero years are all years. */
    private static int longer(int lower, Optional<LongerRun> lowerRun, int upper, Optional<LongerRun> upperRun) {
        int years = Integer.compare(lower == 0 ? Integer.MAX_VALUE : lower, upper == 0 ? Integer.MAX_VALUE : upper);
        return years != 0 ? years : Boolean.compare(lowerRun.isPresent(), upperRun.isPresent());
    }

    private static Optional<String> fewer(int lower, int upper, String what) {
        return less(lower, upper, lower + " instead of " + upper + what);
    }

    private static Optional<String> more(int lower, int upper, String what) {
        return less(upper, lower, lower + " instead of " + upper + what);
    }

    private static Optional<String> less(int smaller, int larger, String why) {
        return smaller < larger ? Optional.of(why) : Optional.empty();
    }
}
