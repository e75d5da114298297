package vn.thidua.award.engine.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.condition.Condition;

/**
 * One clause of law or regulation (quy tắc) as data: cited, dated, with a typed condition.
 *
 * @param document key of the document in its pack
 * @param text     the clause in plain Vietnamese, as shown on screen
 * @param note     what a reader should know about the text, null when nothing
 */
public record Rule(
        String id,
        String award,
        Purpose purpose,
        String article,
        String document,
        LocalDate from,
        @Nullable LocalDate to,
        Confidence confidence,
        String source,
        String text,
        @Nullable String note,
        Condition condition) {

    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
