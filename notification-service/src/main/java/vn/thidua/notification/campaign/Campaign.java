package vn.thidua.notification.campaign;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A launched campaign (phong trào thi đua đã phát động), as far as mails need it. */
public record Campaign(
        String campaignId,
        String ownerUnit,
        String title,
        @Nullable String theme,
        @Nullable String documentNumber,
        Instant launchedAt,
        List<String> participants,
        List<Milestone> milestones,
        @Nullable List<Recipient> recipients,
        @Nullable List<Content> contents) {

    /** Mốc thời gian; {@code audience} says whether the participants or the launching body has to act. */
    public record Milestone(
            String id,
            String kind,
            String title,
            Instant dueAt,
            @Nullable String sourceText,
            String deliverable,
            String audience) {

        /** True when a participating unit has something to hand in. */
        public boolean asksParticipants() {
            return "PARTICIPANTS".equals(audience) && !"NONE".equals(deliverable);
        }
    }

    /** Nơi nhận: a line of the document, with the unit or person that it was understood to be. */
    public record Recipient(
            String text,
            @Nullable String unitCode,
            @Nullable String personId,
            @Nullable String email) {}

    /** Nội dung: a passage of the launch document. */
    public record Content(String text) {}
}
