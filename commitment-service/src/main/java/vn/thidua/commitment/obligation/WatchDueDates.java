package vn.thidua.commitment.obligation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import vn.thidua.commitment.obligation.domain.Obligation;

/** The clock makes what is not handed in overdue, once; several instances share the work. */
@ApplicationScoped
class WatchDueDates {

    private static final int BATCH = 500;

    private final PostgresObligations obligations;
    private final ObligationChanges changes;
    private final Clock clock;

    WatchDueDates(PostgresObligations obligations, ObligationChanges changes, Clock clock) {
        this.obligations = obligations;
        this.changes = changes;
        this.clock = clock;
    }

    @Scheduled(every = "{thidua.obligations.watch-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        int found;
        do {
            found = QuarkusTransaction.requiringNew().call(this::lapseSome);
        } while (found == BATCH);
    }

    private int lapseSome() {
        List<StoredObligation> lapsed = obligations.lockLapsed(clock.instant(), BATCH);
        for (StoredObligation stored : lapsed) {
            if (stored.obligation() instanceof Obligation.Running running) {
                changes.store(
                        stored,
                        running.lapse(clock.instant()),
                        ObligationChanges.Change.OVERDUE,
                        "hết hạn " + Sentences.day(running.dueAt()));
                changes.tell(running.duty().id(), "system", "Quá hạn " + Sentences.day(running.dueAt()) + ".");
            }
        }
        return lapsed.size();
    }
}
