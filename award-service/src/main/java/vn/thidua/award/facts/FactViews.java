package vn.thidua.award.facts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.fact.WorkClassification;

/** Requests and views of facts. */
final class FactViews {

    private FactViews() {}

    /**
     * @param basisName what a title rests on, in words
     * @param uses      what an initiative was used for, in words
     * @param warning   what needs a look, e.g. an initiative used twice
     */
    record FactView(
            String recordId,
            SubjectKind subjectKind,
            String subjectId,
            String subjectName,
            int year,
            FactType type,
            String typeName,
            String code,
            String codeName,
            @Nullable String title,
            @Nullable String decisionNo,
            @Nullable LocalDate decisionDate,
            @Nullable String decidedBy,
            @Nullable String decidedByCode,
            @Nullable String basis,
            @Nullable String basisName,
            List<String> usedFor,
            List<String> uses,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer workingDays,
            String status,
            String statusName,
            boolean counts,
            @Nullable String warning,
            @Nullable String note,
            @Nullable String source,
            FactEntity.Origin origin,
            Instant recordedAt,
            List<String> allowedActions) {}

    /** What a fact said before. */
    record EarlierView(
            String recordId,
            int year,
            String what,
            String decision,
            EarlierFact.Action action,
            String reason,
            Instant at,
            String by) {}

    record SubjectView(
            SubjectKind subjectKind,
            String subjectId,
            String name,
            @Nullable String position,
            String unitCode,
            String unitName,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            boolean seesSensitive,
            List<EarlierView> earlier,
            List<String> allowedActions) {}

    record SubjectSummary(
            SubjectKind subjectKind,
            String subjectId,
            String name,
            @Nullable String position,
            String unitCode,
            String unitName,
            long facts,
            long honours,
            long toReview) {}

    record CodeView(String code, String name) {}

    record TypeView(FactType type, String name, boolean sensitive, List<CodeView> codes) {}

    record Catalogue(List<TypeView> types) {}

    record Content(
            @Min(value = 1990, message = "Năm phải từ 1990") @Max(2100)
            int year,

            @NotNull(message = "Cần chọn loại dữ kiện") FactType type,

            @NotBlank(message = "Cần chọn nội dung") @Size(max = 40)
            String code,

            @Nullable @Size(max = 300) String title,
            @Nullable @Size(max = 60) String decisionNo,
            @Nullable LocalDate decisionDate,
            @Nullable @Size(max = 40) String decidedBy,
            @Nullable @Size(max = 40) String basis,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable @Min(0) @Max(366) Integer workingDays,
            @Nullable FactStatus status,
            @Nullable @Size(max = 500) String note) {}

    record NewFact(
            @NotNull SubjectKind subjectKind,
            @NotBlank @Size(max = 40) String subjectId,
            @NotNull @Valid Content content,

            @NotBlank(message = "Cần ghi nguồn: văn bản, hồ sơ nào") @Size(max = 300)
            String source) {}

    record Correction(
            @NotNull @Valid Content content,

            @NotBlank(message = "Cần ghi nguồn: văn bản, hồ sơ nào") @Size(max = 300)
            String source,

            @NotBlank(message = "Cần ghi lý do sửa") @Size(max = 500)
            String reason) {}

    record Withdrawal(
            @NotBlank(message = "Cần ghi lý do rút") @Size(max = 500)
            String reason) {}

    record ClassificationLine(
            @NotNull SubjectKind subjectKind,
            @NotNull @Size(min = 1, max = 40) String subjectId,
            @NotNull(message = "Cần chọn mức xếp loại") WorkClassification level) {}

    record NewClassifications(
            @Min(2000) @Max(2100) int year,
            @Nullable @Size(max = 60) String decisionNo,
            @Nullable LocalDate decisionDate,
            @Nullable @Size(max = 40) String decidedBy,
            @Nullable @Size(max = 500) String reason,

            @NotEmpty(message = "Cần ít nhất một dòng") @Size(max = 500)
            List<@Valid ClassificationLine> lines) {}

    record Recorded(List<String> recordIds) {}
}
