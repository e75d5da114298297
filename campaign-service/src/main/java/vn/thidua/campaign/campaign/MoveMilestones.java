package vn.thidua.campaign.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.domain.Campaign;
import vn.thidua.campaign.campaign.domain.CampaignRefused;
import vn.thidua.campaign.campaign.domain.CampaignRefused.Reason;
import vn.thidua.campaign.campaign.domain.MilestoneMove;
import vn.thidua.campaign.campaign.domain.Rescheduling;
import vn.thidua.campaign.campaign.domain.WorkDays;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.event.Outbox;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.time.Days;

/** Moves milestones of a launched campaign (dời mốc): looked at first, then all dates at once or none. */
@ApplicationScoped
class MoveMilestones {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CampaignAccess access;
    private final Campaigns campaigns;
    private final CampaignVersions versions;
    private final WorkDays calendar;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    MoveMilestones(
            CampaignAccess access,
            Campaigns campaigns,
            CampaignVersions versions,
            CalendarWorkDays calendar,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.access = access;
        this.campaigns = campaigns;
        this.versions = versions;
        this.calendar = calendar;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What would move; writes nothing. */
    @Transactional
    Rescheduling preview(UUID id, List<MilestoneMove> moves) {
        return launched(access.seeOwn(id)).reschedule(moves, Days.of(clock.instant()), calendar);
    }

    @Transactional
    CampaignRow move(UUID id, @Nullable String ifMatch, List<MilestoneMove> moves, String reason) {
        CampaignRow row = access.lockOwn(id);
        Campaign.Launched launched = launched(row);
        IfMatch.require(ifMatch, row.version);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Rescheduling next = launched.move(moves, reason, Days.of(now), calendar);
        campaigns.save(row, launched.with(next.plan()));
        versions.moved(row, reason, next.shifts());
        outbox.add(
                ChangeCampaign.TOPIC,
                MilestonesMoved.TYPE,
                id.toString(),
                MilestonesMoved.of(launched.id(), reason, now, next.shifts()));
        audit.record(new AuditEntry(
                "campaign",
                id.toString(),
                "move-milestones",
                row.state.name(),
                row.state.name(),
                reason + "\n" + inWords(next.shifts())));
        return row;
    }

    private static String inWords(List<Rescheduling.Shift> shifts) {
        return shifts.stream()
                .map(shift -> "%s: %s → %s"
                        .formatted(shift.milestone().title(), DAY.format(shift.from()), DAY.format(shift.to())))
                .collect(Collectors.joining("\n"));
    }

    private Campaign.Launched launched(CampaignRow row) {
        if (campaigns.campaign(row) instanceof Campaign.Launched launched) {
            return launched;
        }
        throw new CampaignRefused(
                Reason.WRONG_STATE, "Phong trào chưa phát động; sửa ngày ngay trong dự thảo, không cần dời mốc.");
    }
}
