package vn.thidua.commitment.campaign;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why nothing more is promised in a campaign. */
enum CampaignReason implements Reason {
    PERIOD_CLOSED(409, "period-closed", "Thời gian thi đua đã kết thúc");

    private final ProblemType type;

    CampaignReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
