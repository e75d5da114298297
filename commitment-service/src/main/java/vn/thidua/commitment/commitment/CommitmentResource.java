package vn.thidua.commitment.commitment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.commitment.CommitmentView.AddCommitment;
import vn.thidua.commitment.commitment.CommitmentView.ChangeCommitment;
import vn.thidua.commitment.commitment.CommitmentView.CommitmentSheet;
import vn.thidua.commitment.commitment.CommitmentView.SheetOf;
import vn.thidua.commitment.commitment.domain.Commitment;
import vn.thidua.commitment.review.ReturnRequest;
import vn.thidua.commitment.sql.Lists.Paging;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.idempotency.Idempotent;

@Path("/api/v1/commitments")
@Tag(name = "commitments", description = "Cam kết chỉ tiêu")
@RolesAllowed({
    Role.EMULATION_OFFICER,
    Role.PRINCIPAL,
    Role.UNIT_HEAD,
    Role.MEMBER,
    Role.COUNCIL_SECRETARY,
    Role.COUNCIL_MEMBER,
    Role.BLOC_HEAD,
    Role.PROVINCE_OFFICER,
    Role.AUDITOR
})
@RunOnVirtualThread
class CommitmentResource {

    private final ReadCommitments read;
    private final WriteCommitments write;
    private final ReviewCommitments review;

    CommitmentResource(ReadCommitments read, WriteCommitments write, ReviewCommitments review) {
        this.read = read;
        this.write = write;
        this.review = review;
    }

    @GET
    @Operation(summary = "Commitments of the units in the caller's scope")
    public Page<CommitmentView> list(
            @RestQuery @Nullable UUID campaign,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String state,
            @Parameter(description = "unit, name, state, due, value; - before it turns it round") @RestQuery @Nullable
                    String sort,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        return read.list(campaign, unit, state, new Paging(sort, cursor, size));
    }

    @GET
    @Path("/sheet")
    @Operation(summary = "A unit's commitments in a campaign, with the campaign's contents")
    public CommitmentSheet sheet(
            @RestQuery @NotNull(message = "Cần chọn phong trào") UUID campaign,
            @RestQuery @NotBlank(message = "Cần chọn đơn vị") String unit) {
        return read.sheet(campaign, unit);
    }

    @GET
    @Path("/results")
    @Produces(ResultsWorkbook.MEDIA_TYPE)
    @Operation(summary = "Results of a campaign as Excel: units × indicators, and every commitment with its pace")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = ResultsWorkbook.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> results(@RestQuery @NotNull(message = "Cần chọn phong trào") UUID campaign) {
        return RestResponse.ResponseBuilder.ok(read.results(campaign))
                .header("Content-Disposition", "attachment; filename=\"ket-qua-chi-tieu.xlsx\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    @POST
    @Path("/take-over")
    @Idempotent
    @RolesAllowed({Role.UNIT_HEAD, Role.MEMBER, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Takes the campaign's indicators over as drafts of the unit")
    public CommitmentSheet takeOver(@Valid @NotNull SheetOf request) {
        write.takeOver(request.campaignId(), request.unitCode());
        return read.sheet(request.campaignId(), request.unitCode());
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.UNIT_HEAD, Role.MEMBER, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Adds a commitment of the unit's own; refused without a measurable target")
    public CommitmentSheet add(@Valid @NotNull AddCommitment request) {
        write.add(request.campaignId(), request.unitCode(), request.promise());
        return read.sheet(request.campaignId(), request.unitCode());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.UNIT_HEAD, Role.MEMBER, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Changes a commitment that is not with the officer")
    public CommitmentSheet change(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ChangeCommitment request) {
        return sheetOf(write.change(id, ifMatch, request.promise()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.UNIT_HEAD, Role.MEMBER, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Removes a commitment that is not with the officer")
    public CommitmentSheet remove(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return sheetOf(write.remove(id, ifMatch));
    }

    @POST
    @Path("/submit")
    @RolesAllowed({Role.UNIT_HEAD, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Hands in every commitment of the sheet that is not with the officer yet")
    public CommitmentSheet submit(@Valid @NotNull SheetOf request) {
        write.submit(request.campaignId(), request.unitCode());
        return read.sheet(request.campaignId(), request.unitCode());
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Approves a commitment")
    public CommitmentSheet approve(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return sheetOf(review.approve(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Sends a commitment back with a reason")
    public CommitmentSheet giveBack(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReturnRequest request) {
        return sheetOf(review.giveBack(id, ifMatch, request));
    }

    private CommitmentSheet sheetOf(Commitment.Owner owner) {
        return read.sheet(owner.campaignId(), owner.unit());
    }
}
