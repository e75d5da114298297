package vn.thidua.campaign.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.CampaignView.FlawView;
import vn.thidua.campaign.campaign.CampaignView.UnitName;
import vn.thidua.campaign.campaign.domain.Addendum;
import vn.thidua.campaign.campaign.domain.CampaignPlan;
import vn.thidua.campaign.campaign.domain.PlanDifference;
import vn.thidua.campaign.campaign.domain.ReturnRemark;

/**
 * A change of a launched campaign (bản điều chỉnh, bổ sung) on its way; the version is also the ETag.
 *
 * @param plan           the plan as it would be
 * @param differences    what would change, place by place
 * @param proposals      sentences of the amending document and what became of them
 * @param baseChanged    milestones were moved since: rebase takes those days over
 * @param allowedActions edit, submit, withdraw, rebase, approve, return
 */
@Schema(name = "Addendum")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AddendumView(
        UUID id,
        UUID campaignId,
        long version,
        Addendum.State state,
        @Nullable UUID documentId,
        String reason,
        CampaignPlan plan,
        List<FlawView> flaws,
        List<PlanDifference> differences,
        List<AmendmentProposals.Proposal> proposals,
        List<ReturnRemark> remarks,
        boolean baseChanged,
        List<UnitName> participants,
        List<UnitName> possibleParticipants,
        List<UnitName> recipientUnits,
        String createdBy,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        List<String> allowedActions) {

    /** One that waits for the principal. */
    @Schema(name = "AddendumWaiting")
    record Waiting(UUID campaignId, String title, String reason, Instant submittedAt) {}

    /** All that wait for the caller, the oldest first. */
    @Schema(name = "AddendaWaiting")
    record AllWaiting(List<Waiting> items) {}
}
