package vn.thidua.campaign.campaign;

import java.time.Instant;

/**
 * Event {@code vn.thidua.campaign.acknowledged.v1}: a unit, by its head, has received the campaign or made it known.
 *
 * @param level RECEIVED or BRIEFED
 */
record CampaignAcknowledged(String campaignId, String unitCode, String personId, Instant at, String level) {

    static final String TYPE = "vn.thidua.campaign.acknowledged.v1";
}
