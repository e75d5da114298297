package vn.thidua.notification.obligation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.time.Days;

/**
 * Who owes what by when (việc phải làm), as last heard from commitment-service.
 *
 * @param kind what is to be delivered, e.g. PROGRESS_REPORT
 */
public record Obligation(
        String obligationId,
        long version,
        String campaignId,
        String campaignTitle,
        @Nullable String milestoneId,
        String kind,
        String title,
        String unitCode,
        @Nullable String personId,
        Instant dueAt,
        State state,
        @Nullable String sourceText,
        @Nullable String documentNumber,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String reason) {

    /** Trạng thái của việc. */
    public enum State {
        OPEN,
        FULFILLED,
        EXTENDED,
        WAIVED,
        OVERDUE
    }

    /** True while somebody still has to act. */
    @JsonIgnore
    public boolean isOwed() {
        return switch (state) {
            case OPEN, EXTENDED, OVERDUE -> true;
            case FULFILLED, WAIVED -> false;
        };
    }

    @JsonIgnore
    public LocalDate dueDay() {
        return Days.of(dueAt);
    }
}
