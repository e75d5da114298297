package vn.thidua.commitment.commitment;

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
import vn.thidua.commitment.commitment.domain.Pace;
import vn.thidua.commitment.commitment.domain.Promise;
import vn.thidua.commitment.number.WrittenNumber;
import vn.thidua.kit.problem.FieldError;

/** A commitment (cam kết): content × indicator × target × evidence × due. */
record CommitmentView(
        UUID id,
        long version,
        UUID campaignId,
        String unitCode,
        String unitName,

        @Schema(description = "Indicator of the campaign that it was taken over from") @Nullable
        String indicatorId,

        @Nullable String contentRef,
        String name,

        @Schema(description = "=, >=, >, <=, < or BETWEEN") @Nullable
        String op,

        @Nullable BigDecimal value,
        @Nullable BigDecimal max,
        @Nullable String measure,
        @Nullable String evidence,
        @Nullable LocalDate due,

        @Schema(description = "Where it stood when the period began") @Nullable
        BigDecimal baseline,

        @Schema(description = "How it goes; only of an approved one") @Nullable
        PaceView pace,

        @Schema(enumeration = {"DRAFT", "SUBMITTED", "RETURNED", "APPROVED"})
        String state,

        @Nullable Instant submittedAt,
        @Schema(description = "Why it came back") @Nullable String reason,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,

        @Schema(description = "What still stands against handing it in")
        List<FieldError> problems,

        @Schema(description = "edit, remove, approve, return")
        List<String> allowedActions) {

    /** Tiến độ: what was reached, what it comes to, and how that was worked out. */
    record PaceView(
            @Schema(enumeration = {"NO_DATA", "REACHED", "ON_TRACK", "AT_RISK", "MISSED"})
            String state,

            @Nullable BigDecimal latest,
            @Nullable LocalDate at,
            @Nullable BigDecimal forecast,
            String sentence) {

        static PaceView of(Pace pace) {
            return new PaceView(pace.state().name(), pace.latest(), pace.at(), pace.forecast(), pace.sentence());
        }
    }

    /** The unit's commitments in a campaign (bảng cam kết). */
    record CommitmentSheet(
            UUID campaignId,
            String campaignTitle,
            String unitCode,
            String unitName,
            List<CampaignContent> contents,
            List<CommitmentView> commitments,

            @Schema(description = "Indicators of the campaign that are not in the sheet yet")
            int notTakenOver,

            @Schema(description = "take-over, add, submit") List<String> allowedActions) {}

    /** A content of the campaign (nội dung thi đua). */
    record CampaignContent(String ref, @Nullable String heading, String text) {}

    /** Whose sheet. */
    record SheetOf(
            @NotNull(message = "Cần chọn phong trào") UUID campaignId,
            @NotBlank(message = "Cần chọn đơn vị") String unitCode) {}

    /** A commitment that the unit adds. */
    record AddCommitment(
            @NotNull(message = "Cần chọn phong trào") UUID campaignId,
            @NotBlank(message = "Cần chọn đơn vị") String unitCode,
            @Nullable String contentRef,

            @NotBlank(message = "Cần ghi chỉ tiêu") @Size(max = 500, message = "Không quá 500 ký tự")
            String name,

            @Nullable String op,

            @Nullable @Schema(implementation = BigDecimal.class, description = WrittenNumber.DESCRIPTION)
            WrittenNumber value,

            @Nullable @Schema(implementation = BigDecimal.class, description = WrittenNumber.DESCRIPTION)
            WrittenNumber max,

            @Nullable @Size(max = 60, message = "Không quá 60 ký tự")
            String measure,

            @Nullable @Size(max = 500, message = "Không quá 500 ký tự")
            String evidence,

            @Nullable LocalDate due,

            @Nullable @Schema(implementation = BigDecimal.class, description = WrittenNumber.DESCRIPTION)
            WrittenNumber baseline) {

        Promise promise() {
            return new Promise(
                    contentRef,
                    name.strip(),
                    op,
                    WrittenNumber.at("/value", value),
                    WrittenNumber.at("/max", max),
                    measure,
                    evidence,
                    due,
                    WrittenNumber.at("/baseline", baseline));
        }
    }

    /** A commitment as it shall be. */
    record ChangeCommitment(
            @Nullable String contentRef,

            @NotBlank(message = "Cần ghi chỉ tiêu") @Size(max = 500, message = "Không quá 500 ký tự")
            String name,

            @Nullable String op,

            @Nullable @Schema(implementation = BigDecimal.class, description = WrittenNumber.DESCRIPTION)
            WrittenNumber value,

            @Nullable @Schema(implementation = BigDecimal.class, description = WrittenNumber.DESCRIPTION)
            WrittenNumber max,

            @Nullable @Size(max = 60, message = "Không quá 60 ký tự")
            String measure,

            @Nullable @Size(max = 500, message = "Không quá 500 ký tự")
            String evidence,

            @Nullable LocalDate due,

            @Nullable @Schema(implementation = BigDecimal.class, description = WrittenNumber.DESCRIPTION)
            WrittenNumber baseline) {

        Promise promise() {
            return new Promise(
                    contentRef,
                    name.strip(),
                    op,
                    WrittenNumber.at("/value", value),
                    WrittenNumber.at("/max", max),
                    measure,
                    evidence,
                    due,
                    WrittenNumber.at("/baseline", baseline));
        }
    }
}
