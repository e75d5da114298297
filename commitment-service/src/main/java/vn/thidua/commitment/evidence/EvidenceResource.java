package vn.thidua.commitment.evidence;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.evidence.EvidenceView.EvidenceRow;
import vn.thidua.commitment.evidence.EvidenceView.EvidenceUse;
import vn.thidua.commitment.sql.Lists.Paging;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

@Path("/api/v1/evidence")
@Tag(name = "evidence", description = "Minh chứng")
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
class EvidenceResource {

    private final EvidenceFiles files;
    private final EvidenceLinks links;
    private final ReadEvidence read;
    private final Organisation organisation;
    private final List<EvidenceReaders> readers;

    EvidenceResource(
            EvidenceFiles files,
            EvidenceLinks links,
            ReadEvidence read,
            Organisation organisation,
            @All List<EvidenceReaders> readers) {
        this.files = files;
        this.links = links;
        this.read = read;
        this.readers = readers;
        this.organisation = organisation;
    }

    @GET
    @Operation(summary = "Files of the units in the caller's scope, newest first unless told")
    public Page<EvidenceRow> list(
            @RestQuery @Nullable String unit,
            @Parameter(description = "A part of the name") @RestQuery @Nullable String name,
            @Parameter(description = "uploadedAt, name, size, uploadedBy, unit, used; - before it turns it round")
                    @RestQuery
                    @Nullable
                    String sort,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        return read.list(unit, name, new Paging(sort, cursor, size));
    }

    @GET
    @Path("/{id}/uses")
    @Operation(summary = "Where a file is used, by whom it was put there and when")
    public List<EvidenceUse> uses(@RestPath UUID id) {
        return read.uses(id);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "What is known of a file")
    public EvidenceView get(@RestPath UUID id) {
        EvidenceFiles.Evidence evidence = visible(id);
        String uploader = organisation.actorName(evidence.uploadedBy());
        return EvidenceView.of(evidence, uploader);
    }

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "The file itself, for whoever may see what it proves")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "binary")))
    public RestResponse<InputStream> content(@RestPath UUID id) {
        EvidenceFiles.Evidence evidence = visible(id);
        String name = URLEncoder.encode(evidence.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return RestResponse.ResponseBuilder.ok(files.open(evidence))
                .header("Content-Type", evidence.mediaType())
                .header("Content-Length", evidence.size())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private EvidenceFiles.Evidence visible(UUID id) {
        if (!links.isVisible(id) && readers.stream().noneMatch(reader -> reader.mayRead(id))) {
            throw new Refusal(CommonReason.NOT_FOUND, "Không có minh chứng này.");
        }
        return files.get(id);
    }
}
