package vn.thidua.award.engine.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.condition.Condition;
import vn.thidua.award.engine.fact.SubjectKind;

/**
 * One clause of law or regulation (quy tắc) as data: cited, dated, with a typed condition.
 *
 * @param document key of the document in its pack
 * @param text     the clause in plain Vietnamese, as shown on screen
 * @param subject  kind of subject that it is for where the award is for several, null for every
 * @param fills    id of the national rule whose delegated slot it fills, null for a rule that only adds
 * @param reviewer who compared the text with its source, null where nobody did yet
 * @param note     what a reader should know about the text, null when nothing
 */
public record Rule(
        String id,
        String award,
        @Nullable SubjectKind subject,
        Purpose purpose,
        String article,
        String document,
        LocalDate from,
        @Nullable LocalDate to,
        Confidence confidence,
        String source,
        @Nullable String reviewer,
        String text,
        @Nullable String note,
        @Nullable String fills,
        Condition condition) {

    public boolean isFor(String code, SubjectKind kind) {
        return award.equals(code) && (subject == null || subject == kind);
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
