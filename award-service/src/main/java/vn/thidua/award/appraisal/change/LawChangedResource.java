package vn.thidua.award.appraisal.change;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.caller.Role;

/** What a change of the law does to verdicts that are stored. */
@Path("/api/v1/appraisals/law-changed")
@Tag(name = "appraisals")
@RunOnVirtualThread
class LawChangedResource {

    private final FindChanged find;

    LawChangedResource(FindChanged find) {
        this.find = find;
    }

    @GET
    @RolesAllowed({
        Role.EMULATION_OFFICER,
        Role.COUNCIL_SECRETARY,
        Role.COUNCIL_MEMBER,
        Role.PRINCIPAL,
        Role.PROVINCE_OFFICER,
        Role.AUDITOR
    })
    @Operation(
            summary = "Files whose verdict differs under another national pack, with the clauses that change it",
            description =
                    "Takes the files of a unit and those below it that were judged while the first pack was in force"
                            + " (of a subject, title and year the latest), or with runId the verdicts of that pass; judges their"
                            + " stored facts by both packs. Nothing that is stored changes.")
    public LawChangedViews.LawChanged list(
            @RestQuery @NotBlank(message = "Cần chọn bộ quy tắc trước") String from,
            @RestQuery @NotBlank(message = "Cần chọn bộ quy tắc sau") String to,
            @RestQuery @NotBlank(message = "Cần chọn đơn vị") String unitCode,
            @RestQuery @Nullable UUID runId,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        return find.list(from, to, unitCode, runId, cursor, size);
    }
}
