package vn.thidua.campaign.calendar;

import vn.thidua.campaign.calendar.domain.WorkingCalendar;

/** Where other features get the calendar (lịch ngày làm việc) that holds now. */
public interface CurrentCalendar {

    WorkingCalendar get();
}
