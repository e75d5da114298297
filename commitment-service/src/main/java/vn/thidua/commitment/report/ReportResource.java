package vn.thidua.commitment.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.report.ReportView.AcceptInPart;
import vn.thidua.commitment.report.ReportView.BeginReport;
import vn.thidua.commitment.report.ReportView.ReportRow;
import vn.thidua.commitment.report.ReportView.SaveReport;
import vn.thidua.commitment.review.ReturnRequest;
import vn.thidua.commitment.sql.Lists.Paging;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.idempotency.Idempotent;

@Path("/api/v1/reports")
@Tag(name = "reports", description = "Báo cáo")
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
class ReportResource {

    private final ReadReports read;
    private final WriteReport write;
    private final ReviewReport review;

    ReportResource(ReadReports read, WriteReport write, ReviewReport review) {
        this.read = read;
        this.write = write;
        this.review = review;
    }

    @GET
    @Operation(summary = "Reports of the units in the caller's scope")
    public Page<ReportRow> list(
            @RestQuery @Nullable UUID campaign,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String state,
            @Parameter(description = "unit, campaign, title, kind, state, submittedAt; - before it turns it round")
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
    @Operation(summary = "Begins the report of an obligation, or answers the one that is there")
    public ReportView begin(@Valid @NotNull BeginReport request) {
        return read.get(write.begin(request.obligationId()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A report with the unit's commitments, its files and the reviewers' remarks")
    public RestResponse<ReportView> get(@RestPath UUID id) {
        return answer(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.UNIT_HEAD, Role.MEMBER, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Saves the draft; a stale version is refused with 412 and nothing is overwritten")
    public RestResponse<ReportView> save(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull SaveReport request) {
        write.save(id, ifMatch, request);
        return answer(id);
    }

    @POST
    @Path("/{id}/evidence")
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.UNIT_HEAD, Role.MEMBER, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Adds a file: PDF, Office document or image by its content, at most 25 MB")
    public ReportView addEvidence(@RestPath UUID id, @RestForm("file") @Nullable FileUpload file) {
        write.addFile(id, file == null ? null : file.uploadedFile(), file == null ? null : file.fileName());
        return read.get(id);
    }

    @PUT
    @Path("/{id}/evidence/{evidence}")
    @RolesAllowed({Role.UNIT_HEAD, Role.MEMBER, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Uses a file that is here already, which the caller may see; a second time does nothing")
    public RestResponse<ReportView> useEvidence(@RestPath UUID id, @RestPath UUID evidence) {
        write.useFile(id, evidence);
        return answer(id);
    }

    @DELETE
    @Path("/{id}/evidence/{evidence}")
    @RolesAllowed({Role.UNIT_HEAD, Role.MEMBER, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Takes a file from the report")
    public RestResponse<ReportView> removeEvidence(@RestPath UUID id, @RestPath UUID evidence) {
        write.removeFile(id, evidence);
        return answer(id);
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed({Role.UNIT_HEAD, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Hands it in; late is accepted and marked with how late")
    public RestResponse<ReportView> submit(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        write.submit(id, ifMatch);
        return answer(id);
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({Role.UNIT_HEAD, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Takes it back before anybody decided; the unit owes it again")
    public RestResponse<ReportView> withdraw(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        write.withdraw(id, ifMatch);
        return answer(id);
    }

    @POST
    @Path("/{id}/accept-in-part")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Accepts all but the named places; nothing reopens")
    public RestResponse<ReportView> acceptInPart(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull AcceptInPart request) {
        review.acceptInPart(id, ifMatch, request);
        return answer(id);
    }

    @POST
    @Path("/{id}/accept")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Accepts it")
    public RestResponse<ReportView> accept(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        review.accept(id, ifMatch);
        return answer(id);
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Sends it back; only the pinned fields and files reopen")
    public RestResponse<ReportView> giveBack(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReturnRequest request) {
        review.giveBack(id, ifMatch, request);
        return answer(id);
    }

    private RestResponse<ReportView> answer(UUID id) {
        ReportView view = read.get(id);
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", IfMatch.etag(view.version()))
                .build();
    }
}
