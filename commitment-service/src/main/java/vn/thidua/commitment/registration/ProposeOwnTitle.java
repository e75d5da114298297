package vn.thidua.commitment.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.campaign.Campaigns;
import vn.thidua.commitment.registration.domain.Proposal;
import vn.thidua.commitment.registration.domain.Registration;
import vn.thidua.commitment.registration.domain.Title;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** The person's side of a proposal: ask for a title, take it back. */
@RequestScoped
class ProposeOwnTitle {

    private static final String SUBJECT = "title-proposal";

    private final PostgresProposals proposals;
    private final PostgresRegistrations registrations;
    private final WriteRegistration write;
    private final ProposalAnnouncements announcements;
    private final Campaigns campaigns;
    private final UnitRoster roster;
    private final Organisation organisation;
    private final Caller caller;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    ProposeOwnTitle(
            PostgresProposals proposals,
            PostgresRegistrations registrations,
            WriteRegistration write,
            ProposalAnnouncements announcements,
            Campaigns campaigns,
            UnitRoster roster,
            Organisation organisation,
            Caller caller,
            Rights rights,
            AuditLog audit,
            Clock clock) {
        this.proposals = proposals;
        this.registrations = registrations;
        this.write = write;
        this.announcements = announcements;
        this.campaigns = campaigns;
        this.roster = roster;
        this.organisation = organisation;
        this.caller = caller;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** For oneself only; the unit's sheet begins with it where there is none yet. */
    @Transactional
    UUID ask(UUID campaignId, String titleCode, @Nullable String note) {
        Person person = organisation
                .person(caller.requirePersonId())
                .orElseThrow(() -> new Refusal(
                        CommonReason.FORBIDDEN, "Tài khoản chưa gắn với một cán bộ trong danh sách nhân sự."));
        Campaign campaign = campaigns.of(campaignId, person.unitCode());
        Instant now = clock.instant();
        campaign.requireRunning(Days.of(now));
        Title title = Title.of(titleCode)
                .orElseThrow(() -> Refusal.at(
                        CommonReason.INVALID,
                        "Không có danh hiệu này.",
                        new FieldError("/titleCode", "unknown-title", "Không có danh hiệu này.")));
        UUID sheet = write.begin(campaignId, person.unitCode());
        Registration registration = registrations.lock(sheet).registration();
        Set<String> people = roster.of(person.unitCode(), campaign).stream()
                .map(Person::personId)
                .collect(Collectors.toSet());
        Proposal.Wish wish = new Proposal.Wish(
                UUID.randomUUID(),
                sheet,
                person.personId(),
                title,
                note == null || note.isBlank() ? null : note.strip(),
                now);
        Proposal.Asked asked = Proposal.ask(wish, registration, people, proposals.of(sheet, person.personId()));
        proposals.insert(asked);
        announcements.proposed(asked, registration.sheet());
        audit.record(new AuditEntry(SUBJECT, wish.id().toString(), "propose", null, "ASKED", null));
        return wish.id();
    }

    @Transactional
    void withdraw(UUID id) {
        Proposal found = proposals.get(id);
        if (!caller.personId().equals(Optional.of(found.wish().person()))) {
            // whoever it belongs to, another one learns nothing of it
            throw PostgresProposals.none();
        }
        Registration.Sheet sheet =
                registrations.lock(found.wish().registration()).registration().sheet();
        Proposal.Withdrawn withdrawn = proposals.lock(id).asked().withdraw(rights.actor(), clock.instant());
        proposals.save(withdrawn);
        announcements.withdrawn(withdrawn, sheet);
        audit.record(new AuditEntry(SUBJECT, id.toString(), "withdraw", "ASKED", withdrawn.state(), null));
    }
}
