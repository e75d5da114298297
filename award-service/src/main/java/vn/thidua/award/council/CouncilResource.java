package vn.thidua.award.council;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.idempotency.Idempotent;

/** Council sessions. */
@Path("/api/v1/council-sessions")
@Tag(name = "council", description = "Council sessions and their results")
@RunOnVirtualThread
class CouncilResource {

    private final HoldSession hold;
    private final ReadSessions read;

    CouncilResource(HoldSession hold, ReadSessions read) {
        this.hold = hold;
        this.read = read;
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Role.COUNCIL_SECRETARY)
    @Operation(summary = "Open the record of a session with its members, present or absent")
    public CouncilViews.SessionView open(@Valid @NotNull CouncilViews.NewSession request) {
        return read.one(hold.open(request));
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
    @Operation(summary = "Sessions, newest first; of one round when roundId is given")
    public CouncilViews.SessionList list(@RestQuery @Nullable UUID roundId) {
        return read.list(roundId);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.COUNCIL_SECRETARY,
        Role.COUNCIL_MEMBER,
        Role.PRINCIPAL,
        Role.EMULATION_OFFICER,
        Role.PROVINCE_OFFICER,
        Role.AUDITOR
    })
    @Operation(summary = "A session with attendance and results")
    public CouncilViews.SessionView get(@RestPath UUID id) {
        return read.one(id);
    }

    @GET
    @Path("/people/{roundId}")
    @RolesAllowed(Role.COUNCIL_SECRETARY)
    @Operation(summary = "People of the body of a round, to be named as members")
    public CouncilViews.PersonList people(@RestPath UUID roundId) {
        return read.people(roundId);
    }

    @POST
    @Path("/{id}/results")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Role.COUNCIL_SECRETARY)
    @Operation(
            summary = "Record the council's result on a nomination",
            description =
                    "Threshold, base and quorum come from the rulebook. What is not eligible or on hold is not voted"
                            + " on; what is undetermined needs the council's reason.")
    public CouncilViews.SessionView record(@RestPath UUID id, @Valid @NotNull CouncilViews.NewResult request) {
        hold.record(id, request);
        return read.one(id);
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed(Role.COUNCIL_SECRETARY)
    @Operation(summary = "Close a session; its results no longer change")
    public CouncilViews.SessionView close(@RestPath UUID id) {
        hold.close(id);
        return read.one(id);
    }
}
