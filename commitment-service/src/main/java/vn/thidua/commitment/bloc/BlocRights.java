package vn.thidua.commitment.bloc;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.bloc.domain.BlocReason;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.score.RoundRights;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Unit;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Who is who in the bloc of a campaign: its head launched it, the deputy stands in where the head is concerned itself. */
@RequestScoped
class BlocRights {

    private final RoundRights round;
    private final UnitScope scope;
    private final Organisation organisation;

    BlocRights(RoundRights round, UnitScope scope, Organisation organisation) {
        this.round = round;
        this.scope = scope;
        this.organisation = organisation;
    }

    /** The yearly campaign of a bloc, for its members; else 404. */
    Campaign readable(UUID campaignId) {
        Campaign campaign = round.readable(campaignId);
        if (!campaign.ofBloc()) {
            throw new Refusal(CommonReason.NOT_FOUND, "Phong trào này không phải của khối thi đua.");
        }
        return campaign;
    }

    Campaign led(UUID campaignId) {
        readable(campaignId);
        return round.led(campaignId);
    }

    boolean leads(Campaign campaign) {
        return round.leads(campaign);
    }

    Rights rights() {
        return round.rights();
    }

    boolean covers(String unit) {
        return scope.covers(unit);
    }

    List<Unit> members(Campaign campaign) {
        return organisation.units(campaign.details().participants());
    }

    Optional<Unit> deputy(Campaign campaign) {
        return members(campaign).stream()
                .filter(unit -> "PHO_TRUONG_KHOI".equals(unit.blocRole()))
                .findFirst();
    }

    /** The head decides; what concerns the head's own unit is decided by the deputy. */
    boolean mayDecide(Campaign campaign, String unit) {
        return unit.equals(campaign.ownerUnit())
                ? deputy(campaign).map(deputy -> rights().mayAct(deputy.code())).orElse(false)
                : leads(campaign);
    }

    void requireDecide(Campaign campaign, String unit) {
        if (!mayDecide(campaign, unit)) {
            if (unit.equals(campaign.ownerUnit()) && leads(campaign)) {
                throw new Refusal(
                        BlocReason.OWN_DISPUTE, "Việc về điểm của trưởng khối do phó trưởng khối quyết định.");
            }
            throw new Refusal(CommonReason.FORBIDDEN, "Chỉ trưởng khối quyết định việc này.");
        }
    }
}
