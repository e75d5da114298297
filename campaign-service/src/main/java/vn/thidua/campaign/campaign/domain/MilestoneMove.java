package vn.thidua.campaign.campaign.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One milestone and where it shall go (dời mốc): to a day of its own, or to a day counted from another milestone.
 *
 * @param due      the new day; the milestone then no longer hangs on another one
 * @param relation counted from another milestone or the signing day instead
 */
public record MilestoneMove(
        String milestoneId,
        @Nullable LocalDate due,
        @Nullable Relation relation) {

    public MilestoneMove {
        milestoneId = Texts.clean(milestoneId);
    }
}
