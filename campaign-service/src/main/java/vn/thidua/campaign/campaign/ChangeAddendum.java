package vn.thidua.campaign.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.domain.Addendum;
import vn.thidua.campaign.campaign.domain.Campaign;
import vn.thidua.campaign.campaign.domain.CampaignPlan;
import vn.thidua.campaign.campaign.domain.CampaignRefused;
import vn.thidua.campaign.campaign.domain.CampaignRefused.Reason;
import vn.thidua.campaign.campaign.domain.PlanDifference;
import vn.thidua.campaign.campaign.domain.ReturnRemark;
import vn.thidua.campaign.document.LaunchDocument;
import vn.thidua.campaign.document.LaunchDocuments;
import vn.thidua.campaign.reading.model.Amendment;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.event.Outbox;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** The steps of an addendum: begin, edit, submit, return, approve, withdraw. Each is one transaction on the locked campaign. */
@ApplicationScoped
class ChangeAddendum {

    private static final String OPEN = "state in ('DRAFT', 'SUBMITTED', 'RETURNED')";

    private final CampaignAccess access;
    private final Campaigns campaigns;
    private final CampaignVersions versions;
    private final Addressees addressees;
    private final LaunchDocuments documents;
    private final CalendarWorkDays workDays;
    private final PlanJson json;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    ChangeAddendum(
            CampaignAccess access,
            Campaigns campaigns,
            CampaignVersions versions,
            Addressees addressees,
            LaunchDocuments documents,
            CalendarWorkDays workDays,
            PlanJson json,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.access = access;
        this.campaigns = campaigns;
        this.versions = versions;
        this.addressees = addressees;
        this.documents = documents;
        this.workDays = workDays;
        this.json = json;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** A campaign with its open addendum, and what that is in the domain. */
    record Open(CampaignRow campaign, AddendumRow row, Addendum addendum) {}

    /** The addendum that is on its way; null when there is none. */
    static @Nullable AddendumRow open(UUID campaign) {
        return AddendumRow.find("campaignId = ?1 and " + OPEN, campaign).firstResult();
    }

    @Transactional
    Open see(UUID campaignId) {
        return of(access.seeOwn(campaignId), LockModeType.NONE);
    }

    @Transactional
    Open begin(UUID campaignId, @Nullable UUID documentId) {
        CampaignRow campaign = access.lockOwn(campaignId);
        CampaignPlan base = launched(campaign).plan();
        if (open(campaignId) != null) {
            throw new CampaignRefused(
                    Reason.ADDENDUM_OPEN, "Phong trào đang có một bản điều chỉnh chưa xong; xin làm tiếp bản đó.");
        }
        AddendumRow row = new AddendumRow();
        row.id = UUID.randomUUID();
        row.campaignId = campaignId;
        row.baseNumber = versions.number(campaignId);
        row.proposals = "[]";
        row.createdBy = campaigns.actor();
        row.createdAt = now();
        Addendum addendum = Addendum.begin(base, base, "");
        if (documentId != null) {
            LaunchDocument document = documents.get(documentId);
            Amendment amendment = document.reading().amends();
            if (amendment == null || !document.ownerUnit().equals(campaign.ownerUnit)) {
                throw new Refusal(CommonReason.NOT_FOUND, "Không có văn bản điều chỉnh này ở đơn vị phát động.");
            }
            AmendmentProposals.Result proposed = AmendmentProposals.of(base, amendment, document.canonical());
            row.documentId = documentId;
            row.proposals = json.write(proposed.proposals());
            addendum = Addendum.begin(base, base, reason(document)).edit(proposed.plan(), reason(document), workDays);
        }
        write(row, addendum);
        row.persist();
        record(row, "addendum-begin", null, documentId == null ? null : "launch-document " + documentId);
        return new Open(campaign, row, addendum);
    }

    @Transactional
    Open edit(UUID campaignId, @Nullable String ifMatch, CampaignPlan plan, String reason) {
        Open open = lock(campaignId, ifMatch);
        addressees.requirePossible(
                open.campaign().ownerUnit, plan, open.addendum().base().participants());
        return step(open, open.addendum().edit(plan, reason, workDays), "addendum-edit", null);
    }

    @Transactional
    Open submit(UUID campaignId, @Nullable String ifMatch) {
        Open open = lock(campaignId, ifMatch);
        Addendum submitted = open.addendum().submit(today());
        requireSameBase(open);
        open.row().submittedBy = campaigns.actor();
        open.row().submittedAt = now();
        return step(open, submitted, "addendum-submit", submitted.reason());
    }

    @Transactional
    Open sendBack(UUID campaignId, @Nullable String ifMatch, List<ReturnRemark> remarks) {
        Open open = lock(campaignId, ifMatch);
        Addendum returned = open.addendum().sendBack(remarks);
        String why = returned.remarks().stream()
                .map(remark -> remark.pointer() + ": " + remark.reason())
                .collect(Collectors.joining("\n"));
        return decided(open, returned, "addendum-return", why);
    }

    @Transactional
    Open withdraw(UUID campaignId, @Nullable String ifMatch) {
        Open open = lock(campaignId, ifMatch);
        return decided(open, open.addendum().withdraw(), "addendum-withdraw", null);
    }

    /** Takes over what the campaign says by now; what the addendum changed itself stays. */
    @Transactional
    Open rebase(UUID campaignId, @Nullable String ifMatch) {
        CampaignRow campaign = access.lockOwn(campaignId);
        Open open = of(campaign, LockModeType.PESSIMISTIC_WRITE);
        IfMatch.require(ifMatch, open.row().version);
        Addendum next = open.addendum().onTopOf(launched(campaign).plan(), workDays);
        open.row().baseNumber = versions.number(campaignId);
        return step(open, next, "addendum-rebase", null);
    }

    /** From now on the campaign says so; the units are told all at once, or nothing happens. */
    @Transactional
    Open approve(UUID campaignId, @Nullable String ifMatch) {
        Open open = lock(campaignId, ifMatch);
        requireSameBase(open);
        CampaignRow campaign = open.campaign();
        Campaign.Launched launched = launched(campaign);
        addressees.requirePossible(
                campaign.ownerUnit,
                open.addendum().plan(),
                open.addendum().base().participants());
        Addendum approved = open.addendum().approve(today(), versions.retired(campaignId, launched.plan()));
        List<PlanDifference> differences = approved.differences();
        Campaign.Launched next = launched.with(approved.plan());
        campaigns.save(campaign, next);
        int number = versions.amended(campaign, approved.reason(), differences);
        CampaignAmended event = CampaignAmended.of(next, number, approved.reason(), now());
        CampaignAudience.address(campaignId, event.now());
        outbox.add(ChangeCampaign.TOPIC, CampaignAmended.TYPE, campaignId.toString(), event);
        audit.record(new AuditEntry(
                "campaign",
                campaignId.toString(),
                "amend",
                campaign.state.name(),
                campaign.state.name(),
                approved.reason() + "\n" + inWords(differences)));
        return decided(open, approved, "addendum-approve", null);
    }

    private Open decided(Open open, Addendum next, String action, @Nullable String why) {
        open.row().decidedBy = campaigns.actor();
        open.row().decidedAt = now();
        return step(open, next, action, why);
    }

    private Open step(Open open, Addendum next, String action, @Nullable String why) {
        String from = open.row().state.name();
        write(open.row(), next);
        open.row().flush();
        record(open.row(), action, from, why);
        return new Open(open.campaign(), open.row(), next);
    }

    private void record(AddendumRow row, String action, @Nullable String from, @Nullable String why) {
        audit.record(new AuditEntry("campaign", row.campaignId.toString(), action, from, row.state.name(), why));
    }

    private void write(AddendumRow row, Addendum addendum) {
        row.state = addendum.state();
        row.plan = json.write(addendum.plan());
        row.reason = addendum.reason();
        row.remarks = json.write(addendum.remarks());
        row.updatedAt = now();
        row.version++;
    }

    private Open lock(UUID campaignId, @Nullable String ifMatch) {
        Open open = of(access.lockOwn(campaignId), LockModeType.PESSIMISTIC_WRITE);
        IfMatch.require(ifMatch, open.row().version);
        return open;
    }

    private Open of(CampaignRow campaign, LockModeType lock) {
        AddendumRow row = AddendumRow.<AddendumRow>find("campaignId = ?1 and " + OPEN, campaign.id)
                .withLock(lock)
                .firstResult();
        if (row == null) {
            throw new Refusal(CommonReason.NOT_FOUND, "Phong trào không có bản điều chỉnh nào đang làm.");
        }
        return new Open(
                campaign,
                row,
                new Addendum(
                        row.state,
                        versions.plan(campaign.id, row.baseNumber),
                        json.plan(row.plan),
                        row.reason,
                        json.remarks(row.remarks)));
    }

    private void requireSameBase(Open open) {
        if (versions.number(open.campaign().id) != open.row().baseNumber) {
            throw new CampaignRefused(
                    Reason.ADDENDUM_BASE_CHANGED,
                    "Phong trào đã dời mốc từ khi lập bản điều chỉnh. Cán bộ lấy bản hiện hành rồi trình lại.");
        }
    }

    private Campaign.Launched launched(CampaignRow row) {
        if (campaigns.campaign(row) instanceof Campaign.Launched launched) {
            return launched;
        }
        throw new CampaignRefused(
                Reason.WRONG_STATE, "Phong trào chưa phát động; sửa ngay trong dự thảo, không cần bản điều chỉnh.");
    }

    private static String reason(LaunchDocument document) {
        var head = document.reading().document();
        return "Theo văn bản"
                + (head.number() == null ? "" : " số " + head.number())
                + (head.date() == null
                        ? ""
                        : " ngày "
                                + java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy")
                                        .format(head.date()));
    }

    private static String inWords(List<PlanDifference> differences) {
        return differences.stream()
                .limit(50)
                .map(one -> "%s: %s → %s"
                        .formatted(
                                one.what(),
                                one.before() == null ? "(chưa có)" : shorten(one.before()),
                                one.after() == null ? "(bỏ)" : shorten(one.after())))
                .collect(Collectors.joining("\n"));
    }

    private static String shorten(String text) {
        return text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
