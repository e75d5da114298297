package vn.thidua.notification.remind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.campaign.Campaign;
import vn.thidua.notification.campaign.Campaigns;
import vn.thidua.notification.delivery.Deliveries;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.delivery.Delivery.Order;
import vn.thidua.notification.inbox.Inbox;
import vn.thidua.notification.mail.DueWords;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.obligation.Obligations;
import vn.thidua.notification.plan.domain.Rung;
import vn.thidua.notification.send.Recipients;
import vn.thidua.notification.send.ReminderFacts;
import vn.thidua.notification.send.SkipReason;
import vn.thidua.notification.store.Database;

/**
 * "Nhắc các đơn vị còn nợ": the officer reminds those who owe, and only them, at most once per obligation and day.
 */
@ApplicationScoped
class RemindThoseWhoOwe {

    /** Somebody who is reminded, or not and why. */
    record ReminderLine(
            String obligationId,
            String title,
            String unitCode,
            String unitName,
            @Nullable String personId,
            @Nullable String fullName,
            Instant dueAt,
            String remaining,
            @Nullable String reason) {}

    record ReminderResult(List<ReminderLine> reminded, List<ReminderLine> skipped) {}

    private final Campaigns campaigns;
    private final Obligations obligations;
    private final Recipients recipients;
    private final Organisation organisation;
    private final Deliveries deliveries;
    private final Database database;
    private final Inbox inbox;
    private final DueWords dueWords;
    private final UnitScope scope;
    private final AuditLog audit;
    private final Clock clock;

    RemindThoseWhoOwe(
            Campaigns campaigns,
            Obligations obligations,
            Recipients recipients,
            Organisation organisation,
            Deliveries deliveries,
            Database database,
            Inbox inbox,
            DueWords dueWords,
            UnitScope scope,
            AuditLog audit,
            Clock clock) {
        this.campaigns = campaigns;
        this.obligations = obligations;
        this.recipients = recipients;
        this.organisation = organisation;
        this.deliveries = deliveries;
        this.database = database;
        this.inbox = inbox;
        this.dueWords = dueWords;
        this.scope = scope;
        this.audit = audit;
        this.clock = clock;
    }

    /** Campaigns of the caller's bodies, with what is still owed in each. */
    @Transactional
    List<RemindableCampaign> campaigns() {
        return campaigns.launchedBy(scope.visibleUnits()).stream()
                .map(campaign ->
                        RemindableCampaign.of(campaign, obligations.owed(campaign.campaignId(), scope.visibleUnits())))
                .toList();
    }

    /** Who would be reminded; changes nothing. */
    @Transactional
    ReminderResult preview(String campaignId, @Nullable String milestoneId, @Nullable String kind) {
        campaign(campaignId);
        List<ReminderLine> reminded = new ArrayList<>();
        List<ReminderLine> skipped = new ArrayList<>();
        for (Obligation obligation : obligations.ofCampaign(campaignId, scope.visibleUnits(), milestoneId, kind)) {
            Person person = recipients.on(Rung.OWNER, obligation).orElse(null);
            String why = whyNot(obligation, person);
            (why == null ? reminded : skipped).add(line(obligation, person, why));
        }
        return new ReminderResult(reminded, skipped);
    }

    @Transactional
    ReminderResult remind(String campaignId, @Nullable String milestoneId, @Nullable String kind) {
        ReminderResult found = preview(campaignId, milestoneId, kind);
        List<ReminderLine> reminded = new ArrayList<>();
        List<ReminderLine> skipped = new ArrayList<>(found.skipped());
        for (ReminderLine line : found.reminded()) {
            Obligation obligation = obligations.find(line.obligationId()).orElseThrow();
            if (deliveries.queue(order(obligation, line))) {
                reminded.add(line);
                tell(obligation, line);
            } else {
                skipped.add(line(
                        obligation,
                        organisation.person(line.personId()).orElse(null),
                        "Hôm nay đã nhắc riêng việc này"));
            }
        }
        audit.record(new AuditEntry(
                "campaign",
                campaignId,
                "remind",
                null,
                null,
                "Nhắc " + reminded.size() + " việc, bỏ qua " + skipped.size()
                        + (milestoneId == null ? "" : ", mốc " + milestoneId)
                        + (kind == null ? "" : ", loại " + kind)));
        return new ReminderResult(reminded, skipped);
    }

    private void campaign(String campaignId) {
        Campaign campaign = campaigns
                .find(campaignId)
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND, "Không có phong trào này."));
        scope.require(campaign.ownerUnit());
    }

    private @Nullable String whyNot(Obligation obligation, @Nullable Person person) {
        if (!obligation.isOwed()) {
            return SkipReason.closed(obligation);
        }
        if (person == null) {
            return Recipients.nobody(Rung.OWNER);
        }
        if (!person.isThereOn(Days.of(clock.instant()))) {
            return "Cán bộ không còn công tác tại cơ quan";
        }
        long today = database.count(
                "select count(*) from delivery where about = ? and rung = ? and person_id = ?",
                obligation.obligationId(),
                rung(),
                person.personId());
        return today > 0 ? "Hôm nay đã nhắc riêng việc này" : null;
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }

    private String rung() {
        return "MANUAL:" + today();
    }

    private ReminderLine line(Obligation obligation, @Nullable Person person, @Nullable String reason) {
        return new ReminderLine(
                obligation.obligationId(),
                obligation.title(),
                obligation.unitCode(),
                organisation.unitName(obligation.unitCode()),
                person == null ? null : person.personId(),
                person == null ? null : person.fullName(),
                obligation.dueAt(),
                dueWords.remaining(obligation),
                reason);
    }

    private Order order(Obligation obligation, ReminderLine line) {
        return new Order(
                Delivery.Kind.MANUAL_REMINDER,
                obligation.obligationId(),
                rung(),
                line.personId(),
                Rung.OWNER.name(),
                obligation.unitCode(),
                obligation.campaignId(),
                obligation.obligationId(),
                obligation.title(),
                new ReminderFacts("MANUAL", obligation.dueDay(), 0));
    }

    private void tell(Obligation obligation, ReminderLine line) {
        if (line.personId() != null) {
            inbox.add(new Inbox.Entry(
                    obligation.obligationId() + "|" + rung(),
                    line.personId(),
                    Delivery.Kind.MANUAL_REMINDER.name(),
                    obligation.title(),
                    dueWords.inboxLine(obligation, Rung.OWNER),
                    Links.obligation(obligation.obligationId()),
                    obligation.campaignId(),
                    obligation.obligationId()));
        }
    }
}
