package vn.thidua.campaign.delegation;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.idempotency.Idempotent;

/** Delegations (ủy quyền). A deputy acts by sending {@code X-On-Behalf-Of} with the delegation's id. */
@Path("/api/v1/organisation/delegations")
@RunOnVirtualThread
@Tag(name = "organisation")
class DelegationResource {

    /** A head delegates a role in a unit for some days. */
    @Schema(name = "NewDelegation")
    record NewDelegation(
            @Schema(examples = "CB-005", description = "A person of the unit or below it")
            @NotBlank(message = "Cần chọn người được ủy quyền")
            String toPerson,

            @Schema(examples = "NS-TCT-LLCS") @NotBlank(message = "Cần chọn đơn vị")
            String unitCode,

            @Schema(examples = "unit-head", description = "A role of a head that the caller holds")
            @NotBlank(message = "Cần chọn vai trò")
            String role,

            @Schema(examples = "2027-03-01", description = "First day, not before today")
            @NotNull(message = "Cần chọn ngày đầu")
            LocalDate validFrom,

            @Schema(examples = "2027-03-15", description = "Last day, at most a year later")
            @NotNull(message = "Cần chọn ngày cuối")
            LocalDate validTo,

            @Schema(examples = "Đi công tác")
            @NotBlank(message = "Cần ghi lý do")
            @Size(max = 500, message = "Lý do dài quá 500 ký tự")
            String reason) {}

    private final ManageDelegations manage;
    private final ReadDelegations read;

    DelegationResource(ManageDelegations manage, ReadDelegations read) {
        this.manage = manage;
        this.read = read;
    }

    @GET
    @RolesAllowed({Role.UNIT_HEAD, Role.MEMBER, Role.EMULATION_OFFICER, Role.PRINCIPAL, Role.BLOC_HEAD})
    @Operation(summary = "Delegations that the caller gave or was given, the latest first (at most 200)")
    public List<DelegationView> mine() {
        return read.mine();
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Role.UNIT_HEAD, Role.PRINCIPAL, Role.BLOC_HEAD})
    @Operation(
            summary = "Delegate a role of a head for some days",
            description = "From the first day on the deputy may send X-On-Behalf-Of: <id> with any request; it is then"
                    + " made with that one role in that one unit, and everything it does names both people.")
    @APIResponseSchema(value = DelegationView.class, responseCode = "201", responseDescription = "Delegated")
    @APIResponse(responseCode = "409", description = "The same is delegated on some of these days already")
    @APIResponse(responseCode = "422", description = "Not the caller's to give, no suitable deputy, or wrong days")
    public DelegationView delegate(@Valid @NotNull NewDelegation wanted) {
        return read.view(manage.delegate(new ManageDelegations.Wanted(
                wanted.toPerson(),
                wanted.unitCode(),
                wanted.role(),
                wanted.validFrom(),
                wanted.validTo(),
                wanted.reason())));
    }

    @POST
    @Path("/{id}/revoke")
    @RolesAllowed({Role.UNIT_HEAD, Role.PRINCIPAL, Role.BLOC_HEAD})
    @Operation(summary = "Take a delegation back at once; If-Match names the version that was seen")
    @APIResponseSchema(value = DelegationView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such delegation of the caller's")
    @APIResponse(responseCode = "409", description = "It is over already")
    public DelegationView revoke(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return read.view(manage.revoke(id, ifMatch));
    }
}
