package vn.thidua.award.engine.condition;

/**
 * A typed condition (điều kiện) of the rulebook's vocabulary. A new pack that uses known conditions is data only; a new
 * condition is one record here and its name in the reader of the files.
 */
public sealed interface Condition
        permits AbsenceBelow,
                All,
                Any,
                ClassificationAtLeast,
                CouncilJudges,
                HeldConsecutively,
                InitiativeRecognised,
                MeetsStandardsOf,
                MembersHolding,
                MonthsEmployed,
                NoDiscipline,
                NoMemberDisciplined,
                NoPendingMatter,
                Not {

    Finding judge(Case subject);

    /** What it asks for, in plain Vietnamese. */
    String sentence();

    /** True when what it finds is seen only by those who judge and by the person. */
    default boolean sensitive() {
        return false;
    }
}
