package vn.thidua.commitment.obligation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.obligation.domain.Deliverable;
import vn.thidua.commitment.obligation.domain.Duty;
import vn.thidua.commitment.obligation.domain.Obligation;

/** Data of every {@code vn.thidua.obligation.*} event: the whole obligation as it now is. */
record ObligationSnapshot(
        UUID obligationId,
        long version,
        UUID campaignId,
        String campaignTitle,
        String milestoneId,
        Deliverable kind,
        String title,
        String unitCode,
        @Nullable String personId,
        Instant dueAt,
        String state,
        @Nullable String sourceText,
        @Nullable String documentNumber,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Boolean late,
        @Nullable String reason) {

    /** The same with the reason of this change. */
    ObligationSnapshot because(String why) {
        return new ObligationSnapshot(
                obligationId,
                version,
                campaignId,
                campaignTitle,
                milestoneId,
                kind,
                title,
                unitCode,
                personId,
                dueAt,
                state,
                sourceText,
                documentNumber,
                openedAt,
                closedAt,
                late,
                why);
    }

    static ObligationSnapshot of(Obligation obligation, long version) {
        Duty duty = obligation.duty();
        Instant closedAt = null;
        Boolean late = null;
        String reason = null;
        switch (obligation) {
            case Obligation.Fulfilled done -> {
                closedAt = done.at();
                late = done.late();
            }
            case Obligation.Waived waived -> {
                closedAt = waived.at();
                reason = waived.reason();
            }
            case Obligation.Extended extended -> reason = extended.reason();
            case Obligation.Open _, Obligation.Overdue _ -> {}
        }
        return new ObligationSnapshot(
                duty.id(),
                version,
                duty.campaignId(),
                duty.campaignTitle(),
                duty.milestoneId(),
                duty.kind(),
                duty.title(),
                duty.unit(),
                duty.person(),
                obligation.dueAt(),
                obligation.state(),
                duty.sourceText(),
                duty.documentNumber(),
                duty.openedAt(),
                closedAt,
                late,
                reason);
    }
}
