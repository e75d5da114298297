package vn.thidua.commitment.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.registration.domain.Line;
import vn.thidua.commitment.registration.domain.Line.SubjectKind;
import vn.thidua.commitment.review.ReviewRemark;
import vn.thidua.kit.problem.FieldError;

/** A unit's registration with what is needed to fill it in and to review it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RegistrationView(
        UUID id,
        long version,
        UUID campaignId,
        String campaignTitle,
        String unitCode,
        String unitName,
        int year,

        @Schema(enumeration = {"DRAFT", "SUBMITTED", "RETURNED", "ACCEPTED"})
        String state,

        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        List<RegistrationLine> lines,
        List<CapView> caps,

        @Schema(description = "What still stands against handing it in")
        List<FieldError> problems,

        List<RegistrablePerson> people,
        List<TitleView> titles,

        @Schema(description = "Titles that persons propose for themselves and that wait for the head's answer")
        List<ProposalView> proposals,

        @Schema(description = "Decisions of the reviewers, newest first")
        List<PastReview> reviews,

        @Schema(description = "edit, submit, accept, return")
        List<String> allowedActions) {

    /** A line with its names. */
    record RegistrationLine(
            @Schema(description = "Names this line in a return")
            String pointer,

            String titleCode,
            String titleName,
            SubjectKind subjectKind,
            String subjectId,
            String subjectName,

            @Schema(description = "Why this line came back") @Nullable
            String returnReason,

            @Schema(description = "May not be changed: it did not come back")
            boolean locked) {}

    /** A cap with its numbers. */
    record CapView(
            String titleCode,
            String titleName,
            @Nullable BigDecimal percent,
            @Nullable String baseName,
            long unitCount,
            long unitBase,
            @Nullable Long unitAllowed,
            long totalCount,
            long totalBase,
            @Nullable Long totalAllowed,
            boolean exceeded,
            String sentence) {}

    /** Someone of the unit who can be registered. */
    record RegistrablePerson(String personId, String fullName, String position) {}

    /** A title that can be registered. */
    record TitleView(
            String code,
            String name,
            List<SubjectKind> subjectKinds,
            @Nullable String requires) {}

    /** A decision with the sheet as it was then. */
    record PastReview(ReviewRemark remark, List<Line> lines) {}

    /** A row of the list. */
    record RegistrationRow(
            UUID id,
            UUID campaignId,
            String campaignTitle,
            String unitCode,
            String unitName,
            int year,
            String state,
            int lines,
            @Nullable Instant submittedAt) {}

    /** Begins a registration, or answers the one that is there. */
    record BeginRegistration(
            @NotNull(message = "Cần chọn phong trào") UUID campaignId,
            @NotBlank(message = "Cần chọn đơn vị") String unitCode) {}

    /** The whole sheet as it is now. */
    record SaveRegistration(
            @NotNull(message = "Thiếu danh sách") @Size(max = 2000, message = "Không quá 2.000 dòng") @Valid
            List<@NotNull SaveLine> lines) {}

    /** One line of it. */
    record SaveLine(
            @NotBlank(message = "Cần chọn danh hiệu") String titleCode,

            @NotNull(message = "Cần chọn cá nhân hay tập thể")
            SubjectKind subjectKind,

            @NotBlank(message = "Cần chọn người hoặc đơn vị")
            String subjectId) {

        Line line() {
            return new Line(titleCode, subjectKind, subjectId);
        }
    }
}
