package vn.thidua.commitment.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.evidence.EvidenceView;
import vn.thidua.commitment.evidence.Uploads;
import vn.thidua.commitment.number.WrittenNumber;
import vn.thidua.commitment.obligation.domain.Deliverable;
import vn.thidua.commitment.review.Pin;
import vn.thidua.commitment.review.ReviewRemark;
import vn.thidua.kit.problem.FieldError;

/** A report with what is needed to fill it in and to review it. */
record ReportView(
        UUID id,
        long version,
        UUID obligationId,
        UUID campaignId,
        String campaignTitle,
        String unitCode,
        String unitName,
        Deliverable kind,
        String title,
        Instant dueAt,
        @Nullable String sourceText,
        @Nullable String documentNumber,

        @Schema(enumeration = {"DRAFT", "SUBMITTED", "RETURNED", "ACCEPTED"})
        String state,

        String done,
        String blockers,
        List<ReportValue> values,
        List<EvidenceView> evidence,
        String savedBy,
        Instant savedAt,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        boolean late,

        @Schema(description = "How late it was handed in, in words") @Nullable
        String lateBy,

        @Schema(description = "Places that may be changed now; null: all of them") @Nullable
        List<String> openPlaces,

        @Schema(description = "What still stands against handing it in")
        List<FieldError> problems,

        @Schema(description = "Decisions of the reviewers, newest first")
        List<PastReport> reviews,

        @Schema(description = "Places that were not accepted, each with its reason; of an accepted report")
        List<Pin> exceptions,

        @Schema(description = "edit, submit, withdraw, accept, accept-in-part, return")
        List<String> allowedActions) {

    /** One commitment in the report. */
    record ReportValue(
            UUID commitmentId,
            String name,
            @Nullable String contentRef,
            @Nullable String op,
            @Nullable BigDecimal target,
            @Nullable BigDecimal max,
            @Nullable String measure,
            @Nullable String evidenceExpected,
            @Nullable BigDecimal value,
            @Nullable String note,

            @Schema(description = "What earlier reports said, newest first")
            List<EarlierValue> earlier) {}

    /** What an earlier report said of the same commitment. */
    record EarlierValue(
            String report,
            @Nullable Instant submittedAt,
            @Nullable BigDecimal value) {}

    /** A decision with the report as it was then. */
    record PastReport(
            ReviewRemark remark, String done, String blockers, List<SavedValue> values, List<PastFile> files) {}

    /** A file that the report came with then. */
    record PastFile(UUID id, String name) {}

    /** The report as a decision found it; {@code files} is absent in rows of before they were kept. */
    record KeptReport(
            String done,
            String blockers,
            List<SavedValue> values,
            @Nullable List<PastFile> files) {}

    /** A row of the list. */
    record ReportRow(
            UUID id,
            UUID obligationId,
            UUID campaignId,
            String campaignTitle,
            String unitCode,
            String unitName,
            Deliverable kind,
            String title,
            String state,
            @Nullable Instant submittedAt,
            @Nullable String lateBy) {}

    /** Announces a file that comes in parts. */
    record BeginUpload(
            @NotBlank(message = "Thiếu tên tệp") @Size(max = 500, message = "Không quá 500 ký tự")
            String name,

            @Schema(description = "Bytes") @Min(value = 1, message = "Tệp không có nội dung")
            long size,

            @Schema(description = "What the sender knows the file by, to go on with it after the page was closed")
            @NotBlank(message = "Thiếu dấu nhận biết của tệp")
            @Size(max = 800, message = "Không quá 800 ký tự")
            String fingerprint) {}

    /** How far a file has come. */
    record UploadView(
            UUID id,
            String name,
            @Schema(description = "Bytes") long size,

            @Schema(description = "Bytes that are here; the next part begins there")
            long received,

            @Schema(description = "Largest part that is taken")
            int partBytes,

            @Schema(description = "All of it is here and it is evidence of the report now")
            boolean done) {

        static UploadView of(Uploads.Upload upload) {
            return new UploadView(
                    upload.id(),
                    upload.name(),
                    upload.size(),
                    upload.received(),
                    Uploads.PART_BYTES,
                    upload.isComplete());
        }
    }

    /** Begins the report of an obligation, or answers the one that is there. */
    record BeginReport(
            @NotNull(message = "Cần chọn việc phải làm") UUID obligationId) {}

    /** Chấp nhận một phần: why, and which places not. */
    record AcceptInPart(
            @NotBlank(message = "Cần ghi lý do") @Size(max = 2000, message = "Không quá 2.000 ký tự")
            String reason,

            @NotNull(message = "Cần chọn chỗ không chấp nhận") @Size(max = 500, message = "Không quá 500 chỗ") @Valid
            List<@NotNull Pin> pins) {}

    /** The whole report as it is now. */
    record SaveReport(
            @NotNull(message = "Thiếu nội dung") @Size(max = 20000, message = "Không quá 20.000 ký tự")
            String done,

            @NotNull(message = "Thiếu nội dung") @Size(max = 20000, message = "Không quá 20.000 ký tự")
            String blockers,

            @NotNull(message = "Thiếu số liệu") @Size(max = 500, message = "Không quá 500 dòng") @Valid
            List<@NotNull WrittenValue> values) {}

    /** A value as it is typed or sent. */
    record WrittenValue(
            @NotNull(message = "Thiếu cam kết") UUID commitmentId,

            @Nullable @Schema(implementation = BigDecimal.class, description = WrittenNumber.DESCRIPTION)
            WrittenNumber value,

            @Nullable @Size(max = 2000, message = "Không quá 2.000 ký tự")
            String note) {}

    /** A value as it is kept. */
    record SavedValue(
            UUID commitmentId,
            @Nullable BigDecimal value,
            @Nullable String note) {}
}
