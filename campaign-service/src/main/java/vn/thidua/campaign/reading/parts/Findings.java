package vn.thidua.campaign.reading.parts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.CampaignFacts;
import vn.thidua.campaign.reading.model.Content;
import vn.thidua.campaign.reading.model.Duty;
import vn.thidua.campaign.reading.model.LegalBasis;
import vn.thidua.campaign.reading.model.Milestone;
import vn.thidua.campaign.reading.model.Participant;
import vn.thidua.campaign.reading.model.Passage;
import vn.thidua.campaign.reading.model.Reward;
import vn.thidua.campaign.reading.model.Scoring;
import vn.thidua.campaign.reading.model.Target;

/** All that was found of a campaign, before it is judged for completeness. */
record Findings(
        CampaignFacts campaign,
        List<LegalBasis> legalBases,
        List<Passage> objectives,
        List<Content> contents,
        List<Target> targets,
        List<Participant> participants,
        List<Milestone> milestones,
        List<Reward> rewards,
        @Nullable Scoring scoring,
        List<Duty> duties) {}
