package vn.thidua.campaign.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.domain.AcknowledgementLevel;
import vn.thidua.campaign.campaign.domain.Addendum;
import vn.thidua.campaign.campaign.domain.AdviceCode;
import vn.thidua.campaign.campaign.domain.CampaignPlan;
import vn.thidua.campaign.campaign.domain.Deliverable;
import vn.thidua.campaign.campaign.domain.MilestoneKind;
import vn.thidua.campaign.campaign.domain.Relation;
import vn.thidua.campaign.campaign.domain.ReturnRemark;
import vn.thidua.campaign.campaign.domain.Source;

/**
 * A campaign (phong trào thi đua) on its way out; the version is also the ETag.
 *
 * @param flaws                what stands in the way of submitting and launching
 * @param advice               what is missing or unclear, with the words of its fix
 * @param remarks              why it was returned, pinned to places of the plan
 * @param obligations          what a launch asks of how many units
 * @param calendarDates        milestones whose day has become another or free since the calendar changed; they stay until
 *                             somebody moves them
 * @param parent               the campaign that this one carries out
 * @param inherited            places of the plan that were taken from it
 * @param parentDates          its dates that have moved since
 * @param possibleParticipants units that may be chosen; only while it is being prepared
 * @param addendum             state of the change that is on its way, for those who prepare and approve it
 * @param on                   the day that was asked for: the plan is the one that held at its end; else absent
 * @param acknowledged         what the caller's unit or the caller has acknowledged
 * @param allowedActions       edit, submit, launch, return, acknowledge, see-acknowledgements, move-milestones,
 *                             amend, copy, carry-out, see-children
 */
@Schema(name = "Campaign")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignView(
        UUID id,
        long version,
        CampaignRow.State state,
        UnitName ownerUnit,
        @Nullable UUID documentId,
        CampaignPlan plan,
        List<FlawView> flaws,
        List<AdviceView> advice,
        List<ReturnRemark> remarks,
        List<ObligationCount> obligations,
        List<CalendarDate> calendarDates,
        Cascade.@Nullable Parent parent,
        List<String> inherited,
        List<Cascade.ParentDate> parentDates,
        List<UnitName> participants,
        List<UnitName> possibleParticipants,
        List<UnitName> recipientUnits,
        Steps steps,
        Addendum.@Nullable State addendum,
        @Nullable LocalDate on,
        @Nullable Acknowledged acknowledged,
        List<String> allowedActions) {

    /** A unit to show. */
    @Schema(name = "UnitName")
    record UnitName(String code, String name, String shortName) {}

    /** Something that stands in the way. */
    @Schema(name = "CampaignFlaw")
    record FlawView(String pointer, String code, String message) {}

    /**
     * Something missing or unclear.
     *
     * @param section   part of the plan
     * @param fix       words for the button that mends it
     * @param milestone kind of milestone that mends it
     */
    @Schema(name = "CampaignAdvice")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AdviceView(
            AdviceCode code,
            String section,
            String message,
            String fix,
            @Nullable MilestoneKind milestone,
            @Nullable String pointer,
            @Nullable String detail,
            @Nullable Source source) {}

    /** How many units owe what by when. */
    @Schema(name = "ObligationCount")
    record ObligationCount(Deliverable deliverable, String deliverableName, String title, LocalDate due, int units) {}

    /**
     * A milestone that its relation would put on another day by today's calendar, or whose day a notice has made free.
     *
     * @param dueByCalendar that day; the next working day when its own has become free
     * @param relation      what it is counted from; null: it has a day of its own
     * @param dayOff        why its own day is free now
     */
    @Schema(name = "CalendarDate")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CalendarDate(
            String milestoneId,
            String title,
            LocalDate due,
            LocalDate dueByCalendar,
            @Nullable Relation relation,
            @Nullable String dayOff) {}

    /** Who did which step when. */
    @Schema(name = "CampaignSteps")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Steps(
            String createdBy,
            Instant createdAt,
            Instant updatedAt,
            @Nullable String submittedBy,
            @Nullable Instant submittedAt,
            @Nullable String returnedBy,
            @Nullable Instant returnedAt,
            @Nullable String launchedBy,
            @Nullable Instant launchedAt) {}

    /** What was acknowledged, and for whom. */
    @Schema(name = "Acknowledged")
    record Acknowledged(AcknowledgementLevel level, boolean forUnit, Instant at) {}
}
