package vn.thidua.commitment.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    OpenObligations(PostgresObligations obligations, MilestoneMoves moves, AuditLog audit, Outbox outbox, Clock clock) {
        this.obligations = obligations;
        this.moves = moves;
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
        CampaignOfDuties campaign = new CampaignOfDuties(
                launched.campaignId(), launched.title(), launched.documentNumber(), clock.instant());
        Map<String, Instant> moved = moves.of(campaign.id());
        Map<UUID, NewDuty> duties = new HashMap<>();
        for (CampaignLaunched.Milestone milestone : launched.milestones()) {
            if (!NOTHING.equals(milestone.deliverable())) {
                for (String unit : audience(launched, milestone)) {
                    NewDuty duty = duty(campaign, milestone, unit, moved);
                    duties.put(duty.id(), duty);
                }
            }
        }
        List<NewDuty> opened = obligations.open(campaign, new ArrayList<>(duties.values())).stream()
                .map(duties::get)
                .filter(Objects::nonNull)
                .toList();
        audit.recordAll(opened.stream()
                .map(duty -> new AuditEntry(
                        "obligation", duty.id().toString(), "open", null, "OPEN", "campaign.launched " + campaign.id()))
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
            CampaignOfDuties campaign, CampaignLaunched.Milestone milestone, String unit, Map<String, Instant> moved) {
        return new NewDuty(
                UUID.nameUUIDFromBytes(
                        (campaign.id() + "|" + milestone.id() + "|" + unit).getBytes(StandardCharsets.UTF_8)),
                milestone.id(),
                Deliverable.valueOf(milestone.deliverable()),
                milestone.title(),
                unit,
                moved.getOrDefault(milestone.id(), milestone.dueAt()),
                milestone.sourceText());
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
