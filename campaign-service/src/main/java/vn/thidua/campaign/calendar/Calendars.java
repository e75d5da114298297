package vn.thidua.campaign.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;

/** The working-day calendar that this service counts with. */
class Calendars {

    @Produces
    @ApplicationScoped
    CurrentCalendar current() {
        return WorkingCalendar::standard;
    }
}
