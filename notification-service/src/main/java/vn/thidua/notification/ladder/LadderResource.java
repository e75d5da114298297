package vn.thidua.notification.ladder;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.notification.campaign.Campaign;
import vn.thidua.notification.campaign.Campaigns;
import vn.thidua.notification.plan.Ladders;
import vn.thidua.notification.plan.domain.Ladder;
import vn.thidua.notification.plan.domain.Rung;

/** When before and after a due day who is told, for one campaign. */
@Path("/api/v1/reminders/ladders/{campaignId}")
@RunOnVirtualThread
@Tag(name = "reminders")
class LadderResource {

    /** One step, its rungs in the order of climbing. */
    record LadderStep(int offset, List<Rung> rungs) {}

    /**
     * The ladder of a campaign.
     *
     * @param own     false while the common one holds
     * @param version for If-Match
     */
    record LadderView(
            String campaignId,
            String title,
            boolean own,
            long version,
            List<LadderStep> steps,
            List<LadderStep> common,
            List<String> allowedActions) {}

    private final Ladders ladders;
    private final Campaigns campaigns;
    private final UnitScope scope;
    private final Caller caller;
    private final AuditLog audit;

    LadderResource(Ladders ladders, Campaigns campaigns, UnitScope scope, Caller caller, AuditLog audit) {
        this.ladders = ladders;
        this.campaigns = campaigns;
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Transactional
    @Operation(summary = "The ladder of a campaign, and the common one")
    public LadderView read(@RestPath String campaignId) {
        return view(campaign(campaignId));
    }

    @PUT
    @RolesAllowed(Role.EMULATION_OFFICER)
    @Transactional
    @Operation(summary = "Give a campaign its own ladder; reminders to come are planned again")
    public LadderView put(
            @RestPath String campaignId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid LadderRequest request) {
        Campaign campaign = campaign(campaignId);
        IfMatch.require(ifMatch, ladders.own(campaignId).version());
        change(campaign, request.checked(), "ladder");
        return view(campaign);
    }

    @DELETE
    @RolesAllowed(Role.EMULATION_OFFICER)
    @Transactional
    @Operation(summary = "Go back to the common ladder")
    public LadderView forget(@RestPath String campaignId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Campaign campaign = campaign(campaignId);
        IfMatch.require(ifMatch, ladders.own(campaignId).version());
        change(campaign, null, "ladder-common");
        return view(campaign);
    }

    private void change(Campaign campaign, @Nullable Ladder ladder, String action) {
        Ladder before = ladders.own(campaign.campaignId()).ladder();
        ladders.put(campaign.campaignId(), ladder);
        audit.record(new AuditEntry("campaign", campaign.campaignId(), action, words(before), words(ladder), null));
    }

    private static @Nullable String words(@Nullable Ladder ladder) {
        return ladder == null
                ? null
                : String.join(
                        ", ", ladder.steps().stream().map(Ladder.Step::label).toList());
    }

    private Campaign campaign(String id) {
        Campaign campaign =
                campaigns.find(id).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND, "Không có phong trào này."));
        scope.require(campaign.ownerUnit());
        return campaign;
    }

    private LadderView view(Campaign campaign) {
        Ladders.Own own = ladders.own(campaign.campaignId());
        Ladder ladder = own.ladder();
        Ladder common = ladders.common();
        return new LadderView(
                campaign.campaignId(),
                campaign.title(),
                ladder != null,
                own.version(),
                steps(ladder == null ? common : ladder),
                steps(common),
                !caller.has(Role.EMULATION_OFFICER)
                        ? List.of()
                        : ladder == null ? List.of("change") : List.of("change", "forget"));
    }

    private static List<LadderStep> steps(Ladder ladder) {
        return ladder.steps().stream()
                .map(step -> new LadderStep(
                        step.offset(), step.rungs().stream().sorted().toList()))
                .toList();
    }
}
