package vn.thidua.campaign.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.calendar.CurrentCalendar;
import vn.thidua.campaign.calendar.domain.DayOff;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.campaign.campaign.CampaignView.AdviceView;
import vn.thidua.campaign.campaign.CampaignView.FlawView;
import vn.thidua.campaign.campaign.CampaignView.ObligationCount;
import vn.thidua.campaign.campaign.CampaignView.UnitName;
import vn.thidua.campaign.campaign.domain.Addendum;
import vn.thidua.campaign.campaign.domain.Advice;
import vn.thidua.campaign.campaign.domain.Audience;
import vn.thidua.campaign.campaign.domain.Campaign;
import vn.thidua.campaign.campaign.domain.CampaignPlan;
import vn.thidua.campaign.campaign.domain.Milestone;
import vn.thidua.campaign.campaign.domain.Readiness;
import vn.thidua.campaign.campaign.domain.Rescheduling;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Unit;
import vn.thidua.kit.time.Days;

/** Makes the view of a campaign for the one who asks. */
@ApplicationScoped
class CampaignViews {

    private final PlanJson json;
    private final CampaignVersions versions;
    private final CampaignAccess access;
    private final ChangeCampaign change;
    private final Addressees addressees;
    private final Cascade cascade;
    private final Organisation organisation;
    private final DifferenceWords differenceWords;
    private final CurrentCalendar calendar;
    private final Caller caller;
    private final Clock clock;

    CampaignViews(
            PlanJson json,
            CampaignVersions versions,
            CampaignAccess access,
            ChangeCampaign change,
            Addressees addressees,
            Cascade cascade,
            Organisation organisation,
            DifferenceWords differenceWords,
            CurrentCalendar calendar,
            Caller caller,
            Clock clock) {
        this.json = json;
        this.versions = versions;
        this.access = access;
        this.change = change;
        this.addressees = addressees;
        this.cascade = cascade;
        this.organisation = organisation;
        this.differenceWords = differenceWords;
        this.calendar = calendar;
        this.caller = caller;
        this.clock = clock;
    }

    CampaignView of(CampaignRow row) {
        return of(row, json.plan(row.plan), null);
    }

    /** What the campaign said on that day; nothing can be done with it. */
    CampaignView on(CampaignRow row, LocalDate day) {
        return of(row, json.plan(versions.on(row.id, day).plan), day);
    }

    MovePreview preview(CampaignRow row, Rescheduling next) {
        return MovePreview.of(row.version, next, owner(row), names(next.plan().participants()));
    }

    private CampaignView of(CampaignRow row, CampaignPlan plan, @Nullable LocalDate on) {
        boolean launched = row.state == CampaignRow.State.LAUNCHED;
        AcknowledgementRow mine = launched ? mine(row.id) : null;
        return new CampaignView(
                row.id,
                row.version,
                row.state,
                owner(row),
                row.documentId,
                plan,
                launched ? List.of() : flaws(plan),
                launched ? List.of() : advice(plan),
                json.remarks(row.remarks),
                obligations(launched ? plan : Campaign.withAcknowledgement(plan, change.acknowledgeBy())),
                launched && on == null && access.owns(row) && access.prepares() ? calendarDates(plan) : List.of(),
                cascade.parent(row),
                cascade.inherited(row, plan),
                on == null && access.owns(row) && access.prepares() ? cascade.dates(row, plan) : List.of(),
                names(plan.participants()),
                launched
                        ? List.of()
                        : addressees.possible(row.ownerUnit).values().stream()
                                .map(CampaignViews::name)
                                .toList(),
                names(plan.recipients().stream()
                        .flatMap(recipient -> recipient.unitCodes().stream())
                        .distinct()
                        .toList()),
                steps(row),
                launched && on == null && access.owns(row) && access.prepares() ? addendum(row.id) : null,
                on,
                mine == null
                        ? null
                        : new CampaignView.Acknowledged(
                                mine.level,
                                mine.onBehalf == AcknowledgementRow.OnBehalf.UNIT,
                                mine.briefedAt == null ? mine.receivedAt : mine.briefedAt),
                on == null ? allowedActions(row, plan, mine) : List.of());
    }

    private static Addendum.@Nullable State addendum(UUID campaign) {
        AddendumRow open = ChangeAddendum.open(campaign);
        return open == null ? null : open.state;
    }

