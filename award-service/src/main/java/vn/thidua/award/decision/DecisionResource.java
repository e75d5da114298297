package vn.thidua.award.decision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.idempotency.Idempotent;

/** Decisions. */
@Path("/api/v1/decisions")
@Tag(name = "decisions", description = "Award decisions")
@RunOnVirtualThread
class DecisionResource {

    private final DraftDecision draft;
    private final SignDecision sign;
    private final ReadDecisions read;
    private final MyAwards mine;
    private final RevokeItem revoke;
    private final ReadStatistics statistics;

    DecisionResource(
            DraftDecision draft,
            SignDecision sign,
            ReadDecisions read,
            MyAwards mine,
            RevokeItem revoke,
            ReadStatistics statistics) {
        this.draft = draft;
        this.sign = sign;
        this.read = read;
        this.mine = mine;
        this.revoke = revoke;
        this.statistics = statistics;
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Role.COUNCIL_SECRETARY)
    @Operation(
            summary = "Draft a decision from passed nominations",
            description =
                    "A verified ceiling of the rulebook refuses the list; the money shown on a draft is a forecast.")
    public DecisionViews.DecisionView draft(@Valid @NotNull DecisionViews.NewDecision request) {
        return read.one(draft.draft(request));
    }

    @GET
    @RolesAllowed({
        Role.COUNCIL_SECRETARY,
        Role.COUNCIL_MEMBER,
        Role.PRINCIPAL,
        Role.EMULATION_OFFICER,
        Role.PROVINCE_OFFICER,
        Role.AUDITOR
    })
    @Operation(summary = "Decisions of the bodies that the caller may see, last changed first")
    public Page<DecisionViews.DecisionSummary> list(
            @RestQuery @Nullable DecisionState state,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        return read.page(state, cursor, size);
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Titles and forms that the caller holds, each with its decision and, where known, the verdict")
    public DecisionViews.MyAwards mine() {
        return mine.list();
    }

    @GET
    @Path("/statistics")
    @RolesAllowed({
        Role.COUNCIL_SECRETARY,
        Role.COUNCIL_MEMBER,
        Role.PRINCIPAL,
        Role.EMULATION_OFFICER,
        Role.PROVINCE_OFFICER,
        Role.AUDITOR
    })
    @Operation(
            summary = "Awards of a year by decision: given, taken back, standing, and their money",
            description = "What is taken back corrects the year of its revocation.")
    public DecisionViews.Statistics statistics(@RestQuery @Nullable Integer year) {
        return statistics.of(year);
    }

    @POST
    @Path("/{id}/items/{nominationId}/revoke")
    @RolesAllowed(Role.PRINCIPAL)
    @Operation(
            summary = "Take an award back by a signed decision",
            description =
                    "If-Match carries the version seen. The title no longer counts, its money is recovered and the"
                            + " numbers corrected by an entry; awards whose verdict rested on it are put under review.")
    public DecisionViews.DecisionView revoke(
            @RestPath UUID id,
            @RestPath UUID nominationId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DecisionViews.NewRevocation request) {
        revoke.revoke(id, nominationId, ifMatch, request);
        return read.one(id);
    }

    @POST
    @Path("/{id}/items/{nominationId}/keep")
    @RolesAllowed(Role.PRINCIPAL)
    @Operation(summary = "End the review of an award: it stands", description = "If-Match carries the version seen.")
    public DecisionViews.DecisionView keep(
            @RestPath UUID id,
            @RestPath UUID nominationId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DecisionViews.Keep request) {
        revoke.keep(id, nominationId, ifMatch, request.reason());
        return read.one(id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.MEMBER,
        Role.UNIT_HEAD,
        Role.COUNCIL_SECRETARY,
        Role.COUNCIL_MEMBER,
        Role.PRINCIPAL,
        Role.EMULATION_OFFICER,
        Role.PROVINCE_OFFICER,
        Role.AUDITOR
    })
    @Operation(
            summary = "A decision with its list and money",
            description = "Who is commended sees the own line of a signed decision, a unit head those of the own unit.")
    public DecisionViews.DecisionView get(@RestPath UUID id) {
        return read.one(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.COUNCIL_SECRETARY)
    @Operation(summary = "Change a draft", description = "If-Match carries the version seen.")
    public DecisionViews.DecisionView change(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DecisionViews.DraftChange request) {
        draft.change(id, ifMatch, request);
        return read.one(id);
    }

    @POST
    @Path("/{id}/sign")
    @RolesAllowed(Role.PRINCIPAL)
    @Operation(
            summary = "Sign a decision",
            description = "If-Match carries the version read before signing. The list becomes final, the titles are"
                    + " recorded, the money is fixed by the base salary of this day.")
    public DecisionViews.DecisionView sign(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        sign.run(id, ifMatch);
        return read.one(id);
    }
}
