package vn.thidua.campaign.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A due date of a running campaign that another calendar would change. It does not move by itself.
 *
 * @param dueByCalendar   the day that its relation would mean; the same day when it only falls on a day off now
 * @param dayOff the holiday that {@code dueByCalendar} falls on
 */
@Schema(name = "AffectedDate")
public record AffectedDate(
        UUID campaignId,
        String campaignTitle,
        String milestoneId,
        String title,
        LocalDate due,
        LocalDate dueByCalendar,
        @Nullable String dayOff) {}
