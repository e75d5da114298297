package vn.thidua.commitment.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.campaign.Campaigns;
import vn.thidua.commitment.obligation.Fulfilment;
import vn.thidua.commitment.obligation.domain.Deliverable;
import vn.thidua.commitment.registration.PostgresRegistrations.Stored;
import vn.thidua.commitment.registration.domain.Line;
import vn.thidua.commitment.registration.domain.Line.SubjectKind;
import vn.thidua.commitment.registration.domain.Proposal;
import vn.thidua.commitment.registration.domain.Registration;
import vn.thidua.commitment.registration.domain.SheetRow;
import vn.thidua.commitment.registration.domain.SheetRows;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** The unit's side of a registration: begin, save, hand in. */
@RequestScoped
class WriteRegistration {

    private final PostgresRegistrations registrations;
    private final PostgresProposals proposals;
    private final CampaignCaps caps;
    private final Campaigns campaigns;
    private final UnitRoster roster;
    private final ProposalAnnouncements announcements;
    private final Organisation organisation;
    private final Rights rights;
    private final Fulfilment fulfilment;
    private final AuditLog audit;
    private final Clock clock;

    WriteRegistration(
            PostgresRegistrations registrations,
            PostgresProposals proposals,
            CampaignCaps caps,
            Campaigns campaigns,
            UnitRoster roster,
            ProposalAnnouncements announcements,
            Organisation organisation,
            Rights rights,
            Fulfilment fulfilment,
            AuditLog audit,
            Clock clock) {
        this.registrations = registrations;
        this.proposals = proposals;
        this.caps = caps;
        this.campaigns = campaigns;
        this.roster = roster;
        this.announcements = announcements;
        this.organisation = organisation;
        this.rights = rights;
        this.fulfilment = fulfilment;
        this.audit = audit;
        this.clock = clock;
    }

    /** The unit's one registration in this campaign. */
    @Transactional
    UUID begin(UUID campaignId, String unit) {
        rights.requirePrepare(unit);
        Campaign campaign = campaigns.of(campaignId, unit);
        if (registrations.of(campaignId, unit).isEmpty()) {
            campaign.requireRunning(Days.of(clock.instant()));
        }
        var sheet = new Registration.Sheet(UUID.randomUUID(), campaignId, unit, campaign.year());
        if (registrations.insert(sheet)) {
            audit.record(new AuditEntry("registration", sheet.id().toString(), "begin", null, "DRAFT", null));
            fulfilment
                    .of(campaignId, unit, Deliverable.REGISTRATION)
                    .forEach(owed -> fulfilment.begun(owed, sheet.id()));
            return sheet.id();
        }
        return registrations
                .of(campaignId, unit)
                .map(stored -> stored.registration().sheet().id())
                .orElseThrow();
    }

    @Transactional
    void save(UUID id, @Nullable String ifMatch, List<Line> lines) {
        Stored stored = registrations.lock(id);
        Registration.Sheet sheet = stored.registration().sheet();
        rights.requirePrepare(sheet.unit());
        IfMatch.require(ifMatch, stored.version());
        Set<String> people = roster.of(sheet.unit(), campaigns.get(sheet.campaignId())).stream()
                .map(Person::personId)
                .collect(Collectors.toSet());
        Registration.Editable next = stored.registration().editable().with(lines, people);
        registrations.save(next, stored.version() + 1);
        registrations.saveLines(id, next.lines());
        if (rights.mayAct(sheet.unit())) {
            confirmRegistered(sheet, next.lines());
        }
    }

    /** Whom the head registers of his own accord need not wait for an answer. */
    private void confirmRegistered(Registration.Sheet sheet, List<Line> lines) {
        for (Proposal.Asked asked : proposals.waiting(sheet.id())) {
            if (lines.contains(asked.wish().line())) {
                Proposal.Confirmed confirmed = asked.confirm(rights.actor(), clock.instant());
                proposals.save(confirmed);
                announcements.confirmed(confirmed, sheet);
                audit.record(new AuditEntry(
                        "title-proposal", asked.wish().id().toString(), "confirm", "ASKED", "CONFIRMED", null));
            }
        }
    }

    /** Takes over a filled-in table; with a faulty row nothing, unless the rest was asked for. */
    @Transactional
    void importRows(UUID id, @Nullable String ifMatch, List<SheetRow> rows, boolean partly) {
        Stored stored = registrations.lock(id);
        Registration.Sheet sheet = stored.registration().sheet();
        rights.requirePrepare(sheet.unit());
        IfMatch.require(ifMatch, stored.version());
        stored.registration().editable();
        SheetRows.Read read = SheetRows.read(rows, subjects(sheet));
        if (!read.errors().isEmpty() && !partly) {
            throw new Refusal(
                    ImportReason.ROWS_WRONG,
                    "Chưa nhập dòng nào: " + read.errors().size() + " lỗi, "
                            + read.lines().size() + " dòng đúng.",
                    read.errors());
        }
        save(id, ifMatch, read.over(stored.registration().lines()));
        audit.record(new AuditEntry(
                "registration",
                id.toString(),
                "import",
                stored.registration().state(),
                stored.registration().state(),
                read.lines().size() + " dòng"));
    }

    private List<SheetRows.Subject> subjects(Registration.Sheet sheet) {
        List<SheetRows.Subject> subjects = new ArrayList<>();
        subjects.add(new SheetRows.Subject(SubjectKind.UNIT, sheet.unit(), organisation.unitName(sheet.unit())));
        roster.of(sheet.unit(), campaigns.get(sheet.campaignId()))
                .forEach(person ->
                        subjects.add(new SheetRows.Subject(SubjectKind.PERSON, person.personId(), person.fullName())));
        return subjects;
    }

    @Transactional
    void submit(UUID id, @Nullable String ifMatch) {
        Stored stored = registrations.lock(id);
        Registration.Sheet sheet = stored.registration().sheet();
        rights.requireAct(sheet.unit());
        IfMatch.require(ifMatch, stored.version());
        if (stored.registration() instanceof Registration.Draft) {
            campaigns.get(sheet.campaignId()).requireRunning(Days.of(clock.instant()));
        }
        registrations.lockCampaign(sheet.campaignId());
        Registration.Submitted next = stored.registration()
                .editable()
                .submit(caps.of(stored.registration()), proposals.waiting(id), rights.actor(), clock.instant());
        registrations.save(next, stored.version() + 1);
        audit.record(new AuditEntry(
                "registration", id.toString(), "submit", stored.registration().state(), next.state(), null));
        fulfilment
                .of(sheet.campaignId(), sheet.unit(), Deliverable.REGISTRATION)
                .forEach(owed -> fulfilment.submitted(owed, id, rights.actor(), "trình bản đăng ký thi đua"));
    }
}
