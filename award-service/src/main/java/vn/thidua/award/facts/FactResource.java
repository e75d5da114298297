package vn.thidua.award.facts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.fact.WorkClassification;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.idempotency.Idempotent;
import vn.thidua.kit.problem.Refusal;

/** Facts of people and collectives. */
@Path("/api/v1/facts")
@Tag(name = "facts", description = "Facts that rules need")
@RunOnVirtualThread
class FactResource {

    private final ListFacts list;
    private final ImportFacts importFacts;
    private final AddClassification add;

    FactResource(ListFacts list, ImportFacts importFacts, AddClassification add) {
        this.list = list;
        this.importFacts = importFacts;
        this.add = add;
    }

    record FactView(
            String recordId,
            SubjectKind subjectKind,
            String subjectId,
            String subjectName,
            int year,
            FactType type,
            String typeName,
            String code,
            String codeName,
            @Nullable String title,
            @Nullable String decisionNo,
            @Nullable LocalDate decisionDate,
            @Nullable String decidedBy,
            @Nullable String basis,
            List<String> usedFor,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String status,
            String statusName,
            boolean counts,
            @Nullable String note) {}

    record ImportReport(int rows, int added, int changed, int unchanged) {}

    record ClassificationLine(
            @NotNull SubjectKind subjectKind,
            @NotNull @Size(min = 1, max = 40) String subjectId,
            @NotNull(message = "Cần chọn mức xếp loại") WorkClassification level) {}

    record NewClassifications(
            @Min(2000) @Max(2100) int year,
            @Nullable @Size(max = 60) String decisionNo,
            @Nullable LocalDate decisionDate,
            @Nullable @Size(max = 40) String decidedBy,
            @Nullable @Size(max = 500) String reason,

            @NotEmpty(message = "Cần ít nhất một dòng") @Size(max = 500)
            List<@Valid ClassificationLine> lines) {}

    record Recorded(List<String> recordIds) {}

    @GET
    @RolesAllowed({
        Role.MEMBER,
        Role.UNIT_HEAD,
        Role.EMULATION_OFFICER,
        Role.COUNCIL_SECRETARY,
        Role.COUNCIL_MEMBER,
        Role.PRINCIPAL,
        Role.PROVINCE_OFFICER,
        Role.AUDITOR
    })
    @Operation(
            summary = "Facts that the caller may see, newest year first",
            description = "Leave, health, discipline and denunciation are shown to those who judge and to the person.")
    public Page<FactView> list(
            @RestQuery @Nullable SubjectKind subjectKind,
            @RestQuery @Nullable String subjectId,
            @RestQuery @Nullable Integer year,
            @RestQuery @Nullable FactType type,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        return list.page(new ListFacts.Filter(subjectKind, subjectId, year, type), cursor, size);
    }

    @POST
    @Path("/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "Import a table of facts",
            description =
                    "All rows or none; a repeated import changes nothing. Every faulty row is listed in errors[] with its"
                            + " line and column.")
    public ImportReport importHistory(@RestForm("history") @Nullable FileUpload history) throws IOException {
        if (history == null) {
            throw new Refusal(FactReason.NOT_A_FACT_FILE, "Cần gửi tệp ở phần “history”.");
        }
        return importFacts.run(Files.readAllBytes(history.uploadedFile()), history.fileName());
    }

    @POST
    @Path("/classifications")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Role.COUNCIL_SECRETARY, Role.EMULATION_OFFICER})
    @Operation(
            summary = "Enter the classifications of a year",
            description =
                    "A different classification of the same year is replaced only with a reason; the old row stays"
                            + " as revoked.")
    public Recorded classify(@Valid @NotNull NewClassifications request) {
        return new Recorded(add.run(request));
    }
}
