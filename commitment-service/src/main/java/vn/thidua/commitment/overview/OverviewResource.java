package vn.thidua.commitment.overview;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.overview.OverviewView.UnitOverview;
import vn.thidua.commitment.overview.WaitingForReview.Waiting;
import vn.thidua.commitment.overview.WaitingForReview.WaitingKind;
import vn.thidua.commitment.sql.Lists.Paging;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.http.Page;

@Path("/api/v1/overview")
@Tag(name = "overview", description = "Tình hình các đơn vị")
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
class OverviewResource {

    private final ReadOverview overview;
    private final ReadWaiting waiting;

    OverviewResource(ReadOverview overview, ReadWaiting waiting) {
        this.overview = overview;
        this.waiting = waiting;
    }

    @GET
    @Operation(summary = "Owed, late, due soon, done and waiting, per unit in the caller's scope and in total")
    public OverviewView overview(@RestQuery @Nullable UUID campaign) {
        return overview.of(campaign);
    }

    @GET
    @Path("/units")
    @Operation(summary = "The same per unit, a page at a time, those with most late work first unless told")
    public Page<UnitOverview> units(
            @RestQuery @Nullable UUID campaign,
            @Parameter(description = "unit, owed, late, dueSoon, done, waived, waiting; - before it turns it round")
                    @RestQuery
                    @Nullable
                    String sort,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        return overview.units(campaign, new Paging(sort, cursor, size));
    }

    @GET
    @Path("/waiting")
    @Operation(summary = "What waits for review in the caller's scope, longest waiting first unless told")
    public Page<Waiting> waiting(
            @RestQuery @Nullable UUID campaign,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable WaitingKind kind,
            @Parameter(description = "submittedAt, unit, title, campaign, kind; - before it turns it round")
                    @RestQuery
                    @Nullable
                    String sort,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        return waiting.list(campaign, unit, kind, new Paging(sort, cursor, size));
    }
}
