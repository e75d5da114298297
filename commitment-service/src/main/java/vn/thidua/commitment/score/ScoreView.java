package vn.thidua.commitment.score;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.number.WrittenNumber;
import vn.thidua.commitment.score.domain.Result;
import vn.thidua.commitment.score.domain.ScoreSheet;
import vn.thidua.kit.problem.FieldError;

/** The score of a unit as it is shown, and what is written into it (bảng tự chấm, điểm thẩm định). */
record ScoreView(
        UUID id,
        long version,
        UUID campaignId,
        String campaignTitle,
        String unitCode,
        String unitName,

        @Schema(enumeration = {"DRAFT", "SUBMITTED", "RETURNED", "VERIFIED"})
        String state,

        int edition,
        ScoreSheet sheet,
        String tieRule,
        List<ShownMark> marks,
        String explanation,
        ScoreResult self,

        @Schema(description = "Files of the unit that can be linked; only while it is written")
        List<LinkedFile> available,

        String savedBy,
        Instant savedAt,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,

        @Schema(description = "How late it was handed in, in words") @Nullable
        String lateBy,

        @Schema(description = "Why it came back") @Nullable String reason,
        @Nullable VerdictView verdict,

        @Schema(description = "What is still missing before it can be handed in")
        List<FieldError> problems,

        List<ScoreStep> steps,

        @Schema(description = "edit, submit, return, verify, answer")
        List<String> allowedActions) {

    /** A file that proves a line. */
    record LinkedFile(UUID id, String name) {}

    /** The unit's own mark for a line. */
    record ShownMark(String key, @Nullable BigDecimal points, String note, List<LinkedFile> evidence) {}

    /** What marks add up to. */
    record ScoreResult(
            @Schema(description = "In the order of the parts")
            List<BigDecimal> parts,

            BigDecimal bonus,
            BigDecimal deductions,
            BigDecimal total,
            @Nullable String grade) {

        static ScoreResult of(Result result) {
            return new ScoreResult(
                    List.copyOf(result.parts().values()),
                    result.bonus(),
                    result.deductions(),
                    result.total(),
                    result.grade());
        }
    }

    /** The verified mark for a line. */
    record RuledMark(String key, BigDecimal points, String reason) {}

    /** Điểm thẩm định. */
    record VerdictView(
            List<RuledMark> marks,
            ScoreResult result,
            String by,
            Instant at,
            LocalDate answerBy,
            @Nullable AnswerView answer) {}

    /** What the unit said to it. */
    record AnswerView(boolean agrees, String text, String by, Instant at) {}

    /** A step on the way, newest first. */
    record ScoreStep(
            Instant at,
            String who,

            @Schema(enumeration = {"SUBMITTED", "RETURNED", "VERIFIED", "ANSWERED"})
            String step,

            BigDecimal total,
            @Nullable String said) {}

    /** Begins the score of a unit, or answers the one that is there. */
    record BeginScore(
            @NotNull(message = "Cần chọn phong trào") UUID campaignId,

            @NotBlank(message = "Cần chọn đơn vị") String unitCode) {}

    /** A mark as it was typed. */
    record WrittenMark(
            @NotBlank(message = "Thiếu mã dòng") @Size(max = 100, message = "Không quá 100 ký tự")
            String key,

            @Schema(implementation = BigDecimal.class, description = WrittenNumber.DESCRIPTION) @Nullable
            WrittenNumber points,

            @Nullable @Size(max = 4000, message = "Không quá 4.000 ký tự")
            String note,

            @Nullable @Size(max = 50, message = "Không quá 50 tệp")
            List<UUID> evidence) {}

    /** The whole self-score as it was typed. */
    record SaveScore(
            @NotNull(message = "Thiếu điểm") @Valid @Size(max = 500, message = "Không quá 500 dòng")
            List<WrittenMark> marks,

            @NotNull(message = "Thiếu giải trình") @Size(max = 10000, message = "Không quá 10.000 ký tự")
            String explanation) {}

    /** A verified mark as it was typed; lines that are left out keep the unit's own points. */
    record WrittenRuling(
            @NotBlank(message = "Thiếu mã dòng") @Size(max = 100, message = "Không quá 100 ký tự")
            String key,

            @NotNull(message = "Cần ghi điểm")
            @Schema(implementation = BigDecimal.class, description = WrittenNumber.DESCRIPTION)
            WrittenNumber points,

            @Nullable @Size(max = 2000, message = "Không quá 2.000 ký tự")
            String reason) {}

    /** Verifies a self-score. */
    record VerifyScore(
            @NotNull(message = "Thiếu điểm") @Valid @Size(max = 500, message = "Không quá 500 dòng")
            List<WrittenRuling> marks,

            @NotNull(message = "Cần hạn phản hồi") LocalDate answerBy) {}

    /** Sends it back. */
    record ReturnScore(
            @NotBlank(message = "Cần ghi lý do trả lại") @Size(max = 2000, message = "Không quá 2.000 ký tự")
            String reason,

            @Nullable LocalDate mendBy) {}

    /** What the unit says to the verified points. */
    record AnswerScore(
            @Schema(description = "The unit agrees; else the text says with what it does not")
            boolean agrees,

            @Nullable @Size(max = 4000, message = "Không quá 4.000 ký tự")
            String text) {}
}
