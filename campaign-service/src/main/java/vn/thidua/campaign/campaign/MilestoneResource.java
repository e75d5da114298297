package vn.thidua.campaign.campaign;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.domain.MilestoneMove;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.http.IfMatch;

/** Changes of a launched campaign: moved milestones, and the versions that they make. */
@Path("/api/v1/campaigns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "campaigns")
class MilestoneResource {

    /** Milestones and their new days. */
    @Schema(name = "PreviewMove", examples = "{\"moves\":[{\"milestoneId\":\"m1\",\"due\":\"2027-03-08\"}]}")
    record Preview(@NotNull(message = "Cần chọn mốc để dời") List<MilestoneMove> moves) {}

    /** The same with the reason, which everybody concerned is told. */
    @Schema(
            name = "MoveMilestones",
            examples =
                    "{\"moves\":[{\"milestoneId\":\"m1\",\"due\":\"2027-03-08\"}],\"reason\":\"Tỉnh lùi hạn sang sau Tết\"}")
    record Move(
            @NotNull(message = "Cần chọn mốc để dời") List<MilestoneMove> moves,
            @Nullable String reason) {}

    private final MoveMilestones move;
    private final CampaignVersions versions;
    private final CampaignAccess access;
    private final CampaignViews views;

    MilestoneResource(MoveMilestones move, CampaignVersions versions, CampaignAccess access, CampaignViews views) {
        this.move = move;
        this.versions = versions;
        this.access = access;
        this.views = views;
    }

    @POST
    @Path("/milestones/preview-move")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(
            summary = "What moving milestones of a launched campaign would change; writes nothing",
            description =
                    "Every date that moves with its dependants, which of them fall on a day off and the next working"
                            + " day instead, how many units are concerned, and what stands in the way.")
    @APIResponseSchema(value = MovePreview.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such campaign, or of another body")
    @APIResponse(responseCode = "409", description = "Not launched")
    @APIResponse(responseCode = "422", description = "Unknown milestone, same day, or a loop of relative milestones")
    public MovePreview preview(@RestPath UUID id, @Valid @NotNull Preview wanted) {
        return views.preview(access.seeOwn(id), move.preview(id, wanted.moves()));
    }

    @POST
    @Path("/milestones/move")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(
            summary = "Move milestones and all that hangs on them (dời mốc), all or none",
            description = "Makes a new version of the campaign and tells the units; If-Match names the version of the"
                    + " preview that was looked at.")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such campaign, or of another body")
    @APIResponse(responseCode = "409", description = "Not launched")
    @APIResponse(responseCode = "412", description = "Somebody else has changed the campaign meanwhile")
    @APIResponse(responseCode = "422", description = "No reason, a date outside the period or passed, or a loop")
    public RestResponse<CampaignView> move(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull Move wanted) {
        String reason = wanted.reason() == null ? "" : wanted.reason().strip();
        CampaignRow row = move.move(id, ifMatch, wanted.moves(), reason);
        return RestResponse.ResponseBuilder.ok(views.of(row))
                .header("ETag", IfMatch.etag(row.version))
                .build();
    }

    @GET
    @Path("/versions")
    @RolesAllowed({
        Role.EMULATION_OFFICER,
        Role.UNIT_HEAD,
        Role.MEMBER,
        Role.COUNCIL_SECRETARY,
        Role.COUNCIL_MEMBER,
        Role.PRINCIPAL,
        Role.BLOC_HEAD,
        Role.PROVINCE_OFFICER,
        Role.AUDITOR,
        Role.ADMIN
    })
    @Operation(
            summary = "How a launched campaign came to say what it says: launch and changes with reasons, latest first")
    @APIResponseSchema(value = CampaignVersions.All.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such campaign, or not the caller's to see")
    public CampaignVersions.All versions(@RestPath UUID id) {
        return versions.all(access.see(id).id);
    }
}
