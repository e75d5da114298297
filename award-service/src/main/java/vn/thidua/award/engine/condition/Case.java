package vn.thidua.award.engine.condition;

import java.time.LocalDate;
import java.util.function.Function;
import vn.thidua.award.engine.fact.Snapshot;

/**
 * What is being judged.
 *
 * @param facts     what was known on the day
 * @param year      year of achievement
 * @param day       day whose law applies
 * @param standards judges the same subject by the standards of another award
 * @param truths    the same without the words
 */
public record Case(
        Snapshot facts,
        String award,
        int year,
        LocalDate day,
        Function<String, Finding> standards,
        Function<String, Truth> truths) {

    public Case(Snapshot facts, String award, int year, LocalDate day, Function<String, Finding> standards) {
        this(facts, award, year, day, standards, other -> standards.apply(other).truth());
    }
}