    AddendumView addendum(CampaignRow row, AddendumRow stored, Addendum addendum) {
        CampaignPlan plan = addendum.plan();
        List<String> ids = Stream.of(stored.createdBy, stored.submittedBy, stored.decidedBy)
                .filter(id -> id != null)
                .distinct()
                .toList();
        Map<String, String> names = organisation.actorNames(ids);
        return new AddendumView(
                stored.id,
                row.id,
                stored.version,
                addendum.state(),
                stored.documentId,
                addendum.reason(),
                plan,
                addendum.flaws(Days.of(clock.instant())).stream()
                        .map(flaw -> new FlawView(flaw.pointer(), flaw.code(), flaw.message()))
                        .toList(),
                differenceWords.of(addendum.differences()),
                json.proposals(stored.proposals),
                addendum.remarks(),
                versions.number(row.id) != stored.baseNumber,
                names(plan.participants()),
                addressees.possible(row.ownerUnit).values().stream()
                        .map(CampaignViews::name)
                        .toList(),
                names(plan.recipients().stream()
                        .flatMap(recipient -> recipient.unitCodes().stream())
                        .distinct()
                        .toList()),
                names.getOrDefault(stored.createdBy, stored.createdBy),
                named(names, stored.submittedBy),
                stored.submittedAt,
                named(names, stored.decidedBy),
                stored.decidedAt,
                addendumActions(addendum.state()));
    }

    private List<String> addendumActions(Addendum.State state) {
        return switch (state) {
            case DRAFT, RETURNED ->
                caller.has(Role.EMULATION_OFFICER) ? List.of("edit", "submit", "withdraw", "rebase") : List.of();
            case SUBMITTED -> caller.has(Role.PRINCIPAL) ? List.of("approve", "return") : List.of();
            case APPROVED, WITHDRAWN -> List.of();
        };
    }

    private UnitName owner(CampaignRow row) {
        return organisation.unit(row.ownerUnit).map(CampaignViews::name).orElseGet(() -> unknown(row.ownerUnit));
    }

    private List<FlawView> flaws(CampaignPlan plan) {
        return Readiness.flaws(plan, Days.of(clock.instant())).stream()
                .map(flaw -> new FlawView(flaw.pointer(), flaw.code(), flaw.message()))
                .toList();
    }

    private List<AdviceView> advice(CampaignPlan plan) {
        Function<LocalDate, Optional<String>> dayOff =
                day -> calendar.get().reasonOff(day).map(DayOff::name);
        return Advice.on(plan, dayOff).stream()
                .map(advice -> new AdviceView(
                        advice.code(),
                        advice.code().section(),
                        advice.code().message(),
                        advice.code().fix(),
                        advice.code().milestone(),
                        advice.pointer(),
                        advice.detail(),
                        advice.source()))
                .toList();
    }

    private static List<ObligationCount> obligations(CampaignPlan plan) {
        List<ObligationCount> counts = new ArrayList<>();
        for (Milestone milestone : plan.milestones()) {
            LocalDate due = milestone.due();
            if (milestone.obliges() && due != null) {
                counts.add(new ObligationCount(
                        milestone.deliverable(),
                        milestone.deliverable().vietnamese(),
                        milestone.title(),
                        due,
                        milestone.audience() == Audience.OWNER
                                ? 1
                                : plan.participants().size()));
            }
        }
        return counts;
    }

    /** Days that the calendar of the launch gave and today's does not. */
    private List<CampaignView.CalendarDate> calendarDates(CampaignPlan plan) {
        LocalDate today = Days.of(clock.instant());
        WorkingCalendar now = calendar.get();
        List<Milestone> byToday = plan.scheduled(CalendarWorkDays.by(now)).milestones();
        List<CampaignView.CalendarDate> dates = new ArrayList<>();
        for (int i = 0; i < byToday.size(); i++) {
            Milestone milestone = plan.milestones().get(i);
            LocalDate due = milestone.due();
            LocalDate then = byToday.get(i).due();
            if (due == null || then == null || due.isBefore(today)) {
                continue;
            }
            if (milestone.relation() == null) {
                freeByNotice(due, now)
                        .ifPresent(why -> dates.add(new CampaignView.CalendarDate(
                                milestone.id(), milestone.title(), due, now.sameOrNextWorkingDay(due), null, why)));
            } else if (!then.equals(due)) {
                dates.add(new CampaignView.CalendarDate(
                        milestone.id(), milestone.title(), due, then, milestone.relation(), null));
            }
        }
        return dates;
    }

