package vn.thidua.notification.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What commitment-service says about something that was handed in; only the fields that a mail uses. */
record Answer(
        @Nullable String id,
        @Nullable String registrationId,
        @Nullable String campaignId,
        @Nullable String obligationId,
        String unitCode,
        @Nullable String title,
        @Nullable Integer year,
        @Nullable String reason,
        @Nullable Instant at) {

    String titleOr(String what) {
        if (title != null && !title.isBlank()) {
            return title;
        }
        return year == null ? what : what + " năm " + year;
    }
}
