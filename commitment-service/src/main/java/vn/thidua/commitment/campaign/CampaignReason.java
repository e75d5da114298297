package vn.thidua.commitment.campaign;

import vn.thidua.kit.problem.Reason;

/** Why nothing more is promised in a campaign. */
enum CampaignReason implements Reason {
    PERIOD_CLOSED(409, "period-closed", "Thời gian thi đua đã kết thúc");

    private final int status;
    private final String slug;
    private final String title;

    CampaignReason(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }
}
