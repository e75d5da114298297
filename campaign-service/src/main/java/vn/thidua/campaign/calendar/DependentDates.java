package vn.thidua.campaign.calendar;

import java.util.List;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;

/** Told by those who keep dates that hang on the calendar. */
public interface DependentDates {

    /** Dates that the caller may see and that would be others, or days off, by the new calendar. */
    List<AffectedDate> affectedBy(WorkingCalendar before, WorkingCalendar after);
}
