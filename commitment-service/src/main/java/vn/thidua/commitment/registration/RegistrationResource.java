package vn.thidua.commitment.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.registration.ProposalView.DeclineProposal;
import vn.thidua.commitment.registration.RegistrationView.BeginRegistration;
import vn.thidua.commitment.registration.RegistrationView.RegistrationRow;
import vn.thidua.commitment.registration.RegistrationView.SaveLine;
import vn.thidua.commitment.registration.RegistrationView.SaveRegistration;
import vn.thidua.commitment.review.ReturnRequest;
import vn.thidua.commitment.sql.Lists.Paging;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.idempotency.Idempotent;

@Path("/api/v1/registrations")
@Tag(name = "registrations", description = "Đăng ký thi đua")
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
class RegistrationResource {

    private final ReadRegistrations read;
    private final WriteRegistration write;
    private final ReviewRegistration review;
    private final AnswerProposal answer;
    private final RegistrationWorkbook workbook;

    RegistrationResource(
            ReadRegistrations read,
            WriteRegistration write,
            ReviewRegistration review,
            AnswerProposal answer,
            RegistrationWorkbook workbook) {
        this.answer = answer;
        this.read = read;
        this.write = write;
        this.review = review;
        this.workbook = workbook;
    }

    @GET
    @Operation(summary = "Registrations of the units in the caller's scope")
    public Page<RegistrationRow> list(
            @RestQuery @Nullable UUID campaign,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String state,
            @Parameter(description = "unit, campaign, year, state, lines, submittedAt; - before it turns it round")
                    @RestQuery
                    @Nullable
                    String sort,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        return read.list(campaign, unit, state, new Paging(sort, cursor, size));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.UNIT_HEAD, Role.MEMBER, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Begins the unit's registration in a campaign, or answers the one that is there")
    public RegistrationView begin(@Valid @NotNull BeginRegistration request) {
        return read.get(write.begin(request.campaignId(), request.unitCode()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A registration with caps, people and titles")
    public RestResponse<RegistrationView> get(@RestPath UUID id) {
        return answer(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.UNIT_HEAD, Role.MEMBER, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Saves the whole sheet; the answer holds the caps with their new numbers")
    public RestResponse<RegistrationView> save(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SaveRegistration request) {
        write.save(id, ifMatch, request.lines().stream().map(SaveLine::line).toList());
        return answer(id);
    }

    @GET
    @Path("/{id}/export")
    @Produces(RegistrationWorkbook.MEDIA_TYPE)
    @Operation(summary = "The registration as an Excel table, a column per title; also the form to be filled in")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = RegistrationWorkbook.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> export(@RestPath UUID id) {
        RegistrationView view = read.get(id);
        return RestResponse.ResponseBuilder.ok(workbook.write(view))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"dang-ky-thi-dua-%d-%s.xlsx\"".formatted(view.year(), view.unitCode()))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    @POST
    @Path("/{id}/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.UNIT_HEAD, Role.MEMBER, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(
            summary =
                    "Takes over a filled-in Excel table; whom it does not name keeps what is registered. With a faulty row"
                            + " nothing is taken over (422, errors[] per row) unless partly=true")
    public RestResponse<RegistrationView> importTable(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RestQuery @DefaultValue("false") boolean partly,
            @RestForm("file") @Nullable FileUpload file) {
        read.get(id); // who may not see it learns nothing of what is wrong with the file
        write.importRows(id, ifMatch, workbook.read(file == null ? null : file.uploadedFile()), partly);
        return answer(id);
    }

    @POST
    @Path("/{id}/proposals/{proposal}/confirm")
    @RolesAllowed({Role.UNIT_HEAD, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Takes a person's proposal into the sheet; the answer holds the caps with their new numbers")
    public RestResponse<RegistrationView> confirmProposal(
            @RestPath UUID id, @RestPath UUID proposal, @RestHeader("If-Match") @Nullable String ifMatch) {
        answer.confirm(id, proposal, ifMatch);
        return answer(id);
    }

    @POST
    @Path("/{id}/proposals/{proposal}/decline")
    @RolesAllowed({Role.UNIT_HEAD, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Leaves a person's proposal out, with a reason that the person reads")
    public RestResponse<RegistrationView> declineProposal(
            @RestPath UUID id,
            @RestPath UUID proposal,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DeclineProposal request) {
        answer.decline(id, proposal, ifMatch, request.reason());
        return answer(id);
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed({Role.UNIT_HEAD, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Hands it in to the officer")
    public RestResponse<RegistrationView> submit(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        write.submit(id, ifMatch);
        return answer(id);
    }

    @POST
    @Path("/{id}/accept")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Accepts it")
    public RestResponse<RegistrationView> accept(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        review.accept(id, ifMatch);
        return answer(id);
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Sends it back with reasons, pinned to lines where there are any")
    public RestResponse<RegistrationView> giveBack(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReturnRequest request) {
        review.giveBack(id, ifMatch, request);
        return answer(id);
    }

    private RestResponse<RegistrationView> answer(UUID id) {
        RegistrationView view = read.get(id);
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", IfMatch.etag(view.version()))
                .build();
    }
}
