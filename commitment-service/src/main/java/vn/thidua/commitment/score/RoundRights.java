package vn.thidua.commitment.score;

import io.quarkus.arc.All;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.campaign.Campaigns;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/**
 * What the caller may do in the scoring of a campaign. Who leads it is officer, principal or bloc head of the body that
 * launched it, and sees every unit's points, also those of bodies beside their own; a unit sees its own.
 */
@RequestScoped
public class RoundRights {

    private final Campaigns campaigns;
    private final Rights rights;
    private final UnitScope scope;
    private final Caller caller;
    private final List<ScoreReaders> readers;

    RoundRights(Campaigns campaigns, Rights rights, UnitScope scope, Caller caller, @All List<ScoreReaders> readers) {
        this.campaigns = campaigns;
        this.rights = rights;
        this.scope = scope;
        this.caller = caller;
        this.readers = readers;
    }

    /** The campaign, for whoever sees its body or one of its units; else 404. */
    public Campaign readable(UUID campaignId) {
        Campaign campaign = campaigns.get(campaignId);
        if (!scope.covers(campaign.ownerUnit())
                && campaign.details().participants().stream().noneMatch(scope::covers)) {
            throw new Refusal(CommonReason.NOT_FOUND, "Không có phong trào thi đua này hoặc chưa phát động.");
        }
        return campaign;
    }

    public boolean leads(Campaign campaign) {
        return leads(campaign.ownerUnit());
    }

    boolean leads(String owner) {
        return rights.mayReview(owner) || (caller.has(Role.BLOC_HEAD) && scope.covers(owner));
    }

    public Campaign led(UUID campaignId) {
        Campaign campaign = readable(campaignId);
        if (!leads(campaign)) {
            throw new Refusal(
                    CommonReason.FORBIDDEN,
                    "Chỉ cán bộ thi đua, thủ trưởng hoặc trưởng khối phát động được làm việc này.");
        }
        return campaign;
    }

    /** In a bloc the points follow from the cross-check; and nobody verifies the points of their own body. */
    boolean verifiesByHand(Campaign campaign, String unit) {
        return !campaign.ofBloc() && !unit.equals(campaign.ownerUnit());
    }

    /** Everybody of the unit, who leads, and who has to check it. */
    public boolean maySee(Campaign campaign, String unit) {
        return scope.covers(unit)
                || leads(campaign)
                || readers.stream().anyMatch(reader -> reader.mayRead(campaign.id(), unit));
    }

    public void requireSee(Campaign campaign, String unit) {
        if (!maySee(campaign, unit)) {
            throw new Refusal(CommonReason.NOT_FOUND, "Không có bảng tự chấm này.");
        }
    }

    public Rights rights() {
        return rights;
    }
}
