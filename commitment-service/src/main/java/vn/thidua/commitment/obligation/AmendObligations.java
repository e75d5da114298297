package vn.thidua.commitment.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.thidua.commitment.campaign.CampaignAmended;
import vn.thidua.commitment.campaign.CampaignLaunched;
import vn.thidua.commitment.campaign.MilestonesMoved;
import vn.thidua.commitment.obligation.Addenda.Changed;
import vn.thidua.commitment.obligation.Addenda.Found;
import vn.thidua.commitment.obligation.PostgresObligations.NewDuty;
import vn.thidua.commitment.obligation.domain.Duty;
import vn.thidua.commitment.obligation.domain.Obligation;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.EventHandler;
import vn.thidua.kit.event.Outbox;
import vn.thidua.kit.organisation.Organisation;

/**
 * A launched campaign was amended (điều chỉnh, bổ sung): what is owed follows, all of it or nothing. What is no longer asked is
 * waived with the reason, what is asked anew is opened, what moved moves; what was handed in is never touched.
 */
@ApplicationScoped
class AmendObligations implements EventHandler {

    private final Addenda addenda;
    private final OpenObligations open;
    private final MoveObligations move;
    private final MilestoneMoves moves;
    private final Organisation organisation;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    AmendObligations(
            Addenda addenda,
            OpenObligations open,
            MoveObligations move,
            MilestoneMoves moves,
            Organisation organisation,
            AuditLog audit,
            Outbox outbox,
            Clock clock) {
        this.addenda = addenda;
        this.open = open;
        this.move = move;
        this.moves = moves;
        this.organisation = organisation;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A milestone and the unit that owes it, a renamed or merged unit by the one that stands for it now. */
    private record Place(String milestone, String unit) {}

    @Override
    public String type() {
        return CampaignAmended.TYPE;
    }

    @Override
    public void handle(EventEnvelope event) {
        CampaignLaunched campaign = event.data(CampaignLaunched.class);
        CampaignAmended amended = event.data(CampaignAmended.class);
        if (!addenda.remember(campaign.campaignId(), amended.version())) {
            return;
        }
        Instant now = clock.instant();
        MilestonesMoved dates = new MilestonesMoved(
                campaign.campaignId(),
                amended.reason(),
                amended.amendedAt(),
                campaign.milestones().stream()
                        .map(milestone -> new MilestonesMoved.Move(milestone.id(), milestone.dueAt()))
                        .toList());
        moves.remember(dates);
        Map<String, String> heirs = new HashMap<>();
        Map<Place, NewDuty> wanted = new LinkedHashMap<>();
        open.duties(campaign).forEach(duty -> wanted.putIfAbsent(place(duty.milestoneId(), duty.unit(), heirs), duty));

        Set<Place> there = new HashSet<>();
        List<Changed> waived = new ArrayList<>();
        List<Changed> reworded = new ArrayList<>();
        List<Changed> reopened = new ArrayList<>();
        for (Found found : addenda.lock(campaign.campaignId())) {
            StoredObligation stored = found.stored();
            Duty duty = stored.obligation().duty();
            Place place = place(duty.milestoneId(), duty.unit(), heirs);
            NewDuty asked = wanted.get(place);
            there.add(place);
            switch (stored.obligation()) {
                case Obligation.Pending pending
                when asked == null ->
                    waived.add(new Changed(stored, stored.next(pending.waive(amended.reason(), now))));
                case Obligation.Pending pending -> {
                    Duty next = worded(duty, asked, campaign);
                    if (!next.equals(duty)) {
                        reworded.add(new Changed(stored, stored.next(worded(pending, next))));
                    }
                }
                case Obligation.Waived _
                when found.waivedByAddendum() && asked != null && asked.dueAt().isAfter(now) ->
                    reopened.add(new Changed(
                            stored, stored.next(new Obligation.Open(worded(duty, asked, campaign), asked.dueAt()))));
                case Obligation.Waived _, Obligation.Fulfilled _ -> {}
            }
        }
        addenda.waive(waived, amended.reason(), now);
        addenda.reword(reworded, campaign);
        addenda.reopen(reopened, campaign);
        String why = Sentences.clause(amended.reason()) + ".";
        Map<UUID, String> diary = new LinkedHashMap<>();
        waived.forEach(one -> diary.put(one.id(), "Bản điều chỉnh không còn yêu cầu việc này: " + why));
        reworded.forEach(one -> diary.put(one.id(), rewording(one) + why));
        reopened.forEach(one -> diary.put(one.id(), "Bản điều chỉnh lại yêu cầu việc này: " + why));
        moves.tell(diary, now);
        announce(waived, "waived", amended.reason());
        announce(reworded, "reworded", amended.reason());
        announce(reopened, "reopened", amended.reason());
        move.follow(dates);
        // what would have been due before anybody could know is not asked
        open.open(
                campaign,
                wanted.entrySet().stream()
                        .filter(entry -> !there.contains(entry.getKey())
                                && entry.getValue().dueAt().isAfter(now))
                        .map(entry -> ofUnit(
                                entry.getValue(),
                                campaign.campaignId(),
                                entry.getKey().unit()))
                        .toList());
    }

    private void announce(List<Changed> changed, String name, String reason) {
        audit.recordAll(changed.stream()
                .map(one -> new AuditEntry(
                        "obligation",
                        one.id().toString(),
                        name,
                        one.before().obligation().state(),
                        one.after().obligation().state(),
                        reason))
                .toList());
        outbox.addAll(
                ObligationChanges.TOPIC,
                changed.stream()
                        .map(one -> new Outbox.Announcement(
                                "vn.thidua.obligation." + name + ".v1",
                                one.id().toString(),
                                ObligationSnapshot.of(
                                                one.after().obligation(),
                                                one.after().version())
                                        .because(reason)))
                        .toList());
    }

    private Place place(String milestone, String unit, Map<String, String> heirs) {
        return new Place(milestone, heirs.computeIfAbsent(unit, organisation::current));
    }

    private static NewDuty ofUnit(NewDuty duty, UUID campaign, String unit) {
        return unit.equals(duty.unit())
                ? duty
                : new NewDuty(
                        OpenObligations.id(campaign, duty.milestoneId(), unit),
                        duty.milestoneId(),
                        duty.kind(),
                        duty.title(),
                        unit,
                        duty.dueAt(),
                        duty.sourceText());
    }

    private static Duty worded(Duty duty, NewDuty asked, CampaignLaunched campaign) {
        return new Duty(
                duty.id(),
                duty.campaignId(),
                campaign.title(),
                duty.milestoneId(),
                asked.kind(),
                asked.title(),
                duty.unit(),
                duty.person(),
                asked.sourceText(),
                campaign.documentNumber(),
                duty.openedAt());
    }

    private static Obligation worded(Obligation.Pending pending, Duty duty) {
        return switch (pending) {
            case Obligation.Open open -> new Obligation.Open(duty, open.dueAt());
            case Obligation.Extended extended -> new Obligation.Extended(duty, extended.dueAt(), extended.reason());
            case Obligation.Overdue overdue -> new Obligation.Overdue(duty, overdue.dueAt());
        };
    }

    private static String rewording(Changed one) {
        String before = one.before().obligation().duty().title();
        String after = one.after().obligation().duty().title();
        return Objects.equals(before, after)
                ? "Bản điều chỉnh ghi lại việc này: "
                : "Bản điều chỉnh đổi tên việc từ “%s” thành “%s”: ".formatted(before, after);
    }
}
