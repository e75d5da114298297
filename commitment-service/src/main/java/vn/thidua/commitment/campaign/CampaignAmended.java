package vn.thidua.commitment.campaign;

import java.time.Instant;

/**
 * What this service reads of {@code campaign.amended} (điều chỉnh, bổ sung) beside what a launch says.
 *
 * @param version a greater one replaces a smaller one
 */
public record CampaignAmended(int version, String reason, Instant amendedAt) {

    public static final String TYPE = "vn.thidua.campaign.amended.v1";
}
