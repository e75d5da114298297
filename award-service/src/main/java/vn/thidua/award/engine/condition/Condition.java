package vn.thidua.award.engine.condition;

/**
 * A typed condition (điều kiện) of the rulebook's vocabulary. A new pack that uses known conditions is data only; a new
 * condition is one record here and its name in the reader of the files.
 */
public sealed interface Condition
        permits AbsenceBelow,
                All,
                Any,
                BlocRank,
                ClassificationAtLeast,
                ClassifiedTimes,
                CouncilJudges,
                DelegatedTo,
                HeldConsecutively,
                HeldTimes,
                InitiativeRecognised,
                InitiativesRecognised,
                MeetsStandardsOf,
                MembersClassified,
                MembersHolding,
                MonthsEmployed,
                NoDiscipline,
                NoMemberDisciplined,
                NoPendingMatter,
                NoViolation,
                Not,
                OpenUnless,
                SomeMemberHolds,
                YearsSince {

    /** What was found, in words. */
    Finding judge(Case subject);

    /** The same answer without the words, for the many of a pass. */
    default Truth truth(Case subject) {
        return judge(subject).truth();
    }

    /** What it asks for, in plain Vietnamese. */
    String sentence();

    /** True when what it finds is seen only by those who judge and by the person. */
    default boolean sensitive() {
        return false;
    }
}
