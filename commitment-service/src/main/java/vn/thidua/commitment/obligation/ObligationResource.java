package vn.thidua.commitment.obligation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.obligation.ObligationView.ObligationDetail;
import vn.thidua.commitment.obligation.domain.Deliverable;
import vn.thidua.commitment.sql.Lists.Paging;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

@Path("/api/v1/obligations")
@Tag(name = "obligations", description = "Việc phải làm")
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
class ObligationResource {

    private static final Set<String> STATES = Set.of("OPEN", "EXTENDED", "OVERDUE", "FULFILLED", "WAIVED");

    private final ReadObligations read;
    private final Extensions extensions;
    private final WaiveObligation waive;

    ObligationResource(ReadObligations read, Extensions extensions, WaiveObligation waive) {
        this.read = read;
        this.extensions = extensions;
        this.waive = waive;
    }

    @GET
    @Operation(summary = "What the units in the caller's scope owe, by due date unless told")
    public Page<ObligationView> list(
            @Parameter(description = "States, separated by commas: OPEN, EXTENDED, OVERDUE, FULFILLED, WAIVED")
                    @RestQuery
                    @Nullable
                    String state,
            @Parameter(description = "Exactly this unit") @RestQuery @Nullable String unit,
            @RestQuery @Nullable UUID campaign,
            @RestQuery @Nullable Deliverable kind,
            @Parameter(description = "Due on this day or before") @RestQuery @Nullable LocalDate dueBefore,
            @RestQuery @Nullable Review review,
            @Parameter(description = "dueAt, title, unit, campaign, kind, state, closedAt; - before it turns it round")
                    @RestQuery
                    @Nullable
                    String sort,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        return read.list(
                new ReadObligations.Asked(states(state), unit, campaign, kind, dueBefore, review),
                new Paging(sort, cursor, size));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One obligation with its diary")
    public ObligationDetail get(@RestPath UUID id) {
        return read.get(id);
    }

    /** Xin gia hạn. */
    record AskExtension(
            @NotNull(message = "Cần chọn ngày") LocalDate until,

            @NotBlank(message = "Cần ghi lý do") @Size(max = 1000, message = "Không quá 1.000 ký tự")
            String reason) {}

    @POST
    @Path("/{id}/extension")
    @RolesAllowed({Role.UNIT_HEAD, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Asks for a later date")
    public ObligationDetail askExtension(@RestPath UUID id, @Valid @NotNull AskExtension request) {
        extensions.ask(id, request.until(), request.reason());
        return read.get(id);
    }

    /** Đồng ý gia hạn; another day may be given than the one asked for. */
    record GrantExtension(
            @Nullable LocalDate until,

            @Nullable @Size(max = 1000, message = "Không quá 1.000 ký tự")
            String note) {}

    @POST
    @Path("/{id}/extension/grant")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Grants the later date")
    public ObligationDetail grantExtension(@RestPath UUID id, @Valid @NotNull GrantExtension request) {
        extensions.grant(id, request.until(), request.note());
        return read.get(id);
    }

    /** A reason given for a decision. */
    record GivenReason(
            @NotBlank(message = "Cần ghi lý do") @Size(max = 1000, message = "Không quá 1.000 ký tự")
            String reason) {}

    @POST
    @Path("/{id}/extension/refuse")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Refuses the later date with a reason")
    public ObligationDetail refuseExtension(@RestPath UUID id, @Valid @NotNull GivenReason request) {
        extensions.refuse(id, request.reason());
        return read.get(id);
    }

    @POST
    @Path("/{id}/waive")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "No longer asks it of this unit, with a reason")
    public ObligationDetail waive(@RestPath UUID id, @Valid @NotNull GivenReason request) {
        waive.waive(id, request.reason());
        return read.get(id);
    }

    private static List<String> states(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return List.of();
        }
        List<String> states =
                Arrays.stream(asked.split(",", -1)).map(String::strip).toList();
        if (!STATES.containsAll(states)) {
            throw new Refusal(CommonReason.MALFORMED, "Trạng thái không hợp lệ: " + asked);
        }
        return states;
    }
}
