package vn.thidua.commitment.bloc;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.bloc.BlocView.AssignChecks;
import vn.thidua.commitment.bloc.BlocView.CloseCheck;
import vn.thidua.commitment.bloc.BlocView.DecideDispute;
import vn.thidua.commitment.bloc.BlocView.RaiseDispute;
import vn.thidua.commitment.bloc.BlocView.SaveCheck;
import vn.thidua.commitment.bloc.BlocView.SayInDispute;
import vn.thidua.commitment.bloc.BlocView.SettleUnit;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.idempotency.Idempotent;

@Path("/api/v1/blocs")
@Tag(name = "blocs", description = "Khối thi đua: chấm chéo, tranh chấp, bàn giao")
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
class BlocResource {

    private final ReadBloc read;
    private final CheckAcross across;
    private final ArgueDisputes argue;
    private final HandOver handOver;

    BlocResource(ReadBloc read, CheckAcross across, ArgueDisputes argue, HandOver handOver) {
        this.read = read;
        this.across = across;
        this.argue = argue;
        this.handOver = handOver;
    }

    @GET
    @Path("/{campaign}")
    @Operation(summary = "The bloc's room in a yearly campaign: members, checks and disputes that concern the caller")
    public BlocView get(@RestPath UUID campaign) {
        return read.get(campaign);
    }

    @POST
    @Path("/{campaign}/assign")
    @RolesAllowed({Role.BLOC_HEAD, Role.PRINCIPAL, Role.EMULATION_OFFICER})
    @Operation(summary = "Assigns who checks whom; nobody checks itself")
    public BlocView assign(@RestPath UUID campaign, @Valid @NotNull AssignChecks request) {
        across.assign(campaign, request.checks(), request.checkBy());
        return read.get(campaign);
    }

    @PUT
    @Path("/{campaign}/checks")
    @RolesAllowed({Role.UNIT_HEAD, Role.MEMBER, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Saves or hands in a cross-check; each point that differs needs a reason")
    public BlocView check(
            @RestPath UUID campaign,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SaveCheck request) {
        across.save(campaign, ifMatch, request);
        return read.get(campaign);
    }

    @POST
    @Path("/{campaign}/checks/close")
    @RolesAllowed({Role.BLOC_HEAD, Role.PRINCIPAL, Role.EMULATION_OFFICER})
    @Operation(summary = "Goes on without a check that never came, with a reason; it stands in the minutes")
    public BlocView closeCheck(
            @RestPath UUID campaign,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CloseCheck request) {
        across.close(campaign, ifMatch, request);
        return read.get(campaign);
    }

    @POST
    @Path("/{campaign}/settle")
    @RolesAllowed({Role.BLOC_HEAD, Role.PRINCIPAL, Role.EMULATION_OFFICER})
    @Operation(summary = "Takes over the points of a unit that follow from checks and decisions")
    public BlocView settle(@RestPath UUID campaign, @Valid @NotNull SettleUnit request) {
        across.settle(campaign, request);
        return read.get(campaign);
    }

    @POST
    @Path("/{campaign}/disputes")
    @Idempotent
    @RolesAllowed({Role.UNIT_HEAD, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Raises a dispute over a line that a check sees otherwise")
    public BlocView raise(@RestPath UUID campaign, @Valid @NotNull RaiseDispute request) {
        argue.raise(campaign, request);
        return read.get(campaign);
    }

    @POST
    @Path("/disputes/{id}/statements")
    @Idempotent
    @RolesAllowed({Role.UNIT_HEAD, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Says something in a dispute, with files of one's own unit")
    public BlocView say(@RestPath UUID id, @Valid @NotNull SayInDispute request) {
        return read.get(argue.say(id, request));
    }

    @POST
    @Path("/disputes/{id}/decide")
    @RolesAllowed({Role.BLOC_HEAD, Role.PRINCIPAL, Role.EMULATION_OFFICER})
    @Operation(summary = "Decides a dispute with a reason; over the head's own unit the deputy decides")
    public BlocView decide(@RestPath UUID id, @Valid @NotNull DecideDispute request) {
        return read.get(argue.decide(id, request));
    }

    @GET
    @Path("/{campaign}/handover")
    @Produces("application/zip")
    @Operation(summary = "What the head of that year leaves to the next: final table, disputes, pledge, who owed what")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> handover(@RestPath UUID campaign) {
        return RestResponse.ResponseBuilder.ok(handOver.pack(campaign))
                .header("Content-Disposition", "attachment; filename=\"ban-giao-khoi-thi-dua.zip\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
