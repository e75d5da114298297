package vn.thidua.commitment.pledge;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.campaign.Campaigns;
import vn.thidua.commitment.pledge.PledgeView.Party;
import vn.thidua.commitment.pledge.PledgeView.PledgeReturn;
import vn.thidua.commitment.pledge.PostgresPledges.Stored;
import vn.thidua.commitment.pledge.domain.Pledge;
import vn.thidua.commitment.pledge.domain.Pledge.Signature;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Shows the pledge of a campaign to whoever sees its body or one of its units; the draft to those who write it. */
@RequestScoped
class ReadPledge {

    private final PostgresPledges pledges;
    private final Campaigns campaigns;
    private final Organisation organisation;
    private final Rights rights;
    private final UnitScope scope;
    private final Sql sql;

    ReadPledge(
            PostgresPledges pledges,
            Campaigns campaigns,
            Organisation organisation,
            Rights rights,
            UnitScope scope,
            Sql sql) {
        this.pledges = pledges;
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.rights = rights;
        this.scope = scope;
        this.sql = sql;
    }

    PledgeView get(UUID campaignId) {
        Campaign campaign = campaigns.get(campaignId);
        if (!scope.covers(campaign.ownerUnit())
                && campaign.details().participants().stream().noneMatch(scope::covers)) {
            throw new Refusal(CommonReason.NOT_FOUND, "Không có phong trào thi đua này hoặc chưa phát động.");
        }
        boolean writes = rights.mayReview(campaign.ownerUnit());
        Stored stored = pledges.find(campaignId)
                .filter(found -> writes || !(found.pledge() instanceof Pledge.Draft))
                .orElse(null);
        Pledge pledge = stored == null ? null : stored.pledge();
        Pledge.Sealed sealed = pledge instanceof Pledge.Sealed now ? now : null;
        return new PledgeView(
                campaignId,
                campaign.title(),
                stored == null ? 0 : stored.version(),
                pledge == null ? "NONE" : pledge.state(),
                pledge == null ? "" : pledge.text(),
                pledge == null ? null : Pledge.digest(pledge.text()),
                parties(campaign, pledge),
                sealed == null ? null : sealed.digest(),
                sealed == null ? null : sealed.at(),
                sealed == null ? null : sealed.isIntact(),
                returns(campaignId),
                writes ? actions(pledge) : List.of());
    }

    private List<PledgeReturn> returns(UUID campaignId) {
        return sql.list(
                """
                select r.*, coalesce(u.name, r.unit_code) as unit_name, org_actor_name(r.actor) as who
                from pledge_return r left join org_unit u on u.code = r.unit_code
                where r.campaign_id = ? order by r.id desc""",
                row -> new PledgeReturn(
                        row.getString("unit_name"),
                        row.getString("who"),
                        Sql.instant(row, "at"),
                        row.getString("reason"),
                        row.getString("text")),
                campaignId);
    }

    private List<Party> parties(Campaign campaign, @Nullable Pledge pledge) {
        Map<String, Signature> signed = pledge == null
                ? Map.of()
                : pledge.signatures().stream().collect(Collectors.toMap(Signature::unit, Function.identity()));
        return campaign.details().participants().stream()
                .map(unit -> {
                    Signature signature = signed.get(unit);
                    return new Party(
                            unit,
                            organisation.unitName(unit),
                            signature == null ? null : signature.name(),
                            signature == null ? null : signature.position(),
                            signature == null ? null : signature.at(),
                            pledge instanceof Pledge.Signing && signature == null && rights.mayAct(unit));
                })
                .toList();
    }

    private static List<String> actions(@Nullable Pledge pledge) {
        List<String> actions = new ArrayList<>();
        switch (pledge) {
            case null -> actions.add("draft");
            case Pledge.Draft _ -> {
                actions.add("edit");
                actions.add("open");
            }
            case Pledge.Signing signing -> {
                if (signing.signatures().isEmpty()) {
                    actions.add("withdraw");
                }
            }
            case Pledge.Sealed _ -> {}
        }
        return actions;
    }
}
