package vn.thidua.commitment.commitment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.campaign.CampaignLaunched;
import vn.thidua.commitment.campaign.Campaigns;
import vn.thidua.commitment.commitment.PostgresCommitments.Stored;
import vn.thidua.commitment.commitment.domain.Commitment;
import vn.thidua.commitment.commitment.domain.CommitmentReason;
import vn.thidua.commitment.commitment.domain.Promise;
import vn.thidua.commitment.evidence.EvidenceLinks;
import vn.thidua.commitment.evidence.EvidencePlace;
import vn.thidua.commitment.obligation.Fulfilment;
import vn.thidua.commitment.obligation.domain.Deliverable;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** The unit's side of its commitments: take over, add, change, hand in. */
@RequestScoped
class WriteCommitments {

    private final PostgresCommitments commitments;
    private final Campaigns campaigns;
    private final EvidenceLinks links;
    private final Rights rights;
    private final Fulfilment fulfilment;
    private final AuditLog audit;
    private final Clock clock;

    WriteCommitments(
            PostgresCommitments commitments,
            Campaigns campaigns,
            EvidenceLinks links,
            Rights rights,
            Fulfilment fulfilment,
            AuditLog audit,
            Clock clock) {
        this.commitments = commitments;
        this.campaigns = campaigns;
        this.links = links;
        this.rights = rights;
        this.fulfilment = fulfilment;
        this.audit = audit;
        this.clock = clock;
    }

    /** The campaign's indicators become drafts of the unit, each once. */
    @Transactional
    void takeOver(UUID campaignId, String unit) {
        rights.requirePrepare(unit);
        Campaign campaign = campaigns.of(campaignId, unit);
        campaign.requireRunning(today());
        for (CampaignLaunched.Indicator indicator : campaign.details().indicators()) {
            add(
                    new Commitment.Owner(UUID.randomUUID(), campaignId, unit, indicator.id()),
                    new Promise(
                            indicator.contentRef(),
                            indicator.name(),
                            indicator.op(),
                            indicator.value(),
                            indicator.max(),
                            indicator.unit(),
                            indicator.evidence(),
                            indicator.due(),
                            null));
        }
    }

    @Transactional
    void add(UUID campaignId, String unit, Promise promise) {
        rights.requirePrepare(unit);
        Campaign campaign = campaigns.of(campaignId, unit);
        campaign.requireRunning(today());
        requirePossible(campaign, promise);
        add(new Commitment.Owner(UUID.randomUUID(), campaignId, unit, null), promise);
    }

    private void add(Commitment.Owner owner, Promise promise) {
        if (commitments.insert(new Commitment.Draft(owner, promise))) {
            audit.record(new AuditEntry("commitment", owner.id().toString(), "add", null, "DRAFT", promise.name()));
        }
    }

    @Transactional
    Commitment.Owner change(UUID id, @Nullable String ifMatch, Promise promise) {
        Stored stored = lock(id, ifMatch);
        Commitment.Owner owner = stored.commitment().owner();
        Commitment.Editable next = stored.commitment().editable().with(promise);
        requirePossible(campaigns.get(owner.campaignId()), promise);
        commitments.save(next, stored.version() + 1, null);
        return owner;
    }

    @Transactional
    Commitment.Owner remove(UUID id, @Nullable String ifMatch) {
        Stored stored = lock(id, ifMatch);
        Commitment.Editable gone = stored.commitment().editable();
        links.unlinkAll(EvidencePlace.Kind.COMMITMENT, id);
        commitments.delete(id);
        audit.record(new AuditEntry(
                "commitment",
                id.toString(),
                "remove",
                gone.state(),
                null,
                gone.promise().name()));
        return gone.owner();
    }

    /** Hands in every row that is not with the officer yet; all of them or none. */
    @Transactional
    void submit(UUID campaignId, String unit) {
        rights.requireAct(unit);
        Campaign campaign = campaigns.of(campaignId, unit);
        int handedIn = 0;
        for (Stored stored : commitments.lockSheet(campaignId, unit)) {
            if (stored.commitment() instanceof Commitment.Editable editable) {
                if (editable instanceof Commitment.Draft) {
                    campaign.requireRunning(today()); // what came back may still be mended
                }
                Commitment.Submitted next = editable.submit(rights.actor(), clock.instant());
                commitments.save(next, stored.version() + 1, null);
                audit.record(new AuditEntry(
                        "commitment", next.owner().id().toString(), "submit", editable.state(), next.state(), null));
                handedIn++;
            }
        }
        if (handedIn == 0) {
            throw new Refusal(CommitmentReason.NOTHING_TO_SUBMIT, "Mọi cam kết đã trình hoặc đã duyệt.");
        }
        String what = "trình " + handedIn + " cam kết";
        fulfilment
                .of(campaignId, unit, Deliverable.COMMITMENTS)
                .forEach(owed -> fulfilment.submitted(owed, null, rights.actor(), what));
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }

    private Stored lock(UUID id, @Nullable String ifMatch) {
        Stored stored = commitments.lock(id);
        rights.requirePrepare(stored.commitment().owner().unit());
        IfMatch.require(ifMatch, stored.version());
        return stored;
    }

    private static void requirePossible(Campaign campaign, Promise promise) {
        List<FieldError> errors = promise.errors("");
        if (!errors.isEmpty()) {
            throw new Refusal(CommitmentReason.NO_TARGET, "Cam kết “" + promise.name() + "” chưa đo được.", errors);
        }
        if (promise.contentRef() != null
                && campaign.details().contents().stream()
                        .noneMatch(content -> content.ref().equals(promise.contentRef()))) {
            throw Refusal.at(
                    CommitmentReason.UNKNOWN_CONTENT,
                    "Phong trào không có nội dung " + promise.contentRef() + ".",
                    new FieldError("/contentRef", "unknown", "Chọn một nội dung của phong trào."));
        }
    }
}
