package vn.thidua.campaign.campaign;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.domain.AcknowledgementLevel;
import vn.thidua.campaign.campaign.domain.CampaignPlan;
import vn.thidua.campaign.campaign.domain.ReturnRemark;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.idempotency.Idempotent;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/** Campaigns (phong trào thi đua) from draft to launch and acknowledgement. */
@Path("/api/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "campaigns", description = "Campaigns from draft to launch and acknowledgement")
class CampaignResource {

    /** A new campaign: from a document that was read, or from a title alone. */
    @Schema(name = "NewCampaign", examples = "{\"documentId\":\"0b0a7c8e-1d5f-4e5e-9d0c-6c1f0f7b9a04\"}")
    record NewCampaign(
            @Nullable UUID documentId,

            @Schema(examples = "Phong trào thi đua năm 2027")
            @Size(max = 1000, message = "Tên dài quá 1.000 ký tự")
            @Nullable
            String title,

            @Schema(examples = "NS-TCT") @Nullable String ownerUnit,

            @Schema(description = "A launched campaign of the caller's body, to be copied a year later") @Nullable
            UUID copyOf,

            @Schema(
                    description = "A launched campaign of a body above, or of several years, that this one carries out;"
                            + " with documentId: by a plan of its own, else by one that is taken from there")
            @Nullable
            UUID parentId,

            @Schema(description = "Year to be carried out, of a campaign of several years", examples = "2027")
            @Min(value = 2020, message = "Năm từ 2020 đến 2045")
            @Max(value = 2045, message = "Năm từ 2020 đến 2045")
            @Nullable
            Integer year) {}

    /** Reasons of a return, each pinned to a place of the plan. */
    @Schema(
            name = "ReturnCampaign",
            examples = "{\"remarks\":[{\"pointer\":\"/milestones/2\",\"reason\":\"Ngày này trùng kỳ thi\"}]}")
    record Return(
            @NotNull(message = "Cần ghi lý do trả lại") @Size(max = 100, message = "Quá nhiều lý do")
            List<ReturnRemark> remarks) {}

    /** Đã nhận or đã quán triệt; for the caller's own unit when none is named. */
    @Schema(name = "AcknowledgeCampaign", examples = "{\"level\":\"BRIEFED\"}")
    record Acknowledge(
            @NotNull(message = "Cần chọn đã nhận hoặc đã quán triệt")
            AcknowledgementLevel level,

            @Nullable String unitCode) {}

    private final DraftCampaign draft;
    private final ChangeCampaign change;
    private final AcknowledgeCampaign acknowledge;
    private final ListCampaigns list;
    private final ListAcknowledgements acknowledgements;
    private final CampaignAccess access;
    private final CampaignViews views;
    private final Cascade cascade;

    CampaignResource(
            DraftCampaign draft,
            ChangeCampaign change,
            AcknowledgeCampaign acknowledge,
            ListCampaigns list,
            ListAcknowledgements acknowledgements,
            CampaignAccess access,
            CampaignViews views,
            Cascade cascade) {
        this.draft = draft;
        this.change = change;
        this.acknowledge = acknowledge;
        this.list = list;
        this.acknowledgements = acknowledgements;
        this.access = access;
        this.views = views;
        this.cascade = cascade;
    }

    @GET
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
            summary = "Campaigns that the caller may see, the latest change first",
            description = "Launched ones of bodies above and below and those addressed to the caller's units; what is"
                    + " being prepared only for officers and heads of that body.")
    public Page<ListCampaigns.Summary> list(
            @Parameter(description = "Only campaigns in this state") @RestQuery CampaignRow.@Nullable State state,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        return list.page(state, cursor, size);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Role.EMULATION_OFFICER)
    @Operation(
            summary = "Draft a campaign",
            description = "From a document: everything that was read, each item with the words it came from. Without a"
                    + " document: a title, everything else is added by editing the plan. As a copy: the plan of a launched"
                    + " campaign with every date a year later, on a working day.")
    @APIResponseSchema(value = CampaignView.class, responseCode = "201", responseDescription = "Drafted")
    @APIResponse(responseCode = "404", description = "No such document or campaign in the caller's units")
    @APIResponse(responseCode = "409", description = "The campaign to be copied is not launched")
    public CampaignView draft(@Valid @NotNull NewCampaign wanted) {
        if (wanted.copyOf() != null) {
            return views.of(draft.copyOf(wanted.copyOf()));
        }
        if (wanted.parentId() != null && wanted.documentId() == null) {
            return views.of(draft.childOf(wanted.parentId(), wanted.ownerUnit(), wanted.year()));
        }
        if (wanted.documentId() != null) {
            return views.of(draft.fromDocument(wanted.documentId(), wanted.parentId()));
        }
        if (wanted.title() == null || wanted.title().isBlank()) {
            throw Refusal.at(
                    CommonReason.INVALID,
                    "Cần văn bản phát động hoặc tên phong trào.",
                    new FieldError("/title", "required", "Cần có tên phong trào."));
        }
        return views.of(draft.titled(wanted.title(), wanted.ownerUnit()));
    }

    @GET
    @Path("/to-carry-out")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(
            summary = "Campaigns launched above that the caller's body has to carry out (triển khai)",
            description = "As long as there is no launched plan for it, or dates above have moved since.")
    public Cascade.Tasks toCarryOut() {
        return cascade.tasks();
    }

    @GET
    @Path("/{id}/children")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Which bodies below have made and launched their plans for this campaign")
    @APIResponseSchema(value = Cascade.Children.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such campaign, or of another body")
    public Cascade.Children children(@RestPath UUID id) {
        return cascade.children(id);
    }

    @GET
    @Path("/addenda-waiting")
    @RolesAllowed(Role.PRINCIPAL)
    @Operation(summary = "Addenda of launched campaigns that wait for the caller's approval, the oldest first")
    public AddendumView.AllWaiting addendaWaiting() {
        return list.addendaWaiting();
    }

    @GET
    @Path("/{id}")
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
    @Operation(summary = "A campaign with its plan, what is missing, and what the caller may do; ETag is its version")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200")
    @APIResponse(
            responseCode = "404",
            description = "No such campaign, not the caller's to see, or not launched by then")
    public RestResponse<CampaignView> get(
            @RestPath UUID id,
            @Parameter(description = "What the launched campaign said at the end of that day, to read only")
                    @RestQuery
                    @Nullable
                    LocalDate on) {
        CampaignRow row = access.see(id);
        return on == null ? tagged(row) : RestResponse.ok(views.on(row, on));
    }

    @PUT
    @Path("/{id}/plan")
    @RolesAllowed(Role.EMULATION_OFFICER)
    @Operation(summary = "Replace the plan of a draft or returned campaign; If-Match names the version that was edited")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "Submitted or launched: no longer to be edited")
    @APIResponse(responseCode = "412", description = "Somebody else has saved meanwhile")
    @APIResponse(responseCode = "422", description = "The plan contradicts itself")
    public RestResponse<CampaignView> edit(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull CampaignPlan plan) {
        return tagged(change.edit(id, ifMatch, plan));
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed(Role.EMULATION_OFFICER)
    @Operation(summary = "Hand the draft to the head of the body (trình)")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "Not in the officer's hands")
    @APIResponse(responseCode = "412", description = "Somebody else has saved meanwhile")
    @APIResponse(responseCode = "422", description = "Something is missing; errors[] points into the plan")
    public RestResponse<CampaignView> submit(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return tagged(change.submit(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(Role.PRINCIPAL)
    @Operation(summary = "Send the plan back to the officer with reasons pinned to places (trả lại)")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "Not submitted")
    @APIResponse(responseCode = "422", description = "No reason given")
    public RestResponse<CampaignView> sendBack(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull Return reasons) {
        return tagged(change.sendBack(id, ifMatch, reasons.remarks()));
    }

    @POST
    @Path("/{id}/launch")
    @RolesAllowed(Role.PRINCIPAL)
    @Operation(
            summary = "Launch the campaign (phát động)",
            description = "Announces it with participants, milestones and recipients; every participating unit also"
                    + " acknowledges within five working days.")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "Not submitted")
    @APIResponse(responseCode = "412", description = "Not the version that was looked at")
    @APIResponse(responseCode = "422", description = "Something is missing or a date has passed meanwhile")
    public RestResponse<CampaignView> launch(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return tagged(change.launch(id, ifMatch));
    }

    @POST
    @Path("/{id}/acknowledge")
    @RolesAllowed({Role.UNIT_HEAD, Role.MEMBER})
    @Operation(
            summary = "Confirm: received, or made known to everybody (đã nhận, đã quán triệt)",
            description =
                    "A unit's head answers for the unit, everybody else for himself. Repeating it changes nothing.")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200")
    @APIResponse(responseCode = "422", description = "The campaign is not addressed to this unit")
    public RestResponse<CampaignView> acknowledge(@RestPath UUID id, @Valid @NotNull Acknowledge acknowledged) {
        return tagged(acknowledge.acknowledge(id, acknowledged.level(), acknowledged.unitCode()));
    }

    @GET
    @Path("/{id}/acknowledgements")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL, Role.PROVINCE_OFFICER, Role.AUDITOR})
    @Operation(summary = "Which units have acknowledged and which have not, the latter first")
    @APIResponseSchema(value = ListAcknowledgements.Acknowledgements.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such campaign, or of a body outside the caller's subtree")
    public ListAcknowledgements.Acknowledgements acknowledgements(@RestPath UUID id) {
        return acknowledgements.of(id);
    }

    private RestResponse<CampaignView> tagged(CampaignRow row) {
        return RestResponse.ResponseBuilder.ok(views.of(row))
                .header("ETag", IfMatch.etag(row.version))
                .build();
    }
}
