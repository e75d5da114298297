package vn.thidua.commitment.pledge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.pledge.PledgeView.DraftPledge;
import vn.thidua.commitment.pledge.PledgeView.ReturnPledge;
import vn.thidua.commitment.pledge.PledgeView.SavePledge;
import vn.thidua.commitment.pledge.PledgeView.SignPledge;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.idempotency.Idempotent;

@Path("/api/v1/commitments/pledges")
@Tag(name = "pledges", description = "Giao ước thi đua")
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
class PledgeResource {

    private final ReadPledge read;
    private final WritePledge write;

    PledgeResource(ReadPledge read, WritePledge write) {
        this.read = read;
        this.write = write;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Drafts the pledge from what the campaign asks for, or answers the one that is there")
    public PledgeView draft(@Valid @NotNull DraftPledge request) {
        write.draft(request.campaignId());
        return read.get(request.campaignId());
    }

    @GET
    @Path("/{campaign}")
    @Operation(summary = "The pledge of a campaign with its parties; state NONE where there is none to see")
    public RestResponse<PledgeView> get(@RestPath UUID campaign) {
        return answer(campaign);
    }

    @PUT
    @Path("/{campaign}")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Saves the draft's text")
    public RestResponse<PledgeView> save(
            @RestPath UUID campaign,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SavePledge request) {
        write.save(campaign, ifMatch, request.text());
        return answer(campaign);
    }

    @POST
    @Path("/{campaign}/open")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Opens it for signing; the text stands still from here on")
    public RestResponse<PledgeView> open(@RestPath UUID campaign, @RestHeader("If-Match") @Nullable String ifMatch) {
        write.open(campaign, ifMatch);
        return answer(campaign);
    }

    @POST
    @Path("/{campaign}/withdraw")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Takes it back to be changed, while nobody has signed")
    public RestResponse<PledgeView> withdraw(
            @RestPath UUID campaign, @RestHeader("If-Match") @Nullable String ifMatch) {
        write.withdraw(campaign, ifMatch);
        return answer(campaign);
    }

    @POST
    @Path("/{campaign}/sign")
    @RolesAllowed({Role.UNIT_HEAD, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Signs for a unit under the text that was read; the last signature seals")
    public RestResponse<PledgeView> sign(@RestPath UUID campaign, @Valid @NotNull SignPledge request) {
        write.sign(campaign, request);
        return answer(campaign);
    }

    @POST
    @Path("/{campaign}/return")
    @RolesAllowed({Role.UNIT_HEAD, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Sends it back with a reason instead of signing; signatures under that text fall away")
    public RestResponse<PledgeView> giveBack(
            @RestPath UUID campaign,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReturnPledge request) {
        write.giveBack(campaign, ifMatch, request.unitCode(), request.reason());
        return answer(campaign);
    }

    private RestResponse<PledgeView> answer(UUID campaign) {
        PledgeView view = read.get(campaign);
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", IfMatch.etag(view.version()))
                .build();
    }
}
