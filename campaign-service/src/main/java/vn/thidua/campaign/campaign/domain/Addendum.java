package vn.thidua.campaign.campaign.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change of a launched campaign (điều chỉnh, bổ sung) from the officer's desk to the principal's approval. Until then the
 * campaign says what it said.
 *
 * @param base    the plan that holds
 * @param plan    the plan as it would be
 * @param reason  why, which everybody concerned is told
 * @param remarks why it was returned
 */
public record Addendum(State state, CampaignPlan base, CampaignPlan plan, String reason, List<ReturnRemark> remarks) {

    private static final int LONGEST_REASON = 2_000;

    /** Đang soạn, đã trình, trả lại, đã duyệt, đã bỏ. */
    public enum State {
        DRAFT,
        SUBMITTED,
        RETURNED,
        APPROVED,
        WITHDRAWN;

        public boolean isOpen() {
            return this == DRAFT || this == SUBMITTED || this == RETURNED;
        }
    }

    public Addendum {
        reason = Texts.clean(reason);
        remarks = List.copyOf(remarks);
    }

    public static Addendum begin(CampaignPlan base, CampaignPlan plan, String reason) {
        PlanShape.require(plan);
        return new Addendum(State.DRAFT, base, plan, reason, List.of());
    }

    /** Replaces plan and reason; days that hang on what changed are counted again, all others stay. */
    public Addendum edit(CampaignPlan other, String why, WorkDays calendar) {
        requireEditable();
        PlanShape.require(other);
        return new Addendum(state, base, scheduled(other, calendar), why, remarks);
    }

    /** Hands it to the principal (trình). */
    public Addendum submit(LocalDate today) {
        requireEditable();
        requireReady(today);
        return new Addendum(State.SUBMITTED, base, plan, reason, List.of());
    }

    /** Sends it back (trả lại); every remark needs words. */
    public Addendum sendBack(List<ReturnRemark> why) {
        requireSubmitted();
        // the same rules as for a plan that goes back before its launch
        List<ReturnRemark> sound = new Campaign.Submitted(CampaignId.random(), "", plan)
                .sendBack(why)
                .remarks();
        return new Addendum(State.RETURNED, base, plan, reason, sound);
    }

    /** From now on the campaign says so (phê duyệt). {@code retired}: ids that earlier versions used and the base does not. */
    public Addendum approve(LocalDate today, Set<String> retired) {
        requireSubmitted();
        requireReady(today);
        return new Addendum(State.APPROVED, base, withFreshIds(retired), reason, List.of());
    }

    public Addendum withdraw() {
        requireEditable();
        return new Addendum(State.WITHDRAWN, base, plan, reason, remarks);
    }

    /** The same on top of what the campaign says by now: what the addendum left alone follows the new base. */
    public Addendum onTopOf(CampaignPlan current, WorkDays calendar) {
        requireEditable();
        Map<String, Milestone> was = byId(base);
        Map<String, Milestone> now = byId(current);
        List<Milestone> milestones = plan.milestones().stream()
                .map(milestone -> milestone.equals(was.get(milestone.id()))
                        ? now.getOrDefault(milestone.id(), milestone)
                        : milestone)
                .toList();
        Addendum moved = new Addendum(state, current, plan.withMilestones(milestones), reason, remarks);
        return new Addendum(state, current, moved.scheduled(moved.plan(), calendar), reason, remarks);
    }

    public List<PlanDifference> differences() {
        return PlanDifference.between(base, plan);
    }

    /** What stands in the way of submitting and approving. */
    public List<Flaw> flaws(LocalDate today) {
        List<Flaw> flaws = new ArrayList<>();
        if (reason.isEmpty()) {
            flaws.add(new Flaw("/reason", "required", "Cần ghi lý do điều chỉnh."));
        } else if (reason.length() > LONGEST_REASON) {
            flaws.add(new Flaw("/reason", "too-long", "Lý do dài quá 2.000 ký tự."));
        }
        Readiness.flaws(plan, today).stream().filter(flaw -> !wasThere(flaw)).forEach(flaws::add);
        return List.copyOf(flaws);
    }

