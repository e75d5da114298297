package vn.thidua.commitment.obligation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.obligation.domain.Obligation;

/** An obligation with what the tables add: version, where its deliverable stands, and the date of its milestone. */
record StoredObligation(
        Obligation obligation,
        long version,
        Review review,
        @Nullable UUID deliverableId,
        Instant milestoneDueAt) {

    StoredObligation with(Review next) {
        return new StoredObligation(obligation, version, next, deliverableId, milestoneDueAt);
    }

    StoredObligation linked(UUID deliverable) {
        return new StoredObligation(obligation, version, review, deliverable, milestoneDueAt);
    }

    StoredObligation next(Obligation next) {
        return new StoredObligation(next, version + 1, review, deliverableId, milestoneDueAt);
    }
}
