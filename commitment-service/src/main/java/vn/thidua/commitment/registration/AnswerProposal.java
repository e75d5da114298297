package vn.thidua.commitment.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.campaign.Campaigns;
import vn.thidua.commitment.registration.PostgresRegistrations.Stored;
import vn.thidua.commitment.registration.domain.Line;
import vn.thidua.commitment.registration.domain.Proposal;
import vn.thidua.commitment.registration.domain.Registration;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.organisation.Person;

/** The head's side of a proposal: the line goes into the unit's sheet, or the person learns why not. */
@RequestScoped
class AnswerProposal {

    private final PostgresProposals proposals;
    private final PostgresRegistrations registrations;
    private final Campaigns campaigns;
    private final UnitRoster roster;
    private final ProposalAnnouncements announcements;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    AnswerProposal(
            PostgresProposals proposals,
            PostgresRegistrations registrations,
            Campaigns campaigns,
            UnitRoster roster,
            ProposalAnnouncements announcements,
            Rights rights,
            AuditLog audit,
            Clock clock) {
        this.proposals = proposals;
        this.registrations = registrations;
        this.campaigns = campaigns;
        this.roster = roster;
        this.announcements = announcements;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** The caps are not asked here: they are shown at once, and hold when the sheet is handed in. */
    @Transactional
    void confirm(UUID registration, UUID proposal, @Nullable String ifMatch) {
        Stored stored = lock(registration, ifMatch);
        Proposal.Asked asked = asked(registration, proposal);
        store(stored, asked.addedTo(stored.registration().lines()));
        Proposal.Confirmed confirmed = asked.confirm(rights.actor(), clock.instant());
        answer(confirmed, "confirm", null);
        announcements.confirmed(confirmed, stored.registration().sheet());
    }

    @Transactional
    void decline(UUID registration, UUID proposal, @Nullable String ifMatch, String reason) {
        Stored stored = lock(registration, ifMatch);
        Proposal.Asked asked = asked(registration, proposal);
        store(stored, asked.takenFrom(stored.registration().lines()));
        Proposal.Declined declined = asked.decline(reason, rights.actor(), clock.instant());
        answer(declined, "decline", declined.reason());
        announcements.declined(declined, stored.registration().sheet());
    }

    private Stored lock(UUID registration, @Nullable String ifMatch) {
        Stored stored = registrations.lock(registration);
        rights.requireAct(stored.registration().sheet().unit());
        IfMatch.require(ifMatch, stored.version());
        return stored;
    }

    private Proposal.Asked asked(UUID registration, UUID id) {
        Proposal proposal = proposals.lock(id);
        if (!proposal.wish().registration().equals(registration)) {
            throw PostgresProposals.none();
        }
        return proposal.asked();
    }

    private void store(Stored stored, List<Line> lines) {
        Registration.Editable editable = stored.registration().editable();
        if (lines.equals(editable.lines())) {
            return;
        }
        Registration.Sheet sheet = editable.sheet();
        Set<String> people = roster.of(sheet.unit(), campaigns.get(sheet.campaignId())).stream()
                .map(Person::personId)
                .collect(Collectors.toSet());
        Registration.Editable next = editable.with(lines, people);
        registrations.save(next, stored.version() + 1);
        registrations.saveLines(sheet.id(), next.lines());
    }

    private void answer(Proposal answered, String action, @Nullable String why) {
        proposals.save(answered);
        audit.record(new AuditEntry(
                "title-proposal", answered.wish().id().toString(), action, "ASKED", answered.state(), why));
    }
}
