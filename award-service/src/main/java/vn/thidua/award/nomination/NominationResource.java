package vn.thidua.award.nomination;

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
import vn.thidua.award.engine.Outcome;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.idempotency.Idempotent;

/** Rounds and nominations. */
@Path("/api/v1/nominations")
@Tag(name = "nominations", description = "Rounds and nominations with their verdicts")
@RunOnVirtualThread
class NominationResource {

    private final OpenRound openRound;
    private final Nominate nominate;
    private final ChangeNomination change;
    private final ReadNominations read;
    private final Candidates candidates;

    NominationResource(
            OpenRound openRound,
            Nominate nominate,
            ChangeNomination change,
            ReadNominations read,
            Candidates candidates) {
        this.openRound = openRound;
        this.nominate = nominate;
        this.change = change;
        this.read = read;
        this.candidates = candidates;
    }

    @POST
    @Path("/rounds")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Role.COUNCIL_SECRETARY)
    @Operation(
            summary = "Open a round of nominations",
            description = "The year of achievement is chosen here. receivedOn (today when left out) decides which rule"
                    + " packs apply; an earlier day needs its evidence.")
    public NominationViews.RoundView open(@Valid @NotNull NominationViews.NewRound request) {
        return read.round(openRound.run(request));
    }

    @GET
    @Path("/rounds")
    @RolesAllowed({
        Role.EMULATION_OFFICER,
        Role.COUNCIL_SECRETARY,
        Role.COUNCIL_MEMBER,
        Role.PRINCIPAL,
        Role.PROVINCE_OFFICER,
        Role.AUDITOR
    })
    @Operation(summary = "Rounds of the bodies that the caller may see, newest first")
    public NominationViews.RoundList rounds() {
        return read.rounds();
    }

    @GET
    @Path("/rounds/{id}")
    @RolesAllowed({
        Role.EMULATION_OFFICER,
        Role.COUNCIL_SECRETARY,
        Role.COUNCIL_MEMBER,
        Role.PRINCIPAL,
        Role.PROVINCE_OFFICER,
        Role.AUDITOR
    })
    @Operation(summary = "A round with the numbers of its verdicts and states")
    public NominationViews.RoundView round(@RestPath UUID id) {
        return read.round(id);
    }

    @GET
    @Path("/rounds/{id}/candidates")
    @RolesAllowed({Role.COUNCIL_SECRETARY, Role.EMULATION_OFFICER})
    @Operation(summary = "People and units of the body with what they registered for and their classification")
    public NominationViews.CandidateList candidates(@RestPath UUID id) {
        return candidates.of(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Role.COUNCIL_SECRETARY)
    @Operation(
            summary = "Nominate people and units",
            description = "Each line is appraised at once; all lines or none are taken.")
    public NominationViews.Created nominate(@Valid @NotNull NominationViews.NewNominations request) {
        return new NominationViews.Created(nominate.run(request));
    }

    @GET
    @RolesAllowed({
        Role.MEMBER,
        Role.UNIT_HEAD,
        Role.EMULATION_OFFICER,
        Role.COUNCIL_SECRETARY,
        Role.COUNCIL_MEMBER,
        Role.PRINCIPAL,
        Role.PROVINCE_OFFICER,
        Role.AUDITOR
    })
    @Operation(
            summary = "Nominations with their verdicts",
            description =
                    "A unit head sees the own unit, a member the own nominations; mine=true gives the caller's own.")
    public Page<NominationViews.NominationView> list(
            @RestQuery @Nullable UUID roundId,
            @RestQuery @Nullable NominationState state,
            @RestQuery @Nullable Outcome outcome,
            @RestQuery @Nullable String unitCode,
            @RestQuery @Nullable Boolean mine,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        return read.page(
                new ReadNominations.Filter(roundId, state, outcome, unitCode, Boolean.TRUE.equals(mine)), cursor, size);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.MEMBER,
        Role.UNIT_HEAD,
        Role.EMULATION_OFFICER,
        Role.COUNCIL_SECRETARY,
        Role.COUNCIL_MEMBER,
        Role.PRINCIPAL,
        Role.PROVINCE_OFFICER,
        Role.AUDITOR
    })
    @Operation(summary = "A nomination")
    public NominationViews.NominationView get(@RestPath UUID id) {
        return read.one(id);
    }

    @POST
    @Path("/{id}/appraise")
    @RolesAllowed(Role.COUNCIL_SECRETARY)
    @Operation(
            summary = "Appraise again by the facts recorded now",
            description = "Possible until the council has voted; earlier verdicts stay stored.")
    public NominationViews.NominationView appraise(@RestPath UUID id) {
        change.appraiseAgain(id);
        return read.one(id);
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed(Role.COUNCIL_SECRETARY)
    @Operation(summary = "Withdraw a nomination before the council has voted, with a reason")
    public NominationViews.NominationView withdraw(
            @RestPath UUID id, @Valid @NotNull NominationViews.Withdrawal request) {
        change.withdraw(id, request.reason());
        return read.one(id);
    }
}
