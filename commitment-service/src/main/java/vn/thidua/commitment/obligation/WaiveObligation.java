package vn.thidua.commitment.obligation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.obligation.domain.Obligation;

/** The officer no longer asks it of this unit (miễn). */
@RequestScoped
class WaiveObligation {

    private final PostgresObligations obligations;
    private final ObligationChanges changes;
    private final Rights rights;
    private final Clock clock;

    WaiveObligation(PostgresObligations obligations, ObligationChanges changes, Rights rights, Clock clock) {
        this.obligations = obligations;
        this.changes = changes;
        this.rights = rights;
        this.clock = clock;
    }

    @Transactional
    void waive(UUID id, String reason) {
        StoredObligation stored = obligations.lock(id);
        rights.requireReview(stored.obligation().duty().unit());
        Obligation.Waived waived = stored.obligation().pending().waive(reason, clock.instant());
        changes.store(stored, waived, ObligationChanges.Change.WAIVED, reason);
        changes.tell(id, rights.actor(), "miễn việc này: " + Sentences.clause(waived.reason()) + ".");
    }
}
