package vn.thidua.notification.rehearse;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thidua.kit.caller.Role;

/** A campaign on a virtual clock; a POST because a plan does not fit into an address. Stores and sends nothing. */
@Path("/api/v1/reminders/rehearsal")
@RunOnVirtualThread
@Tag(name = "reminders")
class RehearsalResource {

    private final Rehearse rehearse;

    RehearsalResource(Rehearse rehearse) {
        this.rehearse = rehearse;
    }

    @POST
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(
            summary = "Every mail of a draft or of a launched campaign, who is busy and what falls on days off",
            description = "Uses the planner, the readers and the mail times of sending. Stores nothing, sends nothing.")
    public RehearsalView rehearse(@NotNull @Valid RehearsalRequest request) {
        return rehearse.of(request);
    }
}
