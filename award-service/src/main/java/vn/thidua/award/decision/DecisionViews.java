package vn.thidua.award.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.Confidence;

/** Requests and views of decisions. */
final class DecisionViews {

    private DecisionViews() {}

    record NewDecision(
            @NotNull(message = "Cần chọn đợt đề nghị") UUID roundId,

            @NotBlank(message = "Cần có số quyết định") @Size(max = 60)
            String number,

            @NotBlank(message = "Cần có trích yếu") @Size(max = 300)
            String title,

            @NotEmpty(message = "Cần chọn ít nhất một người hoặc tập thể") @Size(max = 1000)
            List<@NotNull UUID> nominationIds) {}

    record DraftChange(
            @NotBlank(message = "Cần có số quyết định") @Size(max = 60)
            String number,

            @NotBlank(message = "Cần có trích yếu") @Size(max = 300)
            String title,

            @NotEmpty(message = "Cần chọn ít nhất một người hoặc tập thể") @Size(max = 1000)
            List<@NotNull UUID> nominationIds) {}

    /** @param refusal of a draft: why the owner may not decide on this award, null where it may */
    record ItemView(
            UUID nominationId,
            SubjectKind subjectKind,
            String subjectId,
            String subjectName,
            @Nullable String position,
            String unitCode,
            String unitName,
            String awardCode,
            String awardName,
            int year,
            @Nullable Long bonus,
            @Nullable BigDecimal factor,
            @Nullable String bonusArticle,
            ItemState itemState,
            String itemStateName,
            @Nullable RevocationView revocation,
            @Nullable ReviewView review,
            @Nullable String refusal,
            List<String> allowedActions) {}

    record NewRevocation(
            @NotBlank(message = "Cần có số quyết định hủy bỏ") @Size(max = 60)
            String number,

            @NotNull(message = "Cần có ngày ký quyết định hủy bỏ")
            LocalDate signedOn,

            @NotNull(message = "Cần chọn căn cứ hủy bỏ") RevocationGround ground,

            @NotBlank(message = "Cần ghi rõ sự việc") @Size(max = 1000)
            String explanation) {}

    record Keep(
            @NotBlank(message = "Cần ghi kết luận rà soát") @Size(max = 500)
            String reason) {}

    record RevocationView(
            String number,
            LocalDate signedOn,
            RevocationGround ground,
            String groundWords,
            String groundArticle,
            String explanation,
            String signerName,
            @Nullable String signerTitle,
            long recovered) {}

    /** @param closedReason what the review came to, null while it is open */
    record ReviewView(
            String reason,
            Instant openedAt,
            boolean open,
            @Nullable String closedReason) {}

    record StatisticsLine(
            String awardCode,
            String awardName,
            SubjectKind subjectKind,
            long given,
            long revoked,
            long standing,
            long bonus,
            long recovered) {}

    record Statistics(int year, List<StatisticsLine> lines) {}

    /** A ceiling as it stands for this list. */
    record CapView(
            String awardName,
            String baseName,
            int percent,
            int base,
            int allowed,
            int count,
            boolean exceeded,
            String article,
            Confidence confidence) {}

    record DecisionView(
            UUID id,
            UUID roundId,
            String ownerUnit,
            String ownerName,
            String number,
            String title,
            DecisionState state,
            @Nullable LocalDate signedOn,
            @Nullable String signerName,
            @Nullable String signerTitle,
            @Nullable Long baseSalary,
            long bonusTotal,
            boolean bonusIsForecast,
            List<ItemView> items,
            long bonusRecovered,
            List<CapView> caps,
            long version,
            Instant updatedAt,
            List<String> allowedActions) {}

    record DecisionSummary(
            UUID id,
            String number,
            String title,
            String ownerName,
            DecisionState state,
            @Nullable LocalDate signedOn,
            int items,
            Instant updatedAt) {}

    /** An award of the caller, with the verdict that tells why. */
    record MyAward(
            @Nullable UUID decisionId,
            String decisionNumber,
            @Nullable LocalDate signedOn,
            String decidedBy,
            String awardCode,
            String awardName,
            int year,
            @Nullable Long bonus,
            @Nullable UUID appraisalId,
            ItemState itemState,
            String itemStateName,
            @Nullable String note) {}

    record MyAwards(List<MyAward> awards) {}
}
