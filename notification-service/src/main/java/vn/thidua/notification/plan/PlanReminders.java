package vn.thidua.notification.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.thidua.notification.inbox.Inbox;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.obligation.Obligations;
import vn.thidua.notification.store.Workers;

/**
 * Plans reminders for the obligations that changed. Apart from the events, so that a milestone moved for thousands of
 * units does not hold up the topic, and a rebuilt read model plans only what is true in the end.
 */
@ApplicationScoped
public class PlanReminders {

    private static final int BATCH = 500;
    private static final int AT_ONCE = 2;

    private final Obligations obligations;
    private final Reminders reminders;
    private final Plans plans;
    private final Inbox inbox;
    private final Clock clock;

    PlanReminders(Obligations obligations, Reminders reminders, Plans plans, Inbox inbox, Clock clock) {
        this.obligations = obligations;
        this.reminders = reminders;
        this.plans = plans;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Plans all that wait. */
    public void run() {
        Workers.run(AT_ONCE, () -> QuarkusTransaction.requiringNew().call(this::batch) == BATCH);
    }

    private int batch() {
        List<Obligation> changed = obligations.takeUnplanned(BATCH);
        if (changed.isEmpty()) {
            return 0;
        }
        List<Obligation> closed = changed.stream().filter(one -> !one.isOwed()).toList();
        if (!closed.isEmpty()) {
            inbox.settle(closed.stream().map(Obligation::obligationId).toList());
        }
        Instant now = clock.instant();
        List<Reminders.Plan> planned =
                plans.of(changed.stream().filter(Obligation::isOwed).toList(), now);
        if (!planned.isEmpty()) {
            reminders.plan(planned, now);
        }
        obligations.planned(changed);
        return changed.size();
    }
}
