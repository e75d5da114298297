package vn.thidua.commitment.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.obligation.domain.Deliverable;
import vn.thidua.commitment.obligation.domain.Obligation;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.EventHandler;

/** A unit has said that it received the launch document: what it owed by that is done. */
@ApplicationScoped
class AcknowledgementReceived implements EventHandler {

    record Acknowledged(
            UUID campaignId, String unitCode, @Nullable String personId, Instant at) {}

    private final PostgresObligations obligations;
    private final ObligationChanges changes;

    AcknowledgementReceived(PostgresObligations obligations, ObligationChanges changes) {
        this.obligations = obligations;
        this.changes = changes;
    }

    @Override
    public String type() {
        return "vn.thidua.campaign.acknowledged.v1";
    }

    @Override
    public void handle(EventEnvelope event) {
        Acknowledged said = event.data(Acknowledged.class);
        for (StoredObligation stored :
                obligations.lockAll(said.campaignId(), said.unitCode(), Deliverable.ACKNOWLEDGEMENT)) {
            if (stored.obligation() instanceof Obligation.Pending pending) {
                Obligation.Fulfilled done = pending.fulfil(said.at());
                changes.store(stored, done, ObligationChanges.Change.FULFILLED, "campaign.acknowledged");
                changes.tell(
                        done.duty().id(),
                        said.personId() == null ? "system" : said.personId(),
                        "xác nhận đã nhận văn bản phát động" + Sentences.lateness(done) + ".");
            }
        }
    }
}
