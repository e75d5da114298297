package vn.thidua.commitment.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.thidua.commitment.campaign.CampaignLaunched;
import vn.thidua.commitment.obligation.PostgresObligations.CampaignOfDuties;
import vn.thidua.commitment.obligation.PostgresObligations.NewDuty;
import vn.thidua.commitment.obligation.domain.Deliverable;
import vn.thidua.commitment.obligation.domain.Duty;
import vn.thidua.commitment.obligation.domain.Obligation;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.EventHandler;
import vn.thidua.kit.event.Outbox;

/** A launched campaign becomes dated duties: each milestone that asks for something, times each unit it asks. */
@ApplicationScoped
class OpenObligations implements EventHandler {

    private static final String NOTHING = "NONE";

    private final PostgresObligations obligations;
    private final MilestoneMoves moves;
    private final Addenda addenda;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    OpenObligations(
            PostgresObligations obligations,
            MilestoneMoves moves,
            Addenda addenda,
            AuditLog audit,
            Outbox outbox,
            Clock clock) {
        this.obligations = obligations;
        this.moves = moves;
        this.addenda = addenda;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String type() {
        return CampaignLaunched.TYPE;
    }

    @Override
    public void handle(EventEnvelope event) {
        CampaignLaunched launched = event.data(CampaignLaunched.class);
        // an addendum that came first has opened all that is asked by now
        if (!addenda.isAmended(launched.campaignId())) {
            open(launched, duties(launched));
        }
    }

    /** What the milestones of a campaign ask of whom, by the dates that they have by now. */
    List<NewDuty> duties(CampaignLaunched campaign) {
        Map<String, Instant> moved = moves.of(campaign.campaignId());
        Map<UUID, NewDuty> duties = new LinkedHashMap<>();
        for (CampaignLaunched.Milestone milestone : campaign.milestones()) {
            if (!NOTHING.equals(milestone.deliverable())) {
                for (String unit : audience(campaign, milestone)) {
                    NewDuty duty = duty(campaign.campaignId(), milestone, unit, moved);
                    duties.put(duty.id(), duty);
                }
            }
        }
        return List.copyOf(duties.values());
    }

    /** Opens those that are not there yet. */
    void open(CampaignLaunched from, List<NewDuty> wanted) {
        CampaignOfDuties campaign =
                new CampaignOfDuties(from.campaignId(), from.title(), from.documentNumber(), clock.instant());
        Map<UUID, NewDuty> duties = new HashMap<>();
        wanted.forEach(duty -> duties.put(duty.id(), duty));
        List<NewDuty> opened = obligations.open(campaign, wanted).stream()
                .map(duties::get)
                .filter(Objects::nonNull)
                .toList();
        audit.recordAll(opened.stream()
                .map(duty -> new AuditEntry(
                        "obligation", duty.id().toString(), "open", null, "OPEN", "campaign " + campaign.id()))
                .toList());
        outbox.addAll(
                ObligationChanges.TOPIC,
                opened.stream().map(duty -> opened(campaign, duty)).toList());
    }

    private static LinkedHashSet<String> audience(CampaignLaunched launched, CampaignLaunched.Milestone milestone) {
        return new LinkedHashSet<>(
                switch (milestone.audience()) {
                    case "PARTICIPANTS" -> launched.participants();
                    case "OWNER" -> List.of(launched.ownerUnit());
                    case String other -> throw new IllegalArgumentException("Audience " + other);
                });
    }

    private static NewDuty duty(
            UUID campaign, CampaignLaunched.Milestone milestone, String unit, Map<String, Instant> moved) {
        return new NewDuty(
                id(campaign, milestone.id(), unit),
                milestone.id(),
                Deliverable.valueOf(milestone.deliverable()),
                milestone.title(),
                unit,
                moved.getOrDefault(milestone.id(), milestone.dueAt()),
                milestone.sourceText());
    }

    /** One per milestone and unit, whoever computes it. */
    static UUID id(UUID campaign, String milestone, String unit) {
        return UUID.nameUUIDFromBytes((campaign + "|" + milestone + "|" + unit).getBytes(StandardCharsets.UTF_8));
    }

    private static Outbox.Announcement opened(CampaignOfDuties campaign, NewDuty duty) {
        Obligation.Open open = new Obligation.Open(
                new Duty(
                        duty.id(),
                        campaign.id(),
                        campaign.title(),
                        duty.milestoneId(),
                        duty.kind(),
                        duty.title(),
                        duty.unit(),
                        null,
                        duty.sourceText(),
                        campaign.documentNumber(),
                        campaign.openedAt()),
                duty.dueAt());
        return new Outbox.Announcement(
                "vn.thidua.obligation.opened.v1", duty.id().toString(), ObligationSnapshot.of(open, 1));
    }
}
