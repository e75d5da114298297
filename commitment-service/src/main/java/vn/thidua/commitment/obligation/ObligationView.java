package vn.thidua.commitment.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.obligation.domain.Deliverable;

/** A row of the list of things to do (việc phải làm). */
record ObligationView(
        UUID id,
        long version,
        UUID campaignId,
        String campaignTitle,
        @Schema(description = "What is to be handed in") Deliverable kind,
        String title,
        String unitCode,
        String unitName,
        @Nullable String personId,
        Instant dueAt,

        @Schema(enumeration = {"OPEN", "EXTENDED", "OVERDUE", "FULFILLED", "WAIVED"})
        String state,

        @Schema(description = "Working days left; negative when late; null when nothing is owed any more") @Nullable
        Integer workingDaysLeft,

        @Schema(description = "Where the deliverable stands with the officer")
        Review review,

        @Schema(description = "Id of the registration or report, once it was begun") @Nullable
        UUID deliverableId,

        @Schema(description = "Sentence of the launch document that asks for it") @Nullable
        String sourceText,

        @Nullable String documentNumber,
        Instant openedAt,
        @Nullable Instant closedAt,
        boolean late,

        @Schema(description = "How late it was handed in, in words") @Nullable
        String lateBy,

        @Nullable String reason,

        @Schema(description = "A wish for a later date that waits for an answer") @Nullable
        ExtensionView extension,

        @Schema(
                description =
                        "What the caller may do now: acknowledge, register, commit, report, ask-extension, grant-extension, refuse-extension, waive")
        List<String> allowedActions) {

    /** Đề nghị gia hạn. */
    record ExtensionView(LocalDate until, String reason, String askedBy, Instant askedAt) {}

    /** A line of the diary (nhật ký): who did what, when. */
    record DiaryLine(Instant at, String who, String sentence) {}

    /** An obligation with its diary. */
    record ObligationDetail(ObligationView obligation, List<DiaryLine> diary) {}
}
