package vn.thidua.award.engine.condition;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.Snapshot;

/**
 * What is being judged.
 *
 * @param facts     what was known on the day
 * @param year      year of achievement
 * @param day       day of judging
 * @param types     kinds of facts that there are, a bit for each, so that most conditions need not look through them
 * @param standards judges the same subject by the standards of another award
 * @param truths    the same without the words
 */
public record Case(
        Snapshot facts,
        String award,
        int year,
        LocalDate day,
        int types,
        Function<String, Finding> standards,
        Function<String, Truth> truths) {

    public Case(Snapshot facts, String award, int year, LocalDate day, Function<String, Finding> standards) {
        this(facts, award, year, day, typesOf(facts.rows()), standards, other -> standards
                .apply(other)
                .truth());
    }

    /** A bit for every kind of fact among these. */
    public static int typesOf(List<FactRow> rows) {
        int types = 0;
        for (FactRow row : rows) {
            types |= 1 << row.type().ordinal();
        }
        return types;
    }

    boolean has(FactType type) {
        return (types & 1 << type.ordinal()) != 0;
    }
}
