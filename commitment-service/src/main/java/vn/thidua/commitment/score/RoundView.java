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
import vn.thidua.commitment.score.domain.ScoreSheet;
import vn.thidua.kit.problem.FieldError;

/** The scoring of a campaign: its sheet, how far each unit is, and the ranks (chấm điểm phong trào). */
record RoundView(
        UUID campaignId,
        String campaignTitle,
        String ownerUnit,
        String ownerName,

        @Schema(description = "Launched for the members of a bloc, which check each other")
        boolean ofBloc,

        @Schema(description = "Of the sheet") long version,

        @Schema(
                description = "NONE: not drafted, or a draft that is not the caller's to see",
                enumeration = {"NONE", "DRAFT", "ISSUED", "CLOSED"})
        String state,

        int edition,
        @Nullable ScoreSheet sheet,
        @Nullable String tieRule,

        @Schema(description = "What stands against issuing the draft")
        List<FieldError> problems,

        @Schema(description = "Units that the caller may see")
        List<RoundUnit> units,

        @Schema(description = "Provisional for who leads; for everybody once it is closed") @Nullable
        RankingView ranking,

        @Schema(description = "draft, edit, issue, withdraw, close")
        List<String> allowedActions) {

    /** A campaign in the list: whose, of which year, how far its scoring is. */
    record RoundRow(
            UUID campaignId,
            String campaignTitle,
            String ownerUnit,
            String ownerName,
            int year,
            Instant launchedAt,

            @Schema(description = "Launched for the members of a bloc")
            boolean ofBloc,

            @Schema(enumeration = {"NONE", "DRAFT", "ISSUED", "CLOSED"})
            String state) {}

    /** How far a unit is. */
    record RoundUnit(
            String unitCode,
            String unitName,
            @Nullable UUID scoreId,

            @Schema(enumeration = {"NONE", "DRAFT", "SUBMITTED", "RETURNED", "VERIFIED"})
            String state,

            @Nullable BigDecimal selfTotal,
            @Nullable BigDecimal total,
            @Nullable Instant submittedAt,
            @Nullable String lateBy,
            @Nullable LocalDate answerBy,

            @Schema(description = "Once it has answered: whether it agrees") @Nullable
            Boolean agrees,

            @Schema(description = "The caller may begin it") boolean mayBegin) {}

    /** Drafts the score sheet of a campaign. */
    record DraftSheet(
            @NotNull(message = "Cần chọn phong trào") UUID campaignId) {}

    /** A unit that is not ranked, and why. */
    record Exclusion(
            @NotBlank(message = "Cần chọn đơn vị") String unitCode,

            @NotBlank(message = "Cần ghi lý do không xếp hạng") @Size(max = 1000, message = "Không quá 1.000 ký tự")
            String reason) {}

    /** Closes the table of ranks. */
    record CloseRanking(
            @Nullable @Valid @Size(max = 500, message = "Không quá 500 đơn vị")
            List<Exclusion> exclusions) {}
}
