package vn.thidua.campaign.campaign;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.domain.CampaignPlan;
import vn.thidua.campaign.campaign.domain.ReturnRemark;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.idempotency.Idempotent;

/** Addenda (điều chỉnh, bổ sung) of launched campaigns: prepared by the officer, approved by the principal. */
@Path("/api/v1/campaigns/{id}/addendum")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "addenda",
        description = "Changes of launched campaigns, from the officer's desk to the principal's approval")
class AddendumResource {

    /** By hand, or out of an amending document that was uploaded before. */
    @Schema(name = "NewAddendum", examples = "{\"documentId\":null}")
    record NewAddendum(@Nullable UUID documentId) {}

    /** The whole plan as it would be, and why. */
    @Schema(name = "EditAddendum")
    record Edit(
            @NotNull(message = "Cần có kế hoạch") CampaignPlan plan,

            @Schema(examples = "Tỉnh lùi thời gian sơ kết")
            @Size(max = 2000, message = "Lý do dài quá 2.000 ký tự")
            @Nullable
            String reason) {}

    /** Reasons of a return, each pinned to a place of the plan. */
    @Schema(
            name = "ReturnAddendum",
            examples = "{\"remarks\":[{\"pointer\":\"/milestones/2\",\"reason\":\"Ngày này trùng kỳ thi\"}]}")
    record Return(
            @NotNull(message = "Cần ghi lý do trả lại") @Size(max = 100, message = "Quá nhiều lý do")
            List<ReturnRemark> remarks) {}

    private final ChangeAddendum change;
    private final CampaignViews views;

    AddendumResource(ChangeAddendum change, CampaignViews views) {
        this.change = change;
        this.views = views;
    }

    @GET
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "The addendum that is on its way, with every place that it changes; ETag is its version")
    @APIResponseSchema(value = AddendumView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "None is on its way, or the campaign is of another body")
    public RestResponse<AddendumView> get(@RestPath UUID id) {
        return tagged(change.see(id));
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Role.EMULATION_OFFICER)
    @Operation(
            summary = "Begin an addendum of a launched campaign",
            description = "By hand: the plan that holds, to be edited. From an amending document (uploaded with"
                    + " purpose=AMENDMENT): what is certain is written into the plan, every sentence is listed with"
                    + " what became of it.")
    @APIResponseSchema(value = AddendumView.class, responseCode = "201", responseDescription = "Begun")
    @APIResponse(responseCode = "404", description = "No such campaign or document in the caller's body")
    @APIResponse(responseCode = "409", description = "Not launched, or another addendum is on its way")
    public AddendumView begin(@RestPath UUID id, @Valid @NotNull NewAddendum wanted) {
        return view(change.begin(id, wanted.documentId()));
    }

    @PUT
    @RolesAllowed(Role.EMULATION_OFFICER)
    @Operation(summary = "Replace plan and reason of the addendum; If-Match names the version that was edited")
    @APIResponseSchema(value = AddendumView.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "Submitted: no longer to be edited")
    @APIResponse(responseCode = "412", description = "Somebody else has saved meanwhile")
    @APIResponse(responseCode = "422", description = "The plan contradicts itself")
    public RestResponse<AddendumView> edit(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull Edit edit) {
        return tagged(change.edit(id, ifMatch, edit.plan(), edit.reason() == null ? "" : edit.reason()));
    }

    @POST
    @Path("/submit")
    @RolesAllowed(Role.EMULATION_OFFICER)
    @Operation(summary = "Hand the addendum to the principal (trình)")
    @APIResponseSchema(value = AddendumView.class, responseCode = "200")
    @APIResponse(
            responseCode = "409",
            description = "Not in the officer's hands, or the campaign has changed meanwhile")
    @APIResponse(responseCode = "422", description = "No reason, nothing changed, or a date that cannot be kept")
    public RestResponse<AddendumView> submit(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return tagged(change.submit(id, ifMatch));
    }

    @POST
    @Path("/return")
    @RolesAllowed(Role.PRINCIPAL)
    @Operation(summary = "Send the addendum back to the officer with reasons pinned to places (trả lại)")
    @APIResponseSchema(value = AddendumView.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "Not submitted")
    @APIResponse(responseCode = "422", description = "No reason given")
    public RestResponse<AddendumView> sendBack(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull Return reasons) {
        return tagged(change.sendBack(id, ifMatch, reasons.remarks()));
    }

    @POST
    @Path("/approve")
    @RolesAllowed(Role.PRINCIPAL)
    @Operation(
            summary = "Approve the addendum (phê duyệt): from now on the campaign says so, all of it or nothing",
            description = "Makes a new version of the campaign and announces it: added milestones and participants are"
                    + " owed, removed ones are waived with the reason, moved ones move; what was handed in stays.")
    @APIResponseSchema(value = AddendumView.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "Not submitted, or the campaign has changed meanwhile")
    @APIResponse(responseCode = "412", description = "Not the version that was looked at")
    @APIResponse(responseCode = "422", description = "A date has passed meanwhile")
    public RestResponse<AddendumView> approve(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return tagged(change.approve(id, ifMatch));
    }

    @POST
    @Path("/withdraw")
    @RolesAllowed(Role.EMULATION_OFFICER)
    @Operation(summary = "Drop the addendum; the campaign stays as it is")
    @APIResponseSchema(value = AddendumView.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "Submitted")
    public RestResponse<AddendumView> withdraw(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return tagged(change.withdraw(id, ifMatch));
    }

    @POST
    @Path("/rebase")
    @RolesAllowed(Role.EMULATION_OFFICER)
    @Operation(summary = "Take over what the campaign says by now; what the addendum changed itself stays")
    @APIResponseSchema(value = AddendumView.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "Submitted")
    public RestResponse<AddendumView> rebase(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return tagged(change.rebase(id, ifMatch));
    }

    private AddendumView view(ChangeAddendum.Open open) {
        return views.addendum(open.campaign(), open.row(), open.addendum());
    }

    private RestResponse<AddendumView> tagged(ChangeAddendum.Open open) {
        return RestResponse.ResponseBuilder.ok(view(open))
                .header("ETag", IfMatch.etag(open.row().version))
                .build();
    }
}
