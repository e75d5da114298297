package vn.thidua.award.appraisal.run;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.appraisal.VerdictView;
import vn.thidua.award.engine.Outcome;
import vn.thidua.award.engine.condition.Truth;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.Confidence;

/** What is asked and shown of passes. */
final class RunViews {

    private RunViews() {}

    record NewRun(
            @NotBlank(message = "Cần chọn đơn vị") String unitCode,

            @Schema(description = "Day whose law and knowledge apply; today when left out") @Nullable
            LocalDate on,

            @Schema(description = "Year of achievement; the year of the day when left out")
            @Min(2000)
            @Max(2100)
            @Nullable
            Integer year) {}

    /** How many verdicts of a title came out so. */
    record Count(String awardCode, String awardName, SubjectKind subjectKind, Outcome outcome, long count) {}

    /**
     * @param subjects people and units judged so far, within what the caller may see
     * @param leftOut  units too large to be one collective
     */
    record RunView(
            UUID id,
            String unitCode,
            String unitName,
            int year,
            LocalDate day,
            RunState state,
            List<String> packs,
            Instant askedAt,
            String askedBy,
            @Nullable Instant finishedAt,
            long subjects,
            int leftOut,
            @Nullable String fault,
            List<Count> counts) {}

    /** A pass in a list. */
    record RunLine(
            UUID id,
            String unitCode,
            String unitName,
            int year,
            LocalDate day,
            RunState state,
            Instant askedAt,
            @Nullable Instant finishedAt) {}

    record RunList(List<RunLine> items) {}

    /** A ceiling as the list of the eligible stands against it. */
    record RunCap(
            String awardName,
            String baseName,
            int percent,
            int base,
            int allowed,
            int count,
            boolean exceeded,
            String article,
            Confidence confidence) {}

    record RunCaps(List<RunCap> items) {}

    /** A clause that carries a verdict. */
    record ReasonView(@Nullable String ruleId, @Nullable String article, String text, Truth truth) {}

    /** One verdict of a pass. */
    record RunVerdict(
            SubjectKind subjectKind,
            String subjectId,
            String subjectName,
            @Nullable String position,
            String unitCode,
            String unitName,
            String awardCode,
            String awardName,
            Outcome outcome,
            List<String> packs,
            List<ReasonView> reasons) {}

    /** @param same whether judging the stored facts again gives the stored verdict */
    record RunVerdictDetail(boolean same, String factsDigest, VerdictView verdict) {}

    /** A verdict that a replay does not find again. */
    record Different(SubjectKind subjectKind, String subjectId, String awardCode) {}

    /** @param different the first of those that are not found again */
    record RunReplay(long verdicts, long same, List<Different> different) {}
}
