package vn.thidua.notification.reach;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.idempotency.Idempotent;

/** Whom to call because no mail arrives. */
@Path("/api/v1/deliveries/calls")
@RunOnVirtualThread
@Tag(name = "deliveries")
class CallsResource {

    record ToCall(List<CallList.CallView> items) {}

    /** What was said on the telephone. */
    record CalledRequest(
            @NotNull(message = "Cần ghi chú, để trống cũng được")
            @Size(max = 500, message = "Ghi chú dài nhất 500 ký tự")
            String note) {}

    record PhoneRequest(
            @NotBlank(message = "Cần số điện thoại")
            @Pattern(regexp = "\\+?[0-9][0-9 .()-]{6,18}[0-9]", message = "Số điện thoại gồm 8 đến 20 chữ số")
            String phone) {}

    private final CallList calls;

    CallsResource(CallList calls) {
        this.calls = calls;
    }

    @GET
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "People in scope who owe something and whom no mail reaches")
    public ToCall list() {
        return new ToCall(calls.list());
    }

    @POST
    @Path("/{personId}/called")
    @RolesAllowed(Role.EMULATION_OFFICER)
    @Idempotent
    @Operation(summary = "Write down that this person was called")
    public ToCall called(@RestPath String personId, @NotNull @Valid CalledRequest request) {
        calls.called(personId, request.note().strip());
        return list();
    }

    @POST
    @Path("/{personId}/phone")
    @RolesAllowed(Role.EMULATION_OFFICER)
    @Operation(summary = "Enter this person's telephone number")
    public ToCall phone(@RestPath String personId, @NotNull @Valid PhoneRequest request) {
        calls.phone(personId, request.phone().strip());
        return list();
    }

    @POST
    @Path("/{personId}/clear")
    @RolesAllowed(Role.EMULATION_OFFICER)
    @Operation(summary = "The address works again: the next mail goes there")
    public ToCall clear(@RestPath String personId) {
        calls.clear(personId);
        return list();
    }
}
