package vn.thidua.campaign.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.domain.CampaignPlan;
import vn.thidua.campaign.campaign.domain.Milestone;
import vn.thidua.campaign.campaign.domain.PlanDifference;
import vn.thidua.campaign.campaign.domain.Rescheduling;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** Keeps what a launched campaign said on any day (các bản của phong trào). */
@ApplicationScoped
class CampaignVersions {

    /** The day of one milestone before and after. */
    @Schema(name = "MilestoneChange")
    record Change(String milestoneId, String title, LocalDate from, LocalDate to) {}

    /**
     * One version.
     *
     * @param since   from this moment on the campaign said so
     * @param reason  why it was changed; none for the launch
     * @param changes     days that were moved against the version before
     * @param differences what an addendum changed, place by place
     */
    @Schema(name = "CampaignVersion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            int number,
            CampaignVersionRow.Cause cause,
            Instant since,
            String by,
            @Nullable String reason,
            List<Change> changes,
            List<PlanDifference> differences) {}

    /** All versions, the latest first. */
    @Schema(name = "CampaignVersions")
    record All(List<Version> items) {}

    private final PlanJson json;
    private final Campaigns campaigns;
    private final Organisation organisation;
    private final DifferenceWords words;

    CampaignVersions(PlanJson json, Campaigns campaigns, Organisation organisation, DifferenceWords words) {
        this.json = json;
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.words = words;
    }

    /** The first version: what was launched. */
    void launched(CampaignRow row) {
        add(row, CampaignVersionRow.Cause.LAUNCH, null, List.of());
    }

    /** The next version, with the days that changed. */
    void moved(CampaignRow row, String reason, List<Rescheduling.Shift> shifts) {
        add(
                row,
                CampaignVersionRow.Cause.MOVE,
                reason,
                shifts.stream()
                        .map(shift -> new Change(
                                shift.milestone().id(), shift.milestone().title(), shift.from(), shift.to()))
                        .toList());
    }

    /** The next version by an addendum; its number. */
    int amended(CampaignRow row, String reason, List<PlanDifference> differences) {
        return add(row, CampaignVersionRow.Cause.AMEND, reason, List.of(), differences);
    }

    /** The number of the version that holds now. */
    int number(UUID campaign) {
        return (int) CampaignVersionRow.count("campaignId", campaign);
    }

    /** What that version said. */
    CampaignPlan plan(UUID campaign, int number) {
        CampaignVersionRow row = CampaignVersionRow.find("campaignId = ?1 and number = ?2", campaign, number)
                .singleResult();
        return json.plan(row.plan);
    }

    /** Ids of milestones that some version had and the plan has not. */
    Set<String> retired(UUID campaign, CampaignPlan plan) {
        Set<String> ids = CampaignVersionRow.<CampaignVersionRow>list("campaignId", campaign).stream()
                .flatMap(version -> json.plan(version.plan).milestones().stream())
                .map(Milestone::id)
                .collect(Collectors.toCollection(HashSet::new));
        plan.milestones().forEach(milestone -> ids.remove(milestone.id()));
        return ids;
    }

    private void add(CampaignRow row, CampaignVersionRow.Cause cause, @Nullable String reason, List<Change> changes) {
        add(row, cause, reason, changes, List.of());
    }

    private int add(
            CampaignRow row,
            CampaignVersionRow.Cause cause,
            @Nullable String reason,
            List<Change> changes,
            List<PlanDifference> differences) {
        CampaignVersionRow version = new CampaignVersionRow();
        version.campaignId = row.id;
        version.number = 1 + (int) CampaignVersionRow.count("campaignId", row.id);
        version.cause = cause;
        version.since = row.updatedAt;
        version.actor = campaigns.actor();
        version.reason = reason;
        version.changes = json.write(changes);
        version.differences = json.write(differences);
        version.plan = row.plan;
        version.persist();
        return version.number;
    }

    /** The plan at the end of that day; refused for days before the launch. */
    CampaignVersionRow on(UUID campaign, LocalDate day) {
        CampaignVersionRow row = CampaignVersionRow.find(
                        "campaignId = ?1 and since <= ?2 order by number desc", campaign, Days.endOf(day))
                .firstResult();
        if (row == null) {
            throw new Refusal(CommonReason.NOT_FOUND, "Ngày đó phong trào chưa phát động.");
        }
        return row;
    }

    All all(UUID campaign) {
        List<CampaignVersionRow> rows = CampaignVersionRow.list("campaignId = ?1 order by number desc", campaign);
        Map<String, String> names =
                organisation.actorNames(rows.stream().map(row -> row.actor).toList());
        return new All(rows.stream()
                .map(row -> new Version(
                        row.number,
                        row.cause,
                        row.since,
                        names.getOrDefault(row.actor, row.actor),
                        row.reason,
                        json.changes(row.changes),
                        words.of(json.differences(row.differences))))
                .toList());
    }
}
