package vn.thidua.award.appraisal.reliance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.caller.Role;

/** Who relies on a rule. */
@Path("/api/v1/appraisals/relying")
@Tag(name = "appraisals")
@RunOnVirtualThread
class RelianceResource {

    private final FindRelying find;

    RelianceResource(FindRelying find) {
        this.find = find;
    }

    @GET
    @RolesAllowed({
        Role.UNIT_HEAD,
        Role.EMULATION_OFFICER,
        Role.COUNCIL_SECRETARY,
        Role.COUNCIL_MEMBER,
        Role.PRINCIPAL,
        Role.PROVINCE_OFFICER,
        Role.AUDITOR
    })
    @Operation(
            summary = "Stored verdicts that rest on a rule, directly or through the standards of another award",
            description =
                    "Files judged by the pack while the rule held, newest first, and the newest passes over bodies.")
    public RelianceViews.Relying list(
            @RestQuery @NotBlank(message = "Cần chọn bộ quy tắc") String packId,
            @RestQuery @NotBlank(message = "Cần chọn quy định") String ruleId,
            @RestQuery @NotBlank(message = "Cần chọn danh hiệu, hình thức") String awardCode,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        return find.list(packId, ruleId, awardCode, cursor, size);
    }
}
