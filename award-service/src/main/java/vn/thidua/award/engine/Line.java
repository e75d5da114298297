package vn.thidua.award.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.condition.Truth;
import vn.thidua.award.engine.rule.Confidence;
import vn.thidua.award.engine.rule.Layer;

/**
 * One clause of a verdict (dòng thẩm định): what is required, what was found, by which article.
 *
 * @param records   ids of the facts found
 * @param missing   what is missing for the clause to be met
 * @param ifVerified of a clause whose text is not verified: what would be found if it is as it is written down here
 * @param reason    why it could not be decided, null otherwise
 * @param sensitive shown in full only to those who judge and to the person
 * @param parts     of a composed clause
 */
public record Line(
        @Nullable String ruleId,
        @Nullable Layer layer,
        @Nullable String pack,
        @Nullable String article,
        @Nullable String document,
        String required,
        String found,
        Truth truth,
        @Nullable Confidence confidence,
        @Nullable Truth ifVerified,
        @Nullable String reason,
        List<String> records,
        List<String> missing,
        boolean sensitive,
        List<Line> parts) {

    public Line {
        records = List.copyOf(records);
        missing = List.copyOf(missing);
        parts = List.copyOf(parts);
    }
}
