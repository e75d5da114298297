package vn.thidua.award.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.Outcome;
import vn.thidua.award.engine.fact.SubjectKind;

/** Requests and views of rounds and nominations. */
final class NominationViews {

    private NominationViews() {}

    record NewRound(
            @NotBlank(message = "Cần có tên đợt") @Size(max = 200)
            String name,

            @Min(2000) @Max(2100) int year,
            @Nullable String campaignId,
            @Nullable String ownerUnit,
            @Nullable LocalDate receivedOn,
            @Nullable @Size(max = 300) String receivedEvidence) {}

    record NewLine(
            @NotNull(message = "Cần chọn cá nhân hay tập thể")
            SubjectKind subjectKind,

            @NotBlank(message = "Cần chọn người hoặc đơn vị")
            String subjectId,

            @NotBlank(message = "Cần chọn danh hiệu") String awardCode) {}

    record NewNominations(
            @NotNull(message = "Cần chọn đợt đề nghị") UUID roundId,

            @NotEmpty(message = "Cần ít nhất một dòng") @Size(max = 500)
            List<@Valid NewLine> lines) {}

    record Withdrawal(
            @NotBlank(message = "Cần ghi lý do") @Size(max = 500)
            String reason) {}

    record Created(List<UUID> ids) {}

    record RoundView(
            UUID id,
            String name,
            String ownerUnit,
            String ownerName,
            @Nullable String campaignId,
            int year,
            LocalDate receivedOn,
            @Nullable String receivedEvidence,
            List<String> packs,
            Map<Outcome, Long> outcomes,
            Map<NominationState, Long> states,
            List<String> allowedActions) {}

    record RoundList(List<RoundView> items) {}

    record CandidateView(
            SubjectKind subjectKind,
            String subjectId,
            String subjectName,
            @Nullable String position,
            String unitCode,
            String unitName,
            List<String> registeredFor,
            List<String> nominatedFor,
            @Nullable String classification) {}

    record AwardOption(String code, String name, SubjectKind subject) {}

    record CandidateList(List<AwardOption> awards, List<CandidateView> items) {}

    /**
     * A nomination with its verdict.
     *
     * @param decidedBy        who decides on this award today, in words
     * @param forwardedBecause why the body does not decide but forwards it, null where it decides
     */
    record NominationView(
            UUID id,
            UUID roundId,
            String roundName,
            int year,
            SubjectKind subjectKind,
            String subjectId,
            String subjectName,
            @Nullable String position,
            String unitCode,
            String unitName,
            String awardCode,
            String awardName,
            boolean registered,
            NominationState state,
            Outcome outcome,
            UUID appraisalId,
            List<String> warnings,
            String decidedBy,
            @Nullable String forwardedBecause,
            long version,
            List<String> allowedActions) {}
}
