package vn.thidua.commitment.pledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.campaign.Campaigns;
import vn.thidua.commitment.obligation.Fulfilment;
import vn.thidua.commitment.obligation.domain.Deliverable;
import vn.thidua.commitment.pledge.PledgeView.SignPledge;
import vn.thidua.commitment.pledge.PostgresPledges.Stored;
import vn.thidua.commitment.pledge.domain.Pledge;
import vn.thidua.commitment.pledge.domain.Pledge.Signature;
import vn.thidua.commitment.review.Announcements;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.Actor;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;

/** The officer drafts and opens it; each head signs; what the unit owed by it is done with the signature. */
@RequestScoped
class WritePledge {

    private final PostgresPledges pledges;
    private final Campaigns campaigns;
    private final Organisation organisation;
    private final Fulfilment fulfilment;
    private final Rights rights;
    private final Announcements announcements;
    private final AuditLog audit;
    private final Clock clock;

    WritePledge(
            PostgresPledges pledges,
            Campaigns campaigns,
            Organisation organisation,
            Fulfilment fulfilment,
            Rights rights,
            Announcements announcements,
            AuditLog audit,
            Clock clock) {
        this.pledges = pledges;
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.fulfilment = fulfilment;
        this.rights = rights;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /** Event {@code pledge-sealed}. */
    private record PledgeSealed(UUID campaignId, String ownerUnit, List<String> parties, String digest, Instant at) {}

    /** Drafts it from the campaign; one that is there stays as it is. */
    @Transactional
    void draft(UUID campaignId) {
        Campaign campaign = writable(campaignId);
        List<String> names = campaign.details().participants().stream()
                .map(organisation::unitName)
                .toList();
        if (pledges.insert(campaignId, new Pledge.Draft(PledgeText.of(campaign, names)), rights.actor())) {
            audit.record(new AuditEntry("pledge", campaignId.toString(), "draft", null, "DRAFT", null));
        }
    }

    @Transactional
    void save(UUID campaignId, @Nullable String ifMatch, String text) {
        Stored stored = lockToWrite(campaignId, ifMatch);
        pledges.save(campaignId, stored.pledge().draft().with(text), stored.version() + 1, rights.actor());
    }

    @Transactional
    void open(UUID campaignId, @Nullable String ifMatch) {
        Stored stored = lockToWrite(campaignId, ifMatch);
        store(campaignId, stored, stored.pledge().draft().open(), "open");
    }

    @Transactional
    void withdraw(UUID campaignId, @Nullable String ifMatch) {
        Stored stored = lockToWrite(campaignId, ifMatch);
        store(campaignId, stored, stored.pledge().signing().withdraw(), "withdraw");
    }

    @Transactional
    void sign(UUID campaignId, SignPledge request) {
        String unit = request.unitCode();
        Campaign campaign = campaigns.get(campaignId);
        rights.requireAct(unit);
        Stored stored = pledges.lock(campaignId);
        Signature signature = signature(unit);
        Pledge next = stored.pledge()
                .signing()
                .sign(signature, request.textDigest(), campaign.details().participants());
        pledges.add(campaignId, signature);
        audit.record(new AuditEntry(
                "pledge", campaignId.toString(), "sign", stored.pledge().state(), next.state(), unit));
        if (next instanceof Pledge.Sealed sealed) {
            pledges.save(campaignId, sealed, stored.version() + 1, rights.actor());
            announcements.add(
                    "pledge-sealed",
                    campaignId,
                    new PledgeSealed(
                            campaignId,
                            campaign.ownerUnit(),
                            sealed.signatures().stream().map(Signature::unit).toList(),
                            sealed.digest(),
                            sealed.at()));
        }
        fulfilment
                .of(campaignId, unit, Deliverable.PLEDGE)
                .forEach(owed -> fulfilment.settled(owed, rights.actor(), "ký giao ước thi đua"));
    }

    /** A head who will not sign says why; the text is open again, and who had signed owes a signature anew. */
    @Transactional
    void giveBack(UUID campaignId, @Nullable String ifMatch, String unit, String reason) {
        Campaign campaign = campaigns.get(campaignId);
        rights.requireAct(unit);
        Stored stored = pledges.lock(campaignId);
        IfMatch.require(ifMatch, stored.version());
        Pledge.Signing signing = stored.pledge().signing();
        Pledge.Draft draft = signing.giveBack(unit, campaign.details().participants());
        String why = reason.strip();
        pledges.giveBack(campaignId, unit, rights.actor(), why, signing.text());
        pledges.save(campaignId, draft, stored.version() + 1, rights.actor());
        audit.record(new AuditEntry(
                "pledge", campaignId.toString(), "return", stored.pledge().state(), draft.state(), why));
        String what = organisation.unitName(unit) + " trả lại giao ước thi đua";
        for (Signature signature : signing.signatures()) {
            fulfilment
                    .of(campaignId, signature.unit(), Deliverable.PLEDGE)
                    .forEach(owed -> fulfilment.returned(owed, rights.actor(), what, why, null));
        }
    }

    private Signature signature(String unit) {
        List<String> people = Actor.people(rights.actor());
        Person person = organisation.person(people.getFirst()).orElse(null);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return person == null
                ? new Signature(unit, people.getFirst(), rights.accountName(), "", now)
                : new Signature(unit, person.personId(), person.fullName(), position(person, people), now);
    }

    /** A deputy signs KT. (ký thay), in the place of the head. */
    private String position(Person person, List<String> people) {
        return people.size() == 1
                ? person.position()
                : organisation
                        .person(people.getLast())
                        .map(head -> "KT. " + head.position() + ", " + person.position())
                        .orElse(person.position());
    }

    private Campaign writable(UUID campaignId) {
        Campaign campaign = campaigns.get(campaignId);
        rights.requireReview(campaign.ownerUnit());
        return campaign;
    }

    private Stored lockToWrite(UUID campaignId, @Nullable String ifMatch) {
        writable(campaignId);
        Stored stored = pledges.lock(campaignId);
        IfMatch.require(ifMatch, stored.version());
        return stored;
    }

    private void store(UUID campaignId, Stored before, Pledge after, String action) {
        pledges.save(campaignId, after, before.version() + 1, rights.actor());
        audit.record(new AuditEntry(
                "pledge", campaignId.toString(), action, before.pledge().state(), after.state(), null));
    }
}
