package vn.thidua.campaign.campaign.domain;

import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.campaign.calendar.domain.DayOff;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;

/** The calendar that ships with the product. */
final class VietnameseWorkDays implements WorkDays {

    private final WorkingCalendar calendar = WorkingCalendar.standard();

    @Override
    public LocalDate plus(LocalDate day, int workingDays) {
        return workingDays < 0
                ? calendar.minusWorkingDays(day, -workingDays)
                : calendar.plusWorkingDays(day, workingDays);
    }

    @Override
    public Optional<String> off(LocalDate day) {
        return calendar.reasonOff(day).map(DayOff::name);
    }

    @Override
    public LocalDate sameOrNext(LocalDate day) {
        return calendar.sameOrNextWorkingDay(day);
    }
}
