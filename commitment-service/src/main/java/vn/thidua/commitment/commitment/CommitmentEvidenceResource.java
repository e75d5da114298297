package vn.thidua.commitment.commitment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.thidua.commitment.evidence.EvidenceView;
import vn.thidua.kit.caller.Role;

@Path("/api/v1/commitments/{id}/evidence")
@Tag(name = "commitments", description = "Cam kết chỉ tiêu")
@RolesAllowed({Role.UNIT_HEAD, Role.MEMBER, Role.EMULATION_OFFICER, Role.PRINCIPAL})
@RunOnVirtualThread
class CommitmentEvidenceResource {

    private final CommitmentEvidence evidence;

    CommitmentEvidenceResource(CommitmentEvidence evidence) {
        this.evidence = evidence;
    }

    @GET
    @RolesAllowed({
        Role.EMULATION_OFFICER,
        Role.PRINCIPAL,
        Role.UNIT_HEAD,
        Role.MEMBER,
        Role.COUNCIL_SECRETARY,
        Role.COUNCIL_MEMBER,
        Role.PROVINCE_OFFICER,
        Role.AUDITOR
    })
    @Operation(summary = "The files that prove a commitment")
    public List<EvidenceView> list(@RestPath UUID id) {
        return evidence.of(id);
    }

    @PUT
    @Path("/{evidence}")
    @Operation(summary = "Uses a file that is here already, which the caller may see; a second time does nothing")
    public List<EvidenceView> use(@RestPath UUID id, @RestPath("evidence") UUID file) {
        evidence.use(id, file);
        return evidence.of(id);
    }

    @DELETE
    @Path("/{evidence}")
    @Operation(summary = "Takes a file from the commitment")
    public List<EvidenceView> remove(@RestPath UUID id, @RestPath("evidence") UUID file) {
        evidence.remove(id, file);
        return evidence.of(id);
    }
}
