package vn.thidua.commitment.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.thidua.commitment.obligation.domain.Obligation;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.EventHandler;
import vn.thidua.kit.time.Days;

/**
 * Who owes asked for a later day from a mail (xin gia hạn từ thư): it waits for the officer as if asked for in the app. What
 * has come to nothing since (handed in, moved to a later day) asks nobody for anything.
 */
@ApplicationScoped
class ExtensionWished implements EventHandler {

    private static final Logger LOG = Logger.getLogger(ExtensionWished.class);

    record Wished(UUID obligationId, String personId, LocalDate until, String reason) {}

    private final PostgresObligations obligations;
    private final ExtensionRequests requests;
    private final Clock clock;

    ExtensionWished(PostgresObligations obligations, ExtensionRequests requests, Clock clock) {
        this.obligations = obligations;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "vn.thidua.notification.extension-wished.v1";
    }

    @Override
    public void handle(EventEnvelope event) {
        Wished wished = event.data(Wished.class);
        Instant until = Days.endOf(wished.until());
        boolean waits = obligations.find(wished.obligationId()).isPresent()
                && obligations.lock(wished.obligationId()).obligation() instanceof Obligation.Pending pending
                && until.isAfter(pending.dueAt())
                && until.isAfter(clock.instant())
                && requests.add(wished.obligationId(), wished.until(), wished.reason(), wished.personId());
        if (!waits) {
            LOG.infof("A wish from a mail asks for nothing any more: obligationId=%s", wished.obligationId());
        }
    }
}
