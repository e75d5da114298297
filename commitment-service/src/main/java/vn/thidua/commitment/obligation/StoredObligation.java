package vn.thidua.commitment.obligation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.obligation.domain.Obligation;

/** An obligation with what the tables add: version, and where its deliverable stands. */
record StoredObligation(
        Obligation obligation,
        long version,
        Review review,
        @Nullable UUID deliverableId) {

    StoredObligation with(Review next) {
        return new StoredObligation(obligation, version, next, deliverableId);
    }

    StoredObligation linked(UUID deliverable) {
        return new StoredObligation(obligation, version, review, deliverable);
    }

    StoredObligation next(Obligation next) {
        return new StoredObligation(next, version + 1, review, deliverableId);
    }
}
