package vn.thidua.notification.rehearse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.WorkingDays;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.campaign.Campaign;
import vn.thidua.notification.campaign.Campaigns;
import vn.thidua.notification.ladder.LadderRequest;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.obligation.Obligations;
import vn.thidua.notification.plan.Ladders;
import vn.thidua.notification.plan.Plans;
import vn.thidua.notification.plan.Reminders;
import vn.thidua.notification.plan.RemindersConfig;
import vn.thidua.notification.plan.domain.Ladder;
import vn.thidua.notification.plan.domain.PlannedReminder;
import vn.thidua.notification.plan.domain.Planner;

/**
 * Runs a campaign ahead of time (diễn tập): the planner, the readers and the mail times that would really be used, on
 * the days to come, and nothing stored or sent.
 */
@ApplicationScoped
class Rehearse {

    private static final int HANDED_IN_HOUR = 16;

    private final Campaigns campaigns;
    private final Obligations obligations;
    private final Reminders reminders;
    private final Plans plans;
    private final Ladders ladders;
    private final RemindersConfig config;
    private final Organisation organisation;
    private final Habits habits;
    private final Forecast forecast;
    private final SumUp sumUp;
    private final UnitScope scope;
    private final Clock clock;

    Rehearse(
            Campaigns campaigns,
            Obligations obligations,
            Reminders reminders,
            Plans plans,
            Ladders ladders,
            RemindersConfig config,
            Organisation organisation,
            Habits habits,
            Forecast forecast,
            SumUp sumUp,
            UnitScope scope,
            Clock clock) {
        this.campaigns = campaigns;
        this.obligations = obligations;
        this.reminders = reminders;
        this.plans = plans;
        this.ladders = ladders;
        this.config = config;
        this.organisation = organisation;
        this.habits = habits;
        this.forecast = forecast;
        this.sumUp = sumUp;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    RehearsalView of(RehearsalRequest request) {
        Behaviour behaviour = request.behaviour() == null ? Behaviour.NOBODY_ANSWERS : request.behaviour();
        Ladder wanted = Optional.ofNullable(request.ladder())
                .map(LadderRequest::checked)
                .orElse(null);
        RehearsalRequest.Plan plan = request.plan();
        if ((plan == null) == (request.campaignId() == null)) {
            throw Refusal.at(
                    CommonReason.INVALID,
                    "Cần một phong trào đã phát động hoặc một dự thảo.",
                    new FieldError("/campaignId", "required", "Cần chọn phong trào hoặc gửi dự thảo"));
        }
        return plan == null
                ? launched(java.util.Objects.requireNonNull(request.campaignId()), wanted, behaviour)
                : draft(plan, wanted, behaviour);
    }

    private RehearsalView launched(String campaignId, @Nullable Ladder wanted, Behaviour behaviour) {
        Campaign campaign = campaigns
                .find(campaignId)
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND, "Không có phong trào này."));
        scope.require(campaign.ownerUnit());
        List<Obligation> owed = obligations.ofCampaign(campaignId, scope.visibleUnits(), null, null).stream()
                .filter(Obligation::isOwed)
                .toList();
        if (wanted == null) {
            return run(forecast.start(), owed, behaviour, plans.toCome(owed));
        }
        Planner planner = planner();
        return run(
                forecast.start(),
                owed,
                behaviour,
                obligation -> planner.plan(
                        wanted, obligation.dueAt(), clock.instant(), reminders.rungsOf(obligation.obligationId())));
    }

    private RehearsalView draft(RehearsalRequest.Plan plan, @Nullable Ladder wanted, Behaviour behaviour) {
        scope.require(plan.ownerUnit());
        Instant now = clock.instant();
        Forecast.Run run = forecast.start();
        new LinkedHashSet<>(plan.participants()).forEach(unit -> run.addLaunch(unit, plan.title(), now));
        Planner planner = planner();
        return run(
                run,
                obligations(plan, now),
                behaviour,
                obligation -> planner.plan(
                        wanted == null ? ladders.common(obligation.kind()) : wanted,
                        obligation.dueAt(),
                        now,
                        Set.of()));
    }

    private RehearsalView run(
            Forecast.Run run,
            List<Obligation> owed,
            Behaviour behaviour,
            java.util.function.Function<Obligation, List<PlannedReminder>> plan) {
        WorkingDays calendar = organisation.workingDays();
        Set<String> units =
                new LinkedHashSet<>(owed.stream().map(Obligation::unitCode).toList());
        Habits.Known known = habits.of(units, calendar);
        for (Obligation obligation : owed) {
            Instant done = behaviour == Behaviour.NOBODY_ANSWERS
                    ? Instant.MAX
                    : handedIn(obligation, known.of(obligation.unitCode()), calendar);
            plan.apply(obligation).stream()
                    .filter(reminder -> reminder.at().isBefore(done))
                    .forEach(reminder -> run.add(obligation, reminder));
        }
        return sumUp.of(
                run.book(), owed, behaviour, calendar, behaviour == Behaviour.AS_BEFORE ? units : Set.of(), known);
    }

    private static Instant handedIn(Obligation obligation, Habits.Habit habit, WorkingDays calendar) {
        return calendar.plus(obligation.dueDay(), habit.days())
                .atTime(HANDED_IN_HOUR, 0)
                .atZone(Days.ZONE)
                .toInstant();
    }

    /** What commitment-service would open for this plan. */
    private static List<Obligation> obligations(RehearsalRequest.Plan plan, Instant now) {
        List<Obligation> opened = new ArrayList<>();
        for (RehearsalRequest.Milestone milestone : plan.milestones()) {
            if (milestone.deliverable().equals("NONE")) {
                continue;
            }
            List<String> units = milestone.audience().equals("OWNER") ? List.of(plan.ownerUnit()) : plan.participants();
            for (String unit : new LinkedHashSet<>(units)) {
                opened.add(new Obligation(
                        opened.size() + "",
                        1,
                        "",
                        plan.title(),
                        null,
                        milestone.deliverable(),
                        milestone.title(),
                        unit,
                        null,
                        Days.endOf(milestone.due()),
                        Obligation.State.OPEN,
                        null,
                        null,
                        now,
                        null,
                        null));
            }
        }
        return opened;
    }

    private Planner planner() {
        return new Planner(organisation.workingDays(), config.dawn(), config.settle());
    }
}
