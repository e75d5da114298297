package vn.thidua.campaign.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.domain.Campaign;
import vn.thidua.campaign.campaign.domain.CampaignId;
import vn.thidua.campaign.campaign.domain.CampaignPlan;
import vn.thidua.kit.caller.Caller;

/** Keeps campaigns: from row to domain and back. */
@ApplicationScoped
class Campaigns {

    private final PlanJson json;
    private final Clock clock;
    private final Caller caller;

    Campaigns(PlanJson json, Clock clock, Caller caller) {
        this.json = json;
        this.clock = clock;
        this.caller = caller;
    }

    /** The row, locked until the end of the transaction; null when there is none. */
    @Nullable
    CampaignRow lock(UUID id) {
        return CampaignRow.findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Campaign campaign(CampaignRow row) {
        CampaignId id = new CampaignId(row.id);
        CampaignPlan plan = json.plan(row.plan);
        return switch (row.state) {
            case DRAFT -> new Campaign.Draft(id, row.ownerUnit, plan);
            case SUBMITTED -> new Campaign.Submitted(id, row.ownerUnit, plan);
            case RETURNED -> new Campaign.Returned(id, row.ownerUnit, plan, json.remarks(row.remarks));
            case LAUNCHED ->
                new Campaign.Launched(
                        id, row.ownerUnit, plan, Objects.requireNonNull(row.launchedAt, "launched without a moment"));
        };
    }

    CampaignRow create(Campaign.Draft draft, @Nullable UUID documentId) {
        CampaignRow row = new CampaignRow();
        row.id = draft.id().value();
        row.ownerUnit = draft.ownerUnit();
        row.documentId = documentId;
        row.createdBy = actor();
        row.createdAt = now();
        row.remarks = "[]";
        write(row, draft);
        row.persist();
        return row;
    }

    /** Writes the new state of a locked row under its next version. */
    void save(CampaignRow row, Campaign campaign) {
        write(row, campaign);
        row.flush();
    }

    private void write(CampaignRow row, Campaign campaign) {
        Instant now = now();
        CampaignPlan plan = campaign.plan();
        row.plan = json.write(plan);
        row.title = plan.title();
        row.periodFrom = plan.periodFrom();
        row.periodTo = plan.periodTo();
        row.updatedAt = now;
        row.version++;
        switch (campaign) {
            case Campaign.Draft _ -> row.state = CampaignRow.State.DRAFT;
            case Campaign.Submitted _ -> {
                row.state = CampaignRow.State.SUBMITTED;
                row.submittedBy = actor();
                row.submittedAt = now;
                row.remarks = "[]";
            }
            case Campaign.Returned returned -> {
                if (row.state != CampaignRow.State.RETURNED) {
                    row.returnedBy = actor();
                    row.returnedAt = now;
                }
                row.state = CampaignRow.State.RETURNED;
                row.remarks = json.write(returned.remarks());
            }
            case Campaign.Launched launched -> {
                if (row.state != CampaignRow.State.LAUNCHED) {
                    row.launchedBy = actor();
                }
                row.state = CampaignRow.State.LAUNCHED;
                row.launchedAt = launched.launchedAt();
            }
        }
    }

    List<AudienceRow> audience(UUID campaignId) {
        return AudienceRow.list("campaignId = ?1 order by id", campaignId);
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Who acts now: a person, or a machine by its name. */
    String actor() {
        return caller.actor();
    }
}
