package vn.thidua.commitment.bloc;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import vn.thidua.commitment.bloc.domain.CrossCheck;
import vn.thidua.commitment.campaign.Campaigns;
import vn.thidua.commitment.evidence.EvidenceReaders;
import vn.thidua.commitment.score.ScoreReaders;
import vn.thidua.kit.caller.UnitScope;

/** Who has to check a unit may read its score; who takes part in a dispute may see the files that are shown in it. */
@RequestScoped
class BlocReaders implements ScoreReaders, EvidenceReaders {

    private final PostgresChecks checks;
    private final PostgresDisputes disputes;
    private final Campaigns campaigns;
    private final UnitScope scope;

    BlocReaders(PostgresChecks checks, PostgresDisputes disputes, Campaigns campaigns, UnitScope scope) {
        this.checks = checks;
        this.disputes = disputes;
        this.campaigns = campaigns;
        this.scope = scope;
    }

    @Override
    public boolean mayRead(UUID campaign, String unit) {
        return checks.of(campaign, unit).stream()
                .map(CrossCheck::pairing)
                .anyMatch(pairing -> scope.covers(pairing.checker()));
    }

    @Override
    public boolean mayRead(UUID evidence) {
        return disputes.showing(evidence).stream()
                .anyMatch(dispute -> scope.covers(dispute.unit())
                        || scope.covers(campaigns.get(dispute.campaign()).ownerUnit())
                        || mayRead(dispute.campaign(), dispute.unit()));
    }
}
