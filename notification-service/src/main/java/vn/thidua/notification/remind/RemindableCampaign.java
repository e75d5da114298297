package vn.thidua.notification.remind;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import vn.thidua.notification.campaign.Campaign;

/** A campaign that the officer may remind of, and its milestones to choose from. */
record RemindableCampaign(
        String campaignId, String title, Instant launchedAt, long owed, List<MilestoneView> milestones) {

    /** A milestone at which something has to be handed in. */
    record MilestoneView(String id, String title, Instant dueAt) {}

    static RemindableCampaign of(Campaign campaign, long owed) {
        return new RemindableCampaign(
                campaign.campaignId(),
                campaign.title(),
                campaign.launchedAt(),
                owed,
                campaign.milestones().stream()
                        .filter(milestone -> !"NONE".equals(milestone.deliverable()))
                        .sorted(Comparator.comparing(Campaign.Milestone::dueAt))
                        .map(milestone -> new MilestoneView(milestone.id(), milestone.title(), milestone.dueAt()))
                        .toList());
    }
}
