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
            @Nullable String bonusArticle) {}

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
            @Nullable UUID appraisalId) {}

    record MyAwards(List<MyAward> awards) {}
}
