package vn.thidua.notification.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.obligation.Obligations;
import vn.thidua.notification.plan.domain.PlannedReminder;
import vn.thidua.notification.plan.domain.Planner;

/** What is to be told of obligations by the ladders of their campaigns. */
@ApplicationScoped
public class Plans {

    private final Obligations obligations;
    private final Reminders reminders;
    private final Ladders ladders;
    private final Organisation organisation;
    private final RemindersConfig config;
    private final Clock clock;

    Plans(
            Obligations obligations,
            Reminders reminders,
            Ladders ladders,
            Organisation organisation,
            RemindersConfig config,
            Clock clock) {
        this.obligations = obligations;
        this.reminders = reminders;
        this.ladders = ladders;
        this.organisation = organisation;
        this.config = config;
        this.clock = clock;
    }

    /** Plans of these from now on. */
    List<Reminders.Plan> of(List<Obligation> owed, Instant now) {
        if (owed.isEmpty()) {
            return List.of();
        }
        var planner = new Planner(organisation.workingDays(), config.dawn(), config.settle());
        Ladders.Reader ladder = ladders.reader();
        Map<String, Set<String>> rungs = reminders.rungsOf(ids(owed));
        return owed.stream()
                .map(obligation -> {
                    Set<String> known = rungs.getOrDefault(obligation.obligationId(), Set.of());
                    return new Reminders.Plan(
                            obligation.obligationId(),
                            obligation.dueDay(),
                            known,
                            planner.plan(
                                    ladder.of(obligation.campaignId(), obligation.kind()),
                                    obligation.dueAt(),
                                    now,
                                    known));
                })
                .toList();
    }

    /** The reminders to come, in the order of sending; of what changed a moment ago as they are about to be planned. */
    public Function<Obligation, List<PlannedReminder>> toCome(List<Obligation> owed) {
        Map<String, List<PlannedReminder>> planned = reminders.coming(owed);
        Set<String> waiting = obligations.unplanned(ids(owed));
        of(owed.stream().filter(one -> waiting.contains(one.obligationId())).toList(), clock.instant())
                .forEach(plan -> planned.put(plan.obligationId(), plan.reminders()));
        return obligation -> planned.getOrDefault(obligation.obligationId(), List.of());
    }

    private static List<String> ids(List<Obligation> some) {
        return some.stream().map(Obligation::obligationId).collect(Collectors.toList());
    }
}
