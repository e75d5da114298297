package vn.thidua.commitment.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.registration.ProposalView.ProposalChoices;
import vn.thidua.commitment.registration.ProposalView.ProposeTitle;
import vn.thidua.commitment.sql.Lists.Paging;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.idempotency.Idempotent;

@Path("/api/v1/registrations/proposals")
@Tag(name = "registrations", description = "Đăng ký thi đua")
@RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL, Role.UNIT_HEAD, Role.MEMBER, Role.PROVINCE_OFFICER, Role.AUDITOR
})
@RunOnVirtualThread
class ProposalResource {

    private final ReadProposals read;
    private final ProposeOwnTitle propose;

    ProposalResource(ReadProposals read, ProposeOwnTitle propose) {
        this.read = read;
        this.propose = propose;
    }

    @GET
    @Operation(summary = "Proposals: one's own; for heads and officers those of the units in their scope")
    public Page<ProposalView> list(
            @Parameter(description = "Only the caller's own") @RestQuery boolean mine,
            @RestQuery @Nullable UUID campaign,
            @RestQuery @Nullable String unit,
            @Parameter(description = "ASKED, CONFIRMED, DECLINED, WITHDRAWN") @RestQuery @Nullable String state,
            @Parameter(description = "askedAt, person, title, unit, state; - before it turns it round")
                    @RestQuery
                    @Nullable
                    String sort,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        return read.list(new ReadProposals.Asked(mine, campaign, unit, state), new Paging(sort, cursor, size));
    }

    @GET
    @Path("/choices")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "What the caller may propose for him- or herself, with the caps as they would be")
    public ProposalChoices choices() {
        return read.choices();
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Proposes a title for oneself; the head of the unit confirms or declines")
    public ProposalView propose(@Valid @NotNull ProposeTitle request) {
        return read.get(propose.ask(request.campaignId(), request.titleCode(), request.note()));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Takes one's own proposal back while it waits")
    public ProposalView withdraw(@RestPath UUID id) {
        propose.withdraw(id);
        return read.get(id);
    }
}
