package vn.thidua.commitment.obligation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import vn.thidua.commitment.obligation.domain.Obligation;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Unit;
import vn.thidua.kit.time.Days;

/**
 * A unit that is dissolved (giải thể) owes nothing that falls due after its last day; what was due before stays. A unit
 * that was renamed or merged has a successor, who sees its duties as well and does them.
 */
@ApplicationScoped
class EndedUnits {

    private static final int BATCH = 500;

    private final PostgresObligations obligations;
    private final ObligationChanges changes;
    private final Organisation organisation;
    private final Clock clock;

    EndedUnits(PostgresObligations obligations, ObligationChanges changes, Organisation organisation, Clock clock) {
        this.obligations = obligations;
        this.changes = changes;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Scheduled(every = "{thidua.obligations.watch-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        int found;
        do {
            found = QuarkusTransaction.requiringNew().call(this::waiveSome);
        } while (found == BATCH);
    }

    private int waiveSome() {
        List<StoredObligation> left = obligations.lockOfDissolvedUnits(Days.of(clock.instant()), BATCH);
        for (StoredObligation stored : left) {
            Obligation.Pending pending = stored.obligation().pending();
            String why = reason(pending.duty().unit());
            changes.store(stored, pending.waive(why, clock.instant()), ObligationChanges.Change.WAIVED, why);
            changes.tell(pending.duty().id(), "system", why + "; việc này được miễn.");
        }
        return left.size();
    }

    private String reason(String unit) {
        return organisation
                .unit(unit)
                .map(Unit::validTo)
                .map(last -> "Đơn vị đã kết thúc hoạt động sau ngày " + Sentences.day(last))
                .orElse("Đơn vị đã kết thúc hoạt động");
    }
}
