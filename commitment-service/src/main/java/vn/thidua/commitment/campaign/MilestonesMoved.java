package vn.thidua.commitment.campaign;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What this service reads of {@code campaign.milestones-moved} (dời mốc thời gian). */
public record MilestonesMoved(UUID campaignId, String reason, Instant movedAt, List<Move> moves) {

    public static final String TYPE = "vn.thidua.campaign.milestones-moved.v1";

    /** One milestone and its new due instant. */
    public record Move(String milestoneId, Instant to) {}
}
