package vn.thidua.award.province;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.decision.SignedDecisions;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.http.Page;

/** Read interface of the provincial reward system. */
@Path("/api/province/v1/decisions")
@Tag(
        name = "province",
        description = "For the provincial reward system: OAuth 2 client credentials, scopes per resource")
@RolesAllowed(Role.PROVINCE_SYSTEM)
@RunOnVirtualThread
class ProvinceResource {

    private final ReadForProvince read;
    private final ProvinceScope scope;

    ProvinceResource(ReadForProvince read, ProvinceScope scope) {
        this.read = read;
        this.scope = scope;
    }

    @GET
    @Operation(
            summary = "Signed decisions of the client's units, oldest change first",
            description = "Scope decisions:read. Follow next until it is null; keep the last cursor or ask again with"
                    + " updatedSince.")
    public Page<ProvinceViews.Decision> list(
            @Parameter(example = "2026-11-01T00:00:00+07:00") @RestQuery @Nullable String updatedSince,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        scope.require(ProvinceScope.DECISIONS);
        return read.page(updatedSince, cursor, size);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "A signed decision",
            description = "Scope decisions:read. Strong ETag; 304 for If-None-Match of the version already read.")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProvinceViews.Decision.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the version of If-None-Match")
    @APIResponse(responseCode = "404", description = "No such signed decision in the client's units")
    public Response get(@RestPath UUID id, @Context Request request) {
        scope.require(ProvinceScope.DECISIONS);
        SignedDecisions.Decision decision = read.visible(id);
        return conditional(request, "d" + decision.version(), () -> read.view(decision));
    }

    @GET
    @Path("/{id}/dossier")
    @Operation(
            summary = "The dossier of a signed decision",
            description =
                    "Scope dossiers:read. Per item the verdict clause by clause with its articles, the council's result"
                            + " and references to evidence. Findings about leave, health, discipline and denunciation are left"
                            + " out.")
    @APIResponse(
            responseCode = "200",
            description = "The dossier",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProvinceViews.Dossier.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the version of If-None-Match")
    @APIResponse(responseCode = "404", description = "No such signed decision in the client's units")
    public Response dossier(@RestPath UUID id, @Context Request request) {
        scope.require(ProvinceScope.DOSSIERS);
        SignedDecisions.Decision decision = read.visible(id);
        ProvinceViews.Dossier dossier = read.dossier(decision);
        // evidence may still be added after signing, so the tag follows the content
        int evidence = dossier.items().stream()
                .flatMap(item -> item.evidence().stream())
                .mapToInt(file -> file.digest().hashCode())
                .reduce(1, (a, b) -> 31 * a + b);
        return conditional(request, "f" + decision.version() + "-" + Integer.toHexString(evidence), () -> dossier);
    }

    private static Response conditional(Request request, String version, Supplier<Object> body) {
        EntityTag tag = new EntityTag(version);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null ? Response.ok(body.get()).tag(tag).build() : unchanged.build();
    }
}
