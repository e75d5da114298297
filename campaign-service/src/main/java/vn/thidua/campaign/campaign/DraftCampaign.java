package vn.thidua.campaign.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.domain.Campaign;
import vn.thidua.campaign.campaign.domain.CampaignId;
import vn.thidua.campaign.campaign.domain.CampaignPlan;
import vn.thidua.campaign.campaign.domain.CampaignRefused;
import vn.thidua.campaign.campaign.domain.ChildPlan;
import vn.thidua.campaign.campaign.domain.Recipient;
import vn.thidua.campaign.document.LaunchDocument;
import vn.thidua.campaign.document.LaunchDocuments;
import vn.thidua.campaign.document.OwnerUnit;
import vn.thidua.campaign.reading.model.CampaignFacts;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** Begins a campaign (dự thảo phong trào): from a document that was read, or from nothing but a title. */
@ApplicationScoped
class DraftCampaign {

    private final LaunchDocuments documents;
    private final OwnerUnit owner;
    private final Addressees addressees;
    private final Campaigns campaigns;
    private final CampaignAccess access;
    private final Cascade cascade;
    private final Clock clock;
    private final CalendarWorkDays workDays;
    private final AuditLog audit;

    DraftCampaign(
            LaunchDocuments documents,
            OwnerUnit owner,
            Addressees addressees,
            Campaigns campaigns,
            CampaignAccess access,
            Cascade cascade,
            Clock clock,
            CalendarWorkDays workDays,
            AuditLog audit) {
        this.documents = documents;
        this.owner = owner;
        this.addressees = addressees;
        this.campaigns = campaigns;
        this.access = access;
        this.cascade = cascade;
        this.clock = clock;
        this.workDays = workDays;
        this.audit = audit;
    }

    /** {@code parentId}: a campaign launched above that this document carries out. */
    @Transactional
    CampaignRow fromDocument(UUID documentId, @Nullable UUID parentId) {
        LaunchDocument document = documents.get(documentId);
        String unit = document.ownerUnit();
        CampaignFacts facts = document.reading().campaign();
        if (facts == null) {
            throw new Refusal(CommonReason.NOT_FOUND, "Văn bản này không phát động phong trào nào.");
        }
        if (parentId != null) {
            requireCarriesOut(access.see(parentId), unit);
        }
        boolean bloc = facts.scope() == CampaignFacts.Scope.CUM_KHOI;
        List<Recipient> recipients = addressees.resolve(unit, document.reading().recipients());
        CampaignPlan plan = new PlanFromReading(document.canonical(), document.reading())
                .plan(addressees.usual(unit, bloc), recipients);
        CampaignRow row = begin(unit, plan, documentId, "launch-document " + documentId);
        row.parentId = parentId;
        return row;
    }

    /** From a campaign that was launched, a year later (chép năm trước). */
    @Transactional
    CampaignRow copyOf(UUID campaignId) {
        CampaignRow row = access.seeOwn(campaignId);
        if (!(campaigns.campaign(row) instanceof Campaign.Launched launched)) {
            throw new CampaignRefused(CampaignRefused.Reason.WRONG_STATE, "Chỉ chép được phong trào đã phát động.");
        }
        CampaignPlan plan =
                launched.plan().nextYear(addressees.possible(row.ownerUnit).keySet(), workDays);
        return begin(row.ownerUnit, plan, null, "copy of " + campaignId);
    }

    /** Carries out a campaign launched above, or one year of an own campaign of several years (kế hoạch triển khai). */
    @Transactional
    CampaignRow childOf(UUID parentId, @Nullable String ownerUnit, @Nullable Integer year) {
        CampaignRow parent = access.see(parentId);
        String unit = requireCarriesOut(parent, ownerUnit);
        CampaignPlan plan = ChildPlan.of(
                campaigns.campaign(parent).plan(),
                year,
                addressees.usual(unit, false),
                Days.of(clock.instant()),
                workDays);
        CampaignRow row = begin(unit, plan, null, "carries out " + parentId);
        row.parentId = parentId;
        return row;
    }

    /** The body of the caller that carries the campaign out: the one that is named, or the only one. */
    private String requireCarriesOut(CampaignRow parent, @Nullable String named) {
        if (!(campaigns.campaign(parent) instanceof Campaign.Launched launched)) {
            throw new CampaignRefused(
                    CampaignRefused.Reason.WRONG_STATE, "Chỉ triển khai được phong trào đã phát động.");
        }
        List<String> bodies = cascade.bodies(parent, launched.plan());
        String unit =
                named == null || named.isBlank() ? bodies.stream().findFirst().orElse("") : named;
        if (!bodies.contains(unit)) {
            throw new CampaignRefused(
                    CampaignRefused.Reason.NOT_ADDRESSED,
                    "Đơn vị của anh/chị không tham gia phong trào này nên không lập kế hoạch triển khai.");
        }
        return unit;
    }

    @Transactional
    CampaignRow titled(String title, @Nullable String ownerUnit) {
        return begin(owner.of(ownerUnit), CampaignPlan.titled(title), null, null);
    }

    private CampaignRow begin(String unit, CampaignPlan plan, @Nullable UUID documentId, @Nullable String from) {
        Campaign.Draft draft = new Campaign.Draft(CampaignId.random(), unit, plan).edit(plan);
        CampaignRow row = campaigns.create(draft, documentId);
        audit.record(new AuditEntry("campaign", row.id.toString(), "draft", null, row.state.name(), from));
        return row;
    }
}
