package vn.thidua.commitment.score;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import vn.thidua.commitment.campaign.Campaigns;
import vn.thidua.commitment.evidence.EvidenceReaders;
import vn.thidua.commitment.sql.Sql;

/** Who may see a score may see the files that prove it, once it is handed in. */
@RequestScoped
class ScoreEvidence implements EvidenceReaders {

    private final Campaigns campaigns;
    private final RoundRights round;
    private final Sql sql;

    ScoreEvidence(Campaigns campaigns, RoundRights round, Sql sql) {
        this.campaigns = campaigns;
        this.round = round;
        this.sql = sql;
    }

    private record Proved(UUID campaign, String unit) {}

    @Override
    public boolean mayRead(UUID evidence) {
        return sql
                .list(
                        """
                        select distinct s.campaign_id, s.unit_code from self_score_evidence e
                        join self_score s on s.id = e.score_id
                        where e.evidence_id = ? and s.state in ('SUBMITTED', 'VERIFIED')""",
                        row -> new Proved(row.getObject("campaign_id", UUID.class), row.getString("unit_code")),
                        evidence)
                .stream()
                .anyMatch(proved -> round.maySee(campaigns.get(proved.campaign()), proved.unit()));
    }
}
