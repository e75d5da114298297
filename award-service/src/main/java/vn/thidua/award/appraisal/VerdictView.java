package vn.thidua.award.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.Line;
import vn.thidua.award.engine.Outcome;
import vn.thidua.award.engine.Verdict;
import vn.thidua.award.engine.condition.Truth;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.Confidence;
import vn.thidua.award.engine.rule.Layer;

/** A verdict clause by clause, as shown. */
public record VerdictView(
        UUID id,
        SubjectKind subjectKind,
        String subjectId,
        String subjectName,
        String unitName,
        String awardCode,
        String awardName,
        int year,
        LocalDate day,
        Outcome outcome,
        List<String> packs,
        Instant appraisedAt,
        List<LineView> lines,
        @Nullable OtherVerdict other) {

    /** The verdict under the text that does not govern, where a transition compares two and they differ. */
    public record OtherVerdict(LocalDate day, Outcome outcome, List<String> packs, List<LineView> lines) {

        public static @Nullable OtherVerdict of(@Nullable Verdict verdict, boolean sensitiveShown) {
            return verdict == null
                    ? null
                    : new OtherVerdict(
                            verdict.day(),
                            verdict.outcome(),
                            Appraisals.packIds(verdict),
                            verdict.lines().stream()
                                    .map(line -> LineView.of(line, sensitiveShown))
                                    .toList());
        }
    }

    /** One clause. */
    public record LineView(
            @Nullable String ruleId,
            @Nullable Layer layer,
            @Nullable String layerName,
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
            List<LineView> parts) {

        /** What was found of leave, health, discipline or a pending matter is hidden from who does not judge. */
        public static LineView of(Line line, boolean sensitiveShown) {
            boolean hidden = line.sensitive() && !sensitiveShown;
            return new LineView(
                    line.ruleId(),
                    line.layer(),
                    line.layer() == null ? null : line.layer().words(),
                    line.pack(),
                    line.article(),
                    line.document(),
                    line.required(),
                    hidden ? "Thông tin chỉ người có trách nhiệm xét được xem" : line.found(),
                    line.truth(),
                    line.confidence(),
                    hidden ? null : line.ifVerified(),
                    hidden ? null : line.reason(),
                    hidden ? List.of() : line.records(),
                    hidden ? List.of() : line.missing(),
                    hidden
                            ? List.of()
                            : line.parts().stream()
                                    .map(part -> of(part, sensitiveShown))
                                    .toList());
        }
    }
}
