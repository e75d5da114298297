package vn.thidua.notification.remind;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.idempotency.Idempotent;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/** The officer reminds the units that still owe. */
@Path("/api/v1/reminders")
@RunOnVirtualThread
@Tag(name = "reminders")
class RemindersResource {

    /** Which obligations: all of the campaign, or only those of a milestone or of a kind. */
    record RemindRequest(
            @NotBlank(message = "Cần chọn phong trào") String campaignId,
            @Nullable String milestoneId,
            @Nullable String kind) {}

    record RemindableCampaigns(List<RemindableCampaign> items) {}

    private final RemindThoseWhoOwe remind;
    private final PreviewMails mails;

    RemindersResource(RemindThoseWhoOwe remind, PreviewMails mails) {
        this.remind = remind;
        this.mails = mails;
    }

    @GET
    @Path("/campaigns")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Campaigns in scope with the number of obligations still owed")
    public RemindableCampaigns campaigns() {
        return new RemindableCampaigns(remind.campaigns());
    }

    @GET
    @Path("/preview")
    @RolesAllowed(Role.EMULATION_OFFICER)
    @Operation(summary = "Who would be reminded, who would not and why; sends nothing")
    public RemindThoseWhoOwe.ReminderResult preview(
            @RestQuery @Nullable String campaignId,
            @RestQuery @Nullable String milestoneId,
            @RestQuery @Nullable String kind) {
        if (campaignId == null || campaignId.isBlank()) {
            throw Refusal.at(
                    CommonReason.INVALID,
                    "Thiếu phong trào.",
                    new FieldError("/campaignId", "required", "Cần chọn phong trào"));
        }
        return remind.preview(campaignId, milestoneId, kind);
    }

    @GET
    @Path("/timeline")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Every mail that will be sent for a campaign, to whom and when, as things stand now")
    public PreviewMails.Timeline timeline(@RestQuery @Nullable String campaignId) {
        if (campaignId == null || campaignId.isBlank()) {
            throw Refusal.at(
                    CommonReason.INVALID,
                    "Thiếu phong trào.",
                    new FieldError("/campaignId", "required", "Cần chọn phong trào"));
        }
        return mails.of(campaignId);
    }

    @POST
    @RolesAllowed(Role.EMULATION_OFFICER)
    @Idempotent
    @Operation(summary = "Remind those who owe, at most once per obligation and day")
    public RemindThoseWhoOwe.ReminderResult remind(@NotNull @Valid RemindRequest request) {
        return remind.remind(request.campaignId(), request.milestoneId(), request.kind());
    }
}
