package vn.thidua.campaign.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.campaign.calendar.CurrentCalendar;
import vn.thidua.campaign.calendar.domain.DayOff;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.campaign.campaign.domain.WorkDays;

/** The working-day calendar that holds now, as plans ask for it. */
@ApplicationScoped
class CalendarWorkDays implements WorkDays {

    private final CurrentCalendar calendar;

    CalendarWorkDays(CurrentCalendar calendar) {
        this.calendar = calendar;
    }

    /** The same by another calendar. */
    static WorkDays by(WorkingCalendar calendar) {
        return new CalendarWorkDays(() -> calendar);
    }

    @Override
    public LocalDate plus(LocalDate day, int workingDays) {
        return workingDays < 0
                ? calendar.get().minusWorkingDays(day, -workingDays)
                : calendar.get().plusWorkingDays(day, workingDays);
    }

    @Override
    public Optional<String> off(LocalDate day) {
        return calendar.get().reasonOff(day).map(DayOff::name);
    }

    @Override
    public LocalDate sameOrNext(LocalDate day) {
        return calendar.get().sameOrNextWorkingDay(day);
    }
}
