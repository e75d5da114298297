package vn.thidua.campaign.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.calendar.CurrentCalendar;
import vn.thidua.campaign.campaign.domain.Campaign;
import vn.thidua.campaign.campaign.domain.CampaignPlan;
import vn.thidua.campaign.campaign.domain.CampaignRefused;
import vn.thidua.campaign.campaign.domain.CampaignRefused.Reason;
import vn.thidua.campaign.campaign.domain.ReturnRemark;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.event.Outbox;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.time.Days;

/** The steps from draft to launch: edit, submit, return, launch. Each is one transaction on the locked campaign. */
@ApplicationScoped
class ChangeCampaign {

    /** Units acknowledge within so many working days of the launch. */
    static final int DAYS_TO_ACKNOWLEDGE = 5;

    static final String TOPIC = "thidua.campaign";

    private final CampaignAccess access;
    private final Campaigns campaigns;
    private final Addressees addressees;
    private final CurrentCalendar calendar;
    private final CalendarWorkDays workDays;
    private final CampaignVersions versions;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    ChangeCampaign(
            CampaignAccess access,
            Campaigns campaigns,
            Addressees addressees,
            CurrentCalendar calendar,
            CalendarWorkDays workDays,
            CampaignVersions versions,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.access = access;
        this.campaigns = campaigns;
        this.addressees = addressees;
        this.calendar = calendar;
        this.workDays = workDays;
        this.versions = versions;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    CampaignRow edit(UUID id, @Nullable String ifMatch, CampaignPlan plan) {
        CampaignRow row = access.lockOwn(id);
        Campaign.Editable editable = editable(row);
        IfMatch.require(ifMatch, row.version);
        addressees.requirePossible(row.ownerUnit, plan, Set.of());
        return step(row, editable.edit(plan.scheduled(workDays)), "edit", null);
    }

    @Transactional
    CampaignRow submit(UUID id, @Nullable String ifMatch) {
        CampaignRow row = access.lockOwn(id);
        Campaign.Editable editable = editable(row);
        IfMatch.require(ifMatch, row.version);
        return step(row, editable.submit(today()), "submit", null);
    }

    @Transactional
    CampaignRow sendBack(UUID id, @Nullable String ifMatch, List<ReturnRemark> remarks) {
        CampaignRow row = access.lockOwn(id);
        Campaign.Submitted submitted = submitted(row);
        IfMatch.require(ifMatch, row.version);
        String why = remarks.stream()
                .map(remark -> remark.pointer() + ": " + remark.reason())
                .collect(Collectors.joining("\n"));
        return step(row, submitted.sendBack(remarks), "return", why);
    }

    @Transactional
    CampaignRow launch(UUID id, @Nullable String ifMatch) {
        CampaignRow row = access.lockOwn(id);
        Campaign.Submitted submitted = submitted(row);
        IfMatch.require(ifMatch, row.version);
        // a unit may have been dissolved while the plan lay with the principal
        addressees.requirePossible(row.ownerUnit, submitted.plan(), Set.of());
        Instant now = clock.instant();
        Campaign.Launched launched = submitted.launch(today(), acknowledgeBy(), now);
        step(row, launched, "launch", null);
        versions.launched(row);
        CampaignLaunched event = CampaignLaunched.of(launched);
        CampaignAudience.address(id, event);
        outbox.add(TOPIC, CampaignLaunched.TYPE, event.campaignId(), event);
        return row;
    }

    /** Day by which units acknowledge what is launched today. */
    LocalDate acknowledgeBy() {
        return calendar.get().plusWorkingDays(today(), DAYS_TO_ACKNOWLEDGE);
    }

    private CampaignRow step(CampaignRow row, Campaign next, String action, @Nullable String why) {
        String from = row.state.name();
        campaigns.save(row, next);
        audit.record(new AuditEntry("campaign", row.id.toString(), action, from, row.state.name(), why));
        return row;
    }

    private Campaign.Editable editable(CampaignRow row) {
        if (campaigns.campaign(row) instanceof Campaign.Editable editable) {
            return editable;
        }
        throw new CampaignRefused(
                Reason.WRONG_STATE,
                row.state == CampaignRow.State.LAUNCHED
                        ? "Phong trào đã phát động, không sửa được nữa."
                        : "Kế hoạch đã trình, chờ thủ trưởng; chưa sửa được.");
    }

    private Campaign.Submitted submitted(CampaignRow row) {
        if (campaigns.campaign(row) instanceof Campaign.Submitted submitted) {
            return submitted;
        }
        throw new CampaignRefused(
                Reason.WRONG_STATE,
                row.state == CampaignRow.State.LAUNCHED ? "Phong trào đã phát động rồi." : "Kế hoạch chưa được trình.");
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }
}
