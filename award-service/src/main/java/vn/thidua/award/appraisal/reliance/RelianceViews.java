package vn.thidua.award.appraisal.reliance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.Outcome;
import vn.thidua.award.engine.condition.Truth;
import vn.thidua.award.engine.fact.SubjectKind;

/** Views of what rests on a rule. */
final class RelianceViews {

    private RelianceViews() {}

    /** @param truth what was found of this rule; null where the award rests on it through the standards of another */
    record RelyingFile(
            UUID appraisalId,
            SubjectKind subjectKind,
            String subjectId,
            String subjectName,
            String unitName,
            String awardCode,
            String awardName,
            int year,
            LocalDate day,
            Outcome outcome,
            @Nullable Truth truth) {}

    /** Verdicts of one award in a pass over a body. */
    record RelyingRun(
            UUID runId, String unitName, int year, LocalDate day, String awardCode, String awardName, long verdicts) {}

    record Relying(List<RelyingFile> items, @Nullable String next, long total, List<RelyingRun> runs) {}
}
