package vn.thidua.campaign.campaign;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import vn.thidua.campaign.campaign.domain.Campaign;

/**
 * Event {@code vn.thidua.campaign.amended.v1}: a launched campaign says something else from now on (điều chỉnh, bổ sung); all of
 * it as it is now, in the shape of {@code campaign.launched}.
 *
 * @param version counts from 1, the launch; a greater one replaces a smaller one
 */
record CampaignAmended(@JsonUnwrapped CampaignLaunched now, int version, String reason, Instant amendedAt) {

    static final String TYPE = "vn.thidua.campaign.amended.v1";

    static CampaignAmended of(Campaign.Launched campaign, int version, String reason, Instant at) {
        return new CampaignAmended(CampaignLaunched.of(campaign), version, reason, at);
    }
}
