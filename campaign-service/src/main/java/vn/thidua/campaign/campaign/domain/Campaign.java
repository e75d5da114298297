package vn.thidua.campaign.campaign.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An emulation campaign (phong trào thi đua). One record per state, so that a wrong step does not compile. */
public sealed interface Campaign {

    CampaignId id();

    /** Body that launches it (đơn vị phát động). */
    String ownerUnit();

    CampaignPlan plan();

    /** In the officer's hands: may be edited and submitted. */
    sealed interface Editable extends Campaign {

        /** Replaces the plan; refuses one that contradicts itself. */
        Editable edit(CampaignPlan other);

        /** Hands it to the head of the body (trình); refuses what could not be launched either. */
        default Submitted submit(LocalDate today) {
            Readiness.require(plan(), today);
            return new Submitted(id(), ownerUnit(), plan());
        }
    }

    /** Being prepared by the officer (dự thảo). */
    record Draft(CampaignId id, String ownerUnit, CampaignPlan plan) implements Editable {

        @Override
        public Draft edit(CampaignPlan other) {
            PlanShape.require(other);
            return new Draft(id, ownerUnit, other);
        }
    }

    /** Sent back to the officer with reasons (trả lại). */
    record Returned(CampaignId id, String ownerUnit, CampaignPlan plan, List<ReturnRemark> remarks)
            implements Editable {

        @Override
        public Returned edit(CampaignPlan other) {
            PlanShape.require(other);
            return new Returned(id, ownerUnit, other, remarks);
        }
    }

    /** Waiting for the head of the body (đã trình). */
    record Submitted(CampaignId id, String ownerUnit, CampaignPlan plan) implements Campaign {

        /**
         * Launches it (phát động): from now on units owe what its milestones ask for, and that they have read it.
         *
         * @param acknowledgeBy day by which units acknowledge, used when the plan has no such milestone of its own
         */
        public Launched launch(LocalDate today, LocalDate acknowledgeBy, Instant now) {
            Readiness.require(plan, today);
            return new Launched(id, ownerUnit, withAcknowledgement(plan, acknowledgeBy), now);
        }

        /** Sends it back (trả lại); every remark needs words. */
        public Returned sendBack(List<ReturnRemark> remarks) {
            List<Flaw> flaws = new ArrayList<>();
            for (int i = 0; i < remarks.size(); i++) {
                ReturnRemark remark = remarks.get(i);
                if (remark.reason().isEmpty()) {
                    flaws.add(new Flaw("/remarks/" + i + "/reason", "required", "Cần ghi lý do trả lại."));
                }
                if (!PlanShape.isPlace(remark.pointer())) {
                    flaws.add(new Flaw("/remarks/" + i + "/pointer", "unknown", "Không có mục này trong kế hoạch."));
                }
            }
            if (remarks.isEmpty()) {
                flaws.add(new Flaw("/remarks", "required", "Cần ít nhất một lý do trả lại."));
            }
            if (!flaws.isEmpty()) {
                throw new CampaignRefused(
                        CampaignRefused.Reason.REASON_MISSING, "Trả lại cần lý do ở từng chỗ.", flaws);
            }
            return new Returned(id, ownerUnit, plan, remarks);
        }
    }

    /** Launched (đã phát động); its plan no longer changes by editing, only by steps that give a reason. */
    record Launched(CampaignId id, String ownerUnit, CampaignPlan plan, Instant launchedAt) implements Campaign {

        private static final int LONGEST_REASON = 2_000;

        /** What moving those milestones would do, nothing done yet (xem trước khi dời mốc). */
        public Rescheduling reschedule(List<MilestoneMove> moves, LocalDate today, WorkDays calendar) {
            return Rescheduling.of(plan, moves, today, calendar);
        }

        /** Moves milestones and all that hangs on them (dời mốc); says why. */
        public Rescheduling move(List<MilestoneMove> moves, String reason, LocalDate today, WorkDays calendar) {
            if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                String message = reason.isBlank() ? "Cần ghi lý do dời mốc." : "Lý do dài quá 2.000 ký tự.";
                throw new CampaignRefused(
                        CampaignRefused.Reason.CHANGE_REASON_MISSING,
                        message,
                        List.of(new Flaw("/reason", reason.isBlank() ? "required" : "too-long", message)));
            }
            return reschedule(moves, today, calendar).possible();
        }

        /** The same campaign saying something else from now on. */
        public Launched with(CampaignPlan other) {
            return new Launched(id, ownerUnit, other, launchedAt);
        }
    }

    /** The plan as it will be once launched: with the day by which units acknowledge. */
    static CampaignPlan withAcknowledgement(CampaignPlan plan, LocalDate acknowledgeBy) {
        if (plan.has(MilestoneKind.ACKNOWLEDGEMENT)) {
            return plan;
        }
        List<Milestone> milestones = new ArrayList<>();
        milestones.add(Milestone.of("acknowledgement", MilestoneKind.ACKNOWLEDGEMENT, acknowledgeBy));
        milestones.addAll(plan.milestones());
        return plan.withMilestones(milestones);
    }
}
