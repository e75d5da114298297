package vn.thidua.commitment.score;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.score.PostgresSheets.Stored;
import vn.thidua.commitment.score.domain.IssuedSheet;
import vn.thidua.commitment.score.domain.ScoreSheet;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.organisation.Organisation;

/** The officer's side of the score sheet: draft it, issue it, take it back while nobody has begun. */
@RequestScoped
class WriteSheet {

    private final PostgresSheets sheets;
    private final PostgresScores scores;
    private final RoundRights round;
    private final Organisation organisation;
    private final AuditLog audit;

    WriteSheet(
            PostgresSheets sheets,
            PostgresScores scores,
            RoundRights round,
            Organisation organisation,
            AuditLog audit) {
        this.sheets = sheets;
        this.scores = scores;
        this.round = round;
        this.organisation = organisation;
        this.audit = audit;
    }

    /** From what the launch document says of points; one that is there stays as it is. */
    @Transactional
    void draft(UUID campaignId) {
        Campaign campaign = round.led(campaignId);
        ScoreSheet sheet = SheetFromCampaign.draft(campaign.details().scoring());
        if (sheets.insert(campaignId, sheet, actor())) {
            audit.record(new AuditEntry("score-sheet", campaignId.toString(), "draft", null, "DRAFT", null));
        }
    }

    @Transactional
    void save(UUID campaignId, @Nullable String ifMatch, ScoreSheet sheet) {
        Stored stored = lock(campaignId, ifMatch);
        sheets.save(campaignId, stored.issued().with(sheet), stored.version() + 1, actor());
    }

    @Transactional
    void issue(UUID campaignId, @Nullable String ifMatch) {
        Stored stored = lock(campaignId, ifMatch);
        IssuedSheet issued = stored.issued().issue();
        store(campaignId, stored, issued, "issue");
        sheets.keepEdition(campaignId, issued, actor());
    }

    @Transactional
    void withdraw(UUID campaignId, @Nullable String ifMatch) {
        Stored stored = lock(campaignId, ifMatch);
        String first = scores.all(campaignId).stream()
                .map(begun -> organisation.unitName(begun.score().owner().unit()))
                .findFirst()
                .orElse(null);
        store(campaignId, stored, stored.issued().withdraw(first), "withdraw");
    }

    private Stored lock(UUID campaignId, @Nullable String ifMatch) {
        round.led(campaignId);
        Stored stored = sheets.lock(campaignId);
        IfMatch.require(ifMatch, stored.version());
        return stored;
    }

    private void store(UUID campaignId, Stored before, IssuedSheet after, String action) {
        sheets.save(campaignId, after, before.version() + 1, actor());
        audit.record(new AuditEntry(
                "score-sheet",
                campaignId.toString(),
                action,
                before.issued().state().name(),
                after.state().name(),
                null));
    }

    private String actor() {
        return round.rights().actor();
    }
}
