package vn.thidua.commitment.bloc;

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

/** The bloc's room of a year: members, cross-checks, disputes (phòng khối thi đua). */
record BlocView(
        UUID campaignId,
        String campaignTitle,
        int year,
        String blocName,
        String headUnit,
        String headName,
        @Nullable String deputyName,

        @Schema(description = "The table of ranks is closed")
        boolean closed,

        @Schema(description = "How the points follow from the checks, as a sentence")
        String rule,

        List<BlocMember> members,

        @Schema(
                description =
                        "The caller's own, those about the caller's unit once handed in; all of them for the head")
        List<BlocCheck> checks,

        List<BlocDispute> disputes,

        @Schema(description = "assign, handover") List<String> allowedActions) {

    /** A member of the bloc and how far its points are. */
    record BlocMember(
            String unitCode,
            String unitName,

            @Schema(enumeration = {"HEAD", "DEPUTY", "MEMBER"})
            String role,

            @Nullable UUID scoreId,

            @Schema(enumeration = {"NONE", "DRAFT", "SUBMITTED", "RETURNED", "VERIFIED"})
            String state,

            int checksDone,
            int checksAll,

            @Schema(description = "settle") List<String> allowedActions) {}

    /** A mark that differs from what the unit gave itself. */
    record CheckMark(String key, String line, BigDecimal own, BigDecimal points, String reason) {}

    /** What one member finds when it checks another. */
    record BlocCheck(
            String checkerUnit,
            String checkerName,
            String unitCode,
            String unitName,
            @Nullable UUID scoreId,
            long version,
            boolean done,

            @Schema(description = "Last day to hand it in") @Nullable
            LocalDate checkBy,

            @Schema(description = "Why the head goes on without it") @Nullable
            String closedReason,

            @Nullable String closedBy,
            @Nullable Instant closedAt,
            List<CheckMark> marks,

            @Schema(description = "write, hand-in, dispute, close")
            List<String> allowedActions) {}

    /** A file that was shown. */
    record ShownFile(UUID id, String name) {}

    /** What a unit said. */
    record BlocStatement(String unitName, String who, Instant at, String said, List<ShownFile> evidence) {}

    /** A line that is argued about. */
    record BlocDispute(
            UUID id,
            String unitCode,
            String unitName,
            String line,
            String lineName,
            BigDecimal max,
            BigDecimal own,
            String raisedBy,
            Instant raisedAt,
            List<BlocStatement> statements,
            @Nullable BigDecimal points,
            @Nullable String reason,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,

            @Schema(description = "Units that the caller may speak for")
            List<String> mySides,

            @Schema(description = "speak, decide") List<String> allowedActions) {}

    /** Assigns who checks whom. */
    record AssignChecks(
            @NotNull(message = "Cần ghi mỗi đơn vị chấm mấy đơn vị khác")
            Integer checks,

            @Schema(description = "Last day to check; after it the head may close what never came") @Nullable
            LocalDate checkBy) {}

    /** Khép lại một phiếu chấm chéo không nộp. */
    record CloseCheck(
            @NotBlank(message = "Cần chọn đơn vị chấm") String checkerUnit,

            @NotBlank(message = "Cần chọn đơn vị được chấm") String unitCode,

            @NotBlank(message = "Cần ghi lý do khép phiếu") @Size(max = 2000, message = "Không quá 2.000 ký tự")
            String reason) {}

    /** A mark of a check as it was typed. */
    record WrittenCheck(
            @NotBlank(message = "Thiếu mã dòng") @Size(max = 100, message = "Không quá 100 ký tự")
            String key,

            @NotNull(message = "Cần ghi điểm")
            @Schema(implementation = BigDecimal.class, description = WrittenNumber.DESCRIPTION)
            WrittenNumber points,

            @Nullable @Size(max = 2000, message = "Không quá 2.000 ký tự")
            String reason) {}

    /** A cross-check as it was typed; lines that are left out are agreed to. */
    record SaveCheck(
            @NotBlank(message = "Cần chọn đơn vị chấm") String checkerUnit,

            @NotBlank(message = "Cần chọn đơn vị được chấm") String unitCode,

            @NotNull(message = "Thiếu điểm") @Valid @Size(max = 500, message = "Không quá 500 dòng")
            List<WrittenCheck> marks,

            @Schema(description = "Hands it in; it stands still from here on")
            boolean done) {}

    /** Raises a dispute, or adds to the one of that line. */
    record RaiseDispute(
            @NotBlank(message = "Cần chọn đơn vị") String unitCode,

            @NotBlank(message = "Cần chọn dòng") String line,

            @NotBlank(message = "Cần chọn đơn vị nêu ý kiến")
            String byUnit,

            @NotBlank(message = "Cần ghi lý lẽ") @Size(max = 4000, message = "Không quá 4.000 ký tự")
            String said,

            @Nullable @Size(max = 20, message = "Không quá 20 tệp")
            List<UUID> evidence) {}

    /** Says something in a dispute. */
    record SayInDispute(
            @NotBlank(message = "Cần chọn đơn vị nêu ý kiến")
            String byUnit,

            @NotBlank(message = "Cần ghi lý lẽ") @Size(max = 4000, message = "Không quá 4.000 ký tự")
            String said,

            @Nullable @Size(max = 20, message = "Không quá 20 tệp")
            List<UUID> evidence) {}

    /** Decides a dispute. */
    record DecideDispute(
            @NotNull(message = "Cần ghi điểm")
            @Schema(implementation = BigDecimal.class, description = WrittenNumber.DESCRIPTION)
            WrittenNumber points,

            @NotBlank(message = "Cần ghi lý do quyết định") @Size(max = 2000, message = "Không quá 2.000 ký tự")
            String reason) {}

    /** Takes over the points that follow from the cross-check of a unit. */
    record SettleUnit(
            @NotBlank(message = "Cần chọn đơn vị") String unitCode,

            @NotNull(message = "Cần hạn phản hồi") LocalDate answerBy) {}
}
