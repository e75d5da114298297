package vn.thidua.campaign.campaign;

import java.time.Instant;
import java.util.List;
import vn.thidua.campaign.campaign.domain.CampaignId;
import vn.thidua.campaign.campaign.domain.Rescheduling;
import vn.thidua.kit.time.Days;

/** Event {@code vn.thidua.campaign.milestones-moved.v1}: dates of a launched campaign changed (dời mốc), all at once. */
record MilestonesMoved(String campaignId, String reason, Instant movedAt, List<Move> moves) {

    static final String TYPE = "vn.thidua.campaign.milestones-moved.v1";

    /** The last moments that were and are in time. */
    record Move(String milestoneId, String title, Instant from, Instant to) {}

    static MilestonesMoved of(CampaignId campaign, String reason, Instant now, List<Rescheduling.Shift> shifts) {
        return new MilestonesMoved(
                campaign.toString(),
                reason,
                now,
                shifts.stream()
                        .map(shift -> new Move(
                                shift.milestone().id(),
                                shift.milestone().title(),
                                Days.endOf(shift.from()),
                                Days.endOf(shift.to())))
                        .toList());
    }
}
