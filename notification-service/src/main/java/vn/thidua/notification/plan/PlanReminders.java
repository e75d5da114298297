package vn.thidua.notification.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.WorkingDays;
import vn.thidua.notification.inbox.Inbox;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.obligation.Obligations;
import vn.thidua.notification.plan.domain.Planner;
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
    private final Ladders ladders;
    private final Organisation organisation;
    private final Inbox inbox;
    private final RemindersConfig config;
    private final Clock clock;

    PlanReminders(
            Obligations obligations,
            Reminders reminders,
            Ladders ladders,
            Organisation organisation,
            Inbox inbox,
            RemindersConfig config,
            Clock clock) {
        this.obligations = obligations;
        this.reminders = reminders;
        this.ladders = ladders;
        this.organisation = organisation;
        this.inbox = inbox;
        this.config = config;
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
        WorkingDays calendar = organisation.workingDays();
        var planner = new Planner(calendar, config.dawn(), config.settle());
        Ladders.Reader known = ladders.reader();
        Instant now = clock.instant();
        List<String> owed = changed.stream()
                .filter(Obligation::isOwed)
                .map(Obligation::obligationId)
                .toList();
        Map<String, Set<String>> rungs = reminders.rungsOf(owed);
        List<Reminders.Plan> plans = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        for (Obligation obligation : changed) {
            String id = obligation.obligationId();
            if (obligation.isOwed()) {
                plans.add(new Reminders.Plan(
                        id,
                        obligation.dueDay(),
                        rungs.getOrDefault(id, Set.of()),
                        planner.plan(
                                known.of(obligation.campaignId(), obligation.kind()),
                                obligation.dueAt(),
                                now,
                                rungs.getOrDefault(id, Set.of()))));
            } else {
                closed.add(id);
            }
        }
        if (!closed.isEmpty()) {
            inbox.settle(closed);
        }
        if (!plans.isEmpty()) {
            reminders.plan(plans, now);
        }
        obligations.planned(changed);
        return changed.size();
    }
}
