package vn.thidua.campaign.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.campaign.calendar.AffectedDate;
import vn.thidua.campaign.calendar.DependentDates;
import vn.thidua.campaign.calendar.domain.DayOff;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.campaign.campaign.domain.CampaignPlan;
import vn.thidua.campaign.campaign.domain.Milestone;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.time.Days;

/** Due dates of running campaigns that a changed calendar would put elsewhere; none of them moves by itself. */
@ApplicationScoped
class DatesByCalendar implements DependentDates {

    private final PlanJson json;
    private final UnitScope scope;
    private final Clock clock;

    DatesByCalendar(PlanJson json, UnitScope scope, Clock clock) {
        this.json = json;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public List<AffectedDate> affectedBy(WorkingCalendar before, WorkingCalendar after) {
        List<CampaignRow> running = CampaignRow.list(
                "state = ?1 and periodTo >= ?2 and ownerUnit in ?3 order by title, id",
                CampaignRow.State.LAUNCHED,
                Days.of(clock.instant()),
                scope.visibleList());
        return running.stream()
                .flatMap(row -> dates(row, before, after).stream())
                .toList();
    }

    private List<AffectedDate> dates(CampaignRow row, WorkingCalendar before, WorkingCalendar after) {
        CampaignPlan plan = json.plan(row.plan);
        List<Milestone> old = plan.scheduled(CalendarWorkDays.by(before)).milestones();
        List<Milestone> next = plan.scheduled(CalendarWorkDays.by(after)).milestones();
        List<AffectedDate> dates = new ArrayList<>();
        for (int i = 0; i < next.size(); i++) {
            LocalDate due = plan.milestones().get(i).due();
            LocalDate was = old.get(i).due();
            LocalDate then = next.get(i).due();
            if (due == null || then == null || was == null || due.isBefore(Days.of(clock.instant()))) {
                continue;
            }
            Optional<String> off = after.reasonOff(then).map(DayOff::name);
            boolean newlyOff = off.isPresent() && before.isWorkingDay(then);
            if (!then.equals(was) || newlyOff) {
                dates.add(new AffectedDate(
                        row.id, row.title, next.get(i).id(), next.get(i).title(), due, then, off.orElse(null)));
            }
        }
        return dates;
    }
}
