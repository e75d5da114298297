package vn.thidua.commitment.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.report.ReportView.BeginUpload;
import vn.thidua.commitment.report.ReportView.UploadView;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.idempotency.Idempotent;

@Path("/api/v1/reports/{id}/uploads")
@Tag(name = "reports", description = "Báo cáo")
@RolesAllowed({Role.UNIT_HEAD, Role.MEMBER, Role.EMULATION_OFFICER, Role.PRINCIPAL})
@RunOnVirtualThread
class UploadResource {

    private final UploadEvidence uploads;

    UploadResource(UploadEvidence uploads) {
        this.uploads = uploads;
    }

    @POST
    @Idempotent
    @Operation(summary = "Announces a file that comes in parts, or answers how far the same one has come")
    public UploadView begin(@RestPath UUID id, @Valid @NotNull BeginUpload request) {
        return UploadView.of(uploads.begin(id, request));
    }

    @GET
    @Path("/{upload}")
    @Operation(summary = "How far a file has come; 404 when it is done or was given up")
    public UploadView get(@RestPath UUID id, @RestPath UUID upload) {
        return UploadView.of(uploads.get(id, upload));
    }

    @PUT
    @Path("/{upload}/parts/{offset}")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary =
                    "The bytes from this offset on; the last part makes the file evidence of the report. A repeat does"
                            + " nothing, a gap is refused with 409")
    public UploadView part(
            @RestPath UUID id,
            @RestPath UUID upload,
            @RestPath long offset,
            @Parameter(description = "RFC 9530, sha-256; a part that differs is refused with 400")
                    @RestHeader("Content-Digest")
                    @Nullable
                    String digest,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    byte[] part) {
        return UploadView.of(uploads.take(id, upload, offset, part, digest));
    }
}
