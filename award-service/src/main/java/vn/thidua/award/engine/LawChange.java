package vn.thidua.award.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.condition.Truth;
import vn.thidua.award.engine.fact.Snapshot;

/**
 * What another text of the law makes of the same facts (kết luận thay đổi theo luật).
 *
 * @param clauses those that make the difference: new, gone, or with another finding
 */
public record LawChange(Outcome before, Outcome after, List<Clause> clauses) {

    /**
     * A clause that makes the difference.
     *
     * @param line   as it is under the new text, or under the old one where it is gone
     * @param before null where the old text has no such clause
     * @param after  null where the new text has no such clause
     */
    public record Clause(
            Line line, @Nullable Truth before, @Nullable Truth after) {}

    public LawChange {
        clauses = List.copyOf(clauses);
    }

    /** Empty when both texts lead to the same outcome. */
    public static Optional<LawChange> of(Snapshot known, String award, int year, LawOfDay from, LawOfDay to) {
        if (Appraiser.brief(known, award, year, from).outcome()
                == Appraiser.brief(known, award, year, to).outcome()) {
            return Optional.empty();
        }
        Verdict before = Appraiser.appraise(known, award, year, from);
        Verdict after = Appraiser.appraise(known, award, year, to);
        List<Clause> clauses = new ArrayList<>();
        for (Line line : after.carrying()) {
            Truth was = truth(before, line.ruleId());
            if (was != line.truth()) {
                clauses.add(new Clause(line, was, line.truth()));
            }
        }
        for (Line line : before.carrying()) {
            Truth is = truth(after, line.ruleId());
            boolean told = clauses.stream()
                    .anyMatch(clause -> String.valueOf(clause.line().ruleId()).equals(line.ruleId()));
            if (is != line.truth() && !told) {
                clauses.add(new Clause(line, line.truth(), is));
            }
        }
        return Optional.of(new LawChange(before.outcome(), after.outcome(), clauses));
    }

    private static @Nullable Truth truth(Verdict verdict, @Nullable String ruleId) {
        return verdict.lines().stream()
                .filter(line -> ruleId != null && ruleId.equals(line.ruleId()))
                .map(Line::truth)
                .findFirst()
                .orElse(null);
    }
}
