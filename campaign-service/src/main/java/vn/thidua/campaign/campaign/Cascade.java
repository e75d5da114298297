package vn.thidua.campaign.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.domain.CampaignPlan;
import vn.thidua.campaign.campaign.domain.ChildPlan;
import vn.thidua.campaign.campaign.domain.Milestone;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Unit;
import vn.thidua.kit.time.Days;

/** Campaigns launched above and the plans by which bodies below carry them out (triển khai). */
@ApplicationScoped
class Cascade {

    /** The campaign that this one carries out. */
    @Schema(name = "ParentCampaign")
    record Parent(UUID id, String title, String ownerUnitName) {}

    /** A date of the parent that is another one than this plan says. */
    @Schema(name = "ParentDate")
    record ParentDate(String milestoneId, String title, LocalDate due, LocalDate dueAbove) {}

    /**
     * A campaign launched above that a body of the caller has to carry out.
     *
     * @param childId      its plan for that; null: not begun
     * @param datesChanged dates above that moved since the plan was made
     */
    @Schema(name = "CarryOut")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Task(
            UUID campaignId,
            String title,
            String ownerUnitName,
            String unitCode,
            @Nullable UUID childId,
            CampaignRow.@Nullable State childState,
            int datesChanged) {}

    /** What is to be carried out. */
    @Schema(name = "CarryOutTasks")
    record Tasks(List<Task> items) {}

    /** How far a body is with carrying the campaign out; {@code state} null: not begun. */
    @Schema(name = "ChildCampaign")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Child(
            String unitCode,
            String unitName,
            @Nullable UUID campaignId,
            @Nullable String title,
            CampaignRow.@Nullable State state) {}

    /** Bodies that carry it out, those that have not begun first. */
    @Schema(name = "ChildCampaigns")
    record Children(List<Child> items) {}

    private final PlanJson json;
    private final CampaignAccess access;
    private final Organisation organisation;
    private final Caller caller;
    private final Clock clock;

    Cascade(PlanJson json, CampaignAccess access, Organisation organisation, Caller caller, Clock clock) {
        this.json = json;
        this.access = access;
        this.organisation = organisation;
        this.caller = caller;
        this.clock = clock;
    }

    /** Running campaigns of others in which the caller's own bodies take part, as long as something is to be done. */
    Tasks tasks() {
        List<String> bodies = caller.unitRoots();
        List<CampaignRow> above =
                CampaignRow.list("""
                from CampaignRow c where c.state = 'LAUNCHED' and c.periodTo >= ?1 and c.ownerUnit not in ?2
                and exists (select 1 from AudienceRow a where a.campaignId = c.id and a.part = 'PARTICIPANT'
                    and a.unitCode in ?3) order by c.launchedAt desc, c.id""", today(), access.units(), bodies.isEmpty() ? List.of("") : bodies);
        List<Task> tasks = new ArrayList<>();
        for (CampaignRow row : above) {
            CampaignPlan plan = json.plan(row.plan);
            for (String body : bodies) {
                if (plan.participants().contains(body)) {
                    CampaignRow child = child(row.id, body);
                    int changed = child == null
                            ? 0
                            : dates(json.plan(child.plan), plan).size();
                    if (child == null || child.state != CampaignRow.State.LAUNCHED || changed > 0) {
                        tasks.add(new Task(
                                row.id,
                                row.title,
                                organisation.unitName(row.ownerUnit),
                                body,
                                child == null ? null : child.id,
                                child == null ? null : child.state,
                                changed));
                    }
                }
            }
        }
        return new Tasks(tasks);
    }

    /** For those who launched it: which bodies below have made and launched their plans. */
    Children children(UUID id) {
        CampaignRow row = access.seeOwn(id);
        CampaignPlan plan = json.plan(row.plan);
        Map<String, CampaignRow> byUnit = CampaignRow.<CampaignRow>list("parentId = ?1 order by createdAt", id).stream()
                .collect(Collectors.toMap(child -> child.ownerUnit, Function.identity(), (_, later) -> later));
        List<Child> children = new ArrayList<>();
        for (Unit unit : organisation.units(plan.participants())) {
            CampaignRow child = byUnit.get(unit.code());
            if (child != null || unit.legalPersonality()) {
                // what is being prepared is the body's own business: only that it is
                CampaignRow shown = child != null && child.state == CampaignRow.State.LAUNCHED ? child : null;
                children.add(new Child(
                        unit.code(),
                        unit.name(),
                        shown == null ? null : shown.id,
                        shown == null ? null : shown.title,
                        child == null ? null : child.state));
            }
        }
        children.sort(
                Comparator.comparing((Child child) -> child.state() != null).thenComparing(Child::unitName));
        return new Children(children);
    }

    @Nullable
    Parent parent(CampaignRow row) {
        CampaignRow above = above(row);
        return above == null ? null : new Parent(above.id, above.title, organisation.unitName(above.ownerUnit));
    }

    /** Places of the plan that were taken from the parent. */
    List<String> inherited(CampaignRow row, CampaignPlan plan) {
        CampaignRow above = above(row);
        return above == null ? List.of() : ChildPlan.inherited(plan, json.plan(above.plan));
    }

    /** Dates above that moved since the plan was made. */
    List<ParentDate> dates(CampaignRow row, CampaignPlan plan) {
        CampaignRow above = above(row);
        return above == null ? List.of() : dates(plan, json.plan(above.plan));
    }

    private List<ParentDate> dates(CampaignPlan child, CampaignPlan parent) {
        Map<String, Milestone> above =
                parent.milestones().stream().collect(Collectors.toMap(Milestone::id, Function.identity()));
        List<ParentDate> dates = new ArrayList<>();
        for (Milestone milestone : child.milestones()) {
            if (!milestone.id().startsWith(ChildPlan.FROM_PARENT)) {
                continue;
            }
            Milestone there = above.get(milestone.id().substring(ChildPlan.FROM_PARENT.length()));
            LocalDate due = milestone.due();
            if (there != null
                    && there.due() != null
                    && due != null
                    && !there.due().equals(due)) {
                dates.add(new ParentDate(milestone.id(), milestone.title(), due, there.due()));
            }
        }
        return dates;
    }

    /** True when one of the caller's bodies takes part, or the campaign is its own. */
    boolean mayCarryOut(CampaignRow row, CampaignPlan plan) {
        return row.state == CampaignRow.State.LAUNCHED && !bodies(row, plan).isEmpty();
    }

    /** The caller's bodies that may carry it out. */
    List<String> bodies(CampaignRow row, CampaignPlan plan) {
        Set<String> participants = Set.copyOf(plan.participants());
        boolean several = ChildPlan.isOfSeveralYears(plan);
        return caller.unitRoots().stream()
                .filter(unit -> participants.contains(unit) || (several && unit.equals(row.ownerUnit)))
                .toList();
    }

    private static @Nullable CampaignRow above(CampaignRow row) {
        return row.parentId == null ? null : CampaignRow.findById(row.parentId);
    }

    private static @Nullable CampaignRow child(UUID parent, String unit) {
        return CampaignRow.find("parentId = ?1 and ownerUnit = ?2 order by createdAt desc", parent, unit)
                .firstResult();
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }
}
