package vn.thidua.campaign.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.calendar.domain.DayOff;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.campaign.calendar.domain.YearNotice;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** The working-day calendar (lịch ngày làm việc). */
@Path("/api/v1/calendar")
@RunOnVirtualThread
@Tag(name = "calendar", description = "Days off and swapped working days")
class CalendarResource {

    /** A holiday, its compensation or a swapped day. */
    @Schema(name = "CalendarDay")
    record DayView(LocalDate date, String name, DayOff.Kind kind) {}

    /**
     * One year.
     *
     * @param provisional no notice of the Government is loaded: swapped days and the split of Tết may still change
     */
    @Schema(name = "CalendarYear")
    record YearView(
            int year,
            List<DayView> daysOff,
            List<LocalDate> workdays,
            boolean provisional,
            @Nullable String source) {}

    private final CurrentCalendar calendar;
    private final Clock clock;

    CalendarResource(CurrentCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Role.EMULATION_OFFICER,
        Role.UNIT_HEAD,
        Role.MEMBER,
        Role.COUNCIL_SECRETARY,
        Role.COUNCIL_MEMBER,
        Role.PRINCIPAL,
        Role.BLOC_HEAD,
        Role.PROVINCE_OFFICER,
        Role.AUDITOR,
        Role.ADMIN
    })
    @Operation(summary = "Days off and swapped working days of a year, 2020 to 2045; this year when none is asked for")
    public YearView year(@RestQuery("year") @Nullable Integer asked) {
        int year = asked == null ? Days.of(clock.instant()).getYear() : asked;
        if (year < 2020 || year > 2045) {
            throw new Refusal(CommonReason.NOT_FOUND, "Lịch có từ năm 2020 đến năm 2045.");
        }
        WorkingCalendar current = calendar.get();
        return new YearView(
                year,
                current.daysOff(year).stream()
                        .map(day -> new DayView(day.date(), day.name(), day.kind()))
                        .toList(),
                current.swappedWorkdays(year).stream().sorted().toList(),
                current.isProvisional(year),
                current.noticeOf(year).map(YearNotice::source).orElse(null));
    }
}