    /** Weekends and the holidays of the law were known when the day was chosen; what a notice made free was not. */
    private static Optional<String> freeByNotice(LocalDate day, WorkingCalendar now) {
        return now.reasonOff(day)
                .filter(_ -> WorkingCalendar.standard().isWorkingDay(day))
                .map(DayOff::name);
    }

    private CampaignView.Steps steps(CampaignRow row) {
        List<String> ids = Stream.of(row.createdBy, row.submittedBy, row.returnedBy, row.launchedBy)
                .filter(id -> id != null)
                .distinct()
                .toList();
        Map<String, String> names = organisation.actorNames(ids);
        return new CampaignView.Steps(
                names.getOrDefault(row.createdBy, row.createdBy),
                row.createdAt,
                row.updatedAt,
                named(names, row.submittedBy),
                row.submittedAt,
                named(names, row.returnedBy),
                row.returnedAt,
                named(names, row.launchedBy),
                row.launchedAt);
    }

    private List<String> allowedActions(CampaignRow row, CampaignPlan plan, @Nullable AcknowledgementRow mine) {
        List<String> actions = new ArrayList<>();
        boolean own = access.owns(row);
        switch (row.state) {
            case DRAFT, RETURNED -> {
                if (own && caller.has(Role.EMULATION_OFFICER)) {
                    actions.add("edit");
                    actions.add("submit");
                }
            }
            case SUBMITTED -> {
                if (own && caller.has(Role.PRINCIPAL)) {
                    actions.add("launch");
                    actions.add("return");
                }
            }
            case LAUNCHED -> {
                if (mayAcknowledge(row) && (mine == null || mine.briefedAt == null)) {
                    actions.add("acknowledge");
                }
                if (caller.has(Role.EMULATION_OFFICER) && cascade.mayCarryOut(row, plan)) {
                    actions.add("carry-out");
                }
                if (own && access.prepares()) {
                    actions.add("see-children");
                    actions.add("see-acknowledgements");
                    actions.add("move-milestones");
                    if (caller.has(Role.EMULATION_OFFICER)) {
                        actions.add("amend");
                        actions.add("copy");
                    }
                }
            }
        }
        return List.copyOf(actions);
    }

    private boolean mayAcknowledge(CampaignRow row) {
        return caller.hasAny(Role.UNIT_HEAD, Role.MEMBER)
                && caller.personId().isPresent()
                && AudienceRow.count(
                                "campaignId = ?1 and (unitCode = ?2 or personId = ?3)",
                                row.id,
                                ownUnit().orElse(""),
                                access.person())
                        > 0;
    }

    private @Nullable AcknowledgementRow mine(UUID campaign) {
        return caller.has(Role.UNIT_HEAD)
                ? AcknowledgementRow.find(
                                "campaignId = ?1 and unitCode = ?2 and onBehalf = ?3",
                                campaign,
                                ownUnit().orElse(""),
                                AcknowledgementRow.OnBehalf.UNIT)
                        .firstResult()
                : AcknowledgementRow.find(
                                "campaignId = ?1 and personId = ?2 and onBehalf = ?3",
                                campaign,
                                access.person(),
                                AcknowledgementRow.OnBehalf.PERSON)
                        .firstResult();
    }

    private Optional<String> ownUnit() {
        return access.ownUnit();
    }

    private List<UnitName> names(Collection<String> codes) {
        Map<String, Unit> known =
                organisation.units(codes).stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        return codes.stream()
                .map(code -> known.containsKey(code) ? name(known.get(code)) : unknown(code))
                .toList();
    }

    static UnitName name(Unit unit) {
        return new UnitName(unit.code(), unit.name(), unit.shortName());
    }

    private static UnitName unknown(String code) {
        return new UnitName(code, code, code);
    }

    private static @Nullable String named(Map<String, String> names, @Nullable String id) {
        return id == null ? null : names.getOrDefault(id, id);
    }
}
