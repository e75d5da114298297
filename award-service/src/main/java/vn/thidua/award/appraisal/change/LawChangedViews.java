package vn.thidua.award.appraisal.change;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.Outcome;
import vn.thidua.award.engine.condition.Truth;
import vn.thidua.award.engine.fact.SubjectKind;

/** What is shown of a change of the law. */
final class LawChangedViews {

    private LawChangedViews() {}

    /** A clause that makes the difference; before or after is null where that text has no such clause. */
    record ClauseView(
            @Nullable String ruleId,
            @Nullable String article,
            @Nullable String document,
            @Nullable String pack,
            String text,
            @Nullable Truth before,
            @Nullable Truth after,
            @Nullable String reason) {}

    /** @param appraisalId of a single file; null for a verdict of a pass */
    record ChangedFile(
            @Nullable UUID appraisalId,
            SubjectKind subjectKind,
            String subjectId,
            String subjectName,
            String unitCode,
            String unitName,
            String awardCode,
            String awardName,
            int year,
            Outcome before,
            Outcome after,
            List<ClauseView> clauses) {}

    /** @param judged verdicts that were compared */
    record LawChanged(
            String from,
            String to,
            long judged,
            List<ChangedFile> items,
            @Nullable String next,
            long total) {}
}
