package vn.thidua.notification.broadcast;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.idempotency.Idempotent;

/** An officer writes to a filtered list. */
@Path("/api/v1/reminders/broadcasts")
@RunOnVirtualThread
@RolesAllowed(Role.EMULATION_OFFICER)
@Tag(name = "reminders")
class BroadcastResource {

    record PreviewRequest(@NotNull @Valid Audience audience) {}

    record BroadcastRequest(
            @NotNull @Valid Audience audience,

            @NotBlank(message = "Cần tiêu đề") @Size(max = 150, message = "Tiêu đề dài nhất 150 ký tự")
            String subject,

            @NotBlank(message = "Cần nội dung") @Size(max = 5000, message = "Nội dung dài nhất 5.000 ký tự")
            String text) {}

    private final Broadcast broadcast;

    BroadcastResource(Broadcast broadcast) {
        this.broadcast = broadcast;
    }

    @POST
    @Path("/preview")
    @Operation(summary = "Who would get it, and whom no mail reaches; sends nothing")
    public Broadcast.Preview preview(@NotNull @Valid PreviewRequest request) {
        return broadcast.preview(request.audience());
    }

    @POST
    @Idempotent
    @Operation(summary = "Write to them; the same words reach a person once a day")
    public Broadcast.Sent send(@NotNull @Valid BroadcastRequest request) {
        return broadcast.send(
                request.audience(), request.subject().strip(), request.text().strip());
    }
}