    /** A day that has passed meanwhile is no flaw of a change that leaves it alone. */
    private boolean wasThere(Flaw flaw) {
        if (!flaw.code().equals("past") || !flaw.pointer().startsWith("/milestones/")) {
            return false;
        }
        Milestone milestone =
                plan.milestones().get(Integer.parseInt(flaw.pointer().split("/", 4)[2]));
        Milestone before = byId(base).get(milestone.id());
        return before != null && milestone.due() != null && milestone.due().equals(before.due());
    }

    private void requireReady(LocalDate today) {
        if (differences().isEmpty()) {
            throw new CampaignRefused(
                    CampaignRefused.Reason.ADDENDUM_UNCHANGED, "Bản điều chỉnh chưa thay đổi điều gì của phong trào.");
        }
        List<Flaw> flaws = flaws(today);
        if (!flaws.isEmpty()) {
            throw new CampaignRefused(
                    reason.isEmpty() ? CampaignRefused.Reason.CHANGE_REASON_MISSING : CampaignRefused.Reason.NOT_READY,
                    flaws.getFirst().message(),
                    flaws);
        }
    }

    private void requireEditable() {
        if (state != State.DRAFT && state != State.RETURNED) {
            throw new CampaignRefused(
                    CampaignRefused.Reason.WRONG_STATE,
                    state == State.SUBMITTED
                            ? "Bản điều chỉnh đã trình, chờ thủ trưởng; chưa sửa được."
                            : "Bản điều chỉnh đã kết thúc.");
        }
    }

    private void requireSubmitted() {
        if (state != State.SUBMITTED) {
            throw new CampaignRefused(CampaignRefused.Reason.WRONG_STATE, "Bản điều chỉnh chưa được trình.");
        }
    }

    /** Counts again only what hangs on something that this changes; the calendar alone moves nothing. */
    private CampaignPlan scheduled(CampaignPlan wanted, WorkDays calendar) {
        Map<String, Milestone> was = byId(base);
        boolean signedAnew = !java.util.Objects.equals(
                wanted.document().date(), base.document().date());
        Set<String> changed = wanted.milestones().stream()
                .filter(milestone -> isChanged(milestone, was.get(milestone.id()), signedAnew))
                .map(Milestone::id)
                .collect(Collectors.toSet());
        Schedule schedule = new Schedule(wanted.milestones(), wanted.document().date());
        List<Milestone> settled = schedule.settled(calendar);
        List<Milestone> next = new ArrayList<>();
        for (Milestone milestone : settled) {
            Milestone before = was.get(milestone.id());
            boolean hangs = schedule.chain(milestone.id()).stream().anyMatch(changed::contains);
            next.add(hangs || before == null ? milestone : milestone.dueOn(before.due()));
        }
        return wanted.withMilestones(next);
    }

    private static boolean isChanged(Milestone milestone, @Nullable Milestone before, boolean signedAnew) {
        Relation relation = milestone.relation();
        if (before == null || !java.util.Objects.equals(relation, before.relation())) {
            return true;
        }
        return relation == null
                ? !java.util.Objects.equals(milestone.due(), before.due())
                : signedAnew && relation.anchor() == Relation.Anchor.SIGNING;
    }

    /** A new milestone never takes the id of one that is gone: what was waived for that must not come back by accident. */
    private CampaignPlan withFreshIds(Set<String> retired) {
        Set<String> taken = new HashSet<>(retired);
        plan.milestones().forEach(milestone -> taken.add(milestone.id()));
        Map<String, String> renamed = new HashMap<>();
        for (Milestone milestone : plan.milestones()) {
            if (retired.contains(milestone.id())) {
                int number = 1;
                while (!taken.add("b" + number)) {
                    number++;
                }
                renamed.put(milestone.id(), "b" + number);
            }
        }
        return renamed.isEmpty()
                ? plan
                : plan.withMilestones(plan.milestones().stream()
                        .map(milestone -> milestone.renamed(renamed))
                        .toList());
    }

    private static Map<String, Milestone> byId(CampaignPlan plan) {
        return plan.milestones().stream().collect(Collectors.toMap(Milestone::id, Function.identity()));
    }
}
