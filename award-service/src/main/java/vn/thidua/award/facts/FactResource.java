package vn.thidua.award.facts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.SubjectKind;
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
    private final ChangeFacts change;
    private final SubjectFacts subjects;

    FactResource(
            ListFacts list, ImportFacts importFacts, AddClassification add, ChangeFacts change, SubjectFacts subjects) {
        this.list = list;
        this.importFacts = importFacts;
        this.add = add;
        this.change = change;
        this.subjects = subjects;
    }

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
    public Page<FactViews.FactView> list(
            @RestQuery @Nullable SubjectKind subjectKind,
            @RestQuery @Nullable String subjectId,
            @RestQuery @Nullable Integer year,
            @RestQuery @Nullable FactType type,
            @RestQuery @Nullable String unitCode,
            @RestQuery @Nullable Boolean honours,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        return list.page(
                new ListFacts.Filter(subjectKind, subjectId, year, type, unitCode, Boolean.TRUE.equals(honours)),
                cursor,
                size);
    }

    @GET
    @Path("/catalogue")
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
    @Operation(summary = "Kinds of facts and what each may say")
    public FactViews.Catalogue catalogue() {
        return list.catalogue();
    }

    @GET
    @Path("/subjects")
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
            summary = "People and collectives that the caller may see, with the numbers of their facts",
            description = "query finds names without regard to marks.")
    public Page<FactViews.SubjectSummary> subjects(
            @RestQuery @Nullable String unitCode,
            @RestQuery @Nullable String query,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        return subjects.page(unitCode, query, cursor, size);
    }

    @GET
    @Path("/subjects/{kind}/{id}")
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
            summary =
                    "A person or a collective: employment, and what facts said before they were corrected or withdrawn")
    public FactViews.SubjectView subject(@RestPath SubjectKind kind, @RestPath String id) {
        return subjects.one(kind, id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Role.COUNCIL_SECRETARY, Role.EMULATION_OFFICER})
    @Operation(
            summary = "Add a fact with its source",
            description =
                    "A title without a decision is kept and not counted; an initiative named as basis is used up.")
    public FactViews.Recorded add(@Valid @NotNull FactViews.NewFact request) {
        return new FactViews.Recorded(List.of(change.add(request)));
    }

    @POST
    @Path("/{id}/correct")
    @RolesAllowed({Role.COUNCIL_SECRETARY, Role.EMULATION_OFFICER})
    @Operation(summary = "Correct a fact with source and reason; what it said before is kept")
    public FactViews.Recorded correct(@RestPath String id, @Valid @NotNull FactViews.Correction request) {
        change.correct(id, request);
        return new FactViews.Recorded(List.of(id));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({Role.COUNCIL_SECRETARY, Role.EMULATION_OFFICER})
    @Operation(summary = "Withdraw a fact with a reason; it is kept among what was withdrawn")
    public FactViews.Recorded withdraw(@RestPath String id, @Valid @NotNull FactViews.Withdrawal request) {
        change.withdraw(id, request);
        return new FactViews.Recorded(List.of(id));
    }

    @POST
    @Path("/import/check")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.ADMIN, Role.EMULATION_OFFICER, Role.COUNCIL_SECRETARY})
    @Operation(
            summary = "Check a table of facts row by row",
            description = "CSV (UTF-8) or Excel (.xlsx); nothing is stored.")
    public ImportViews.ImportReport check(@RestForm("history") @Nullable FileUpload history) throws IOException {
        return importFacts.check(sent(history).uploadedFile());
    }

    @POST
    @Path("/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.ADMIN, Role.EMULATION_OFFICER, Role.COUNCIL_SECRETARY})
    @Operation(
            summary = "Import a table of facts",
            description =
                    "All rows or none; with partly=true those without a fault. A repeated import changes nothing. Every"
                            + " faulty row is listed in errors[] with its line and column.")
    public ImportViews.ImportReport importHistory(
            @RestForm("history") @Nullable FileUpload history, @RestQuery @Nullable Boolean partly) throws IOException {
        FileUpload file = sent(history);
        return importFacts.run(file.uploadedFile(), file.fileName(), Boolean.TRUE.equals(partly));
    }

    private static FileUpload sent(@Nullable FileUpload history) {
        if (history == null) {
            throw new Refusal(FactReason.NOT_A_FACT_FILE, "Cần gửi tệp ở phần “history”.");
        }
        return history;
    }

    @GET
    @Path("/import/template")
    @Produces(FactWorkbook.MEDIA_TYPE)
    @RolesAllowed({Role.ADMIN, Role.EMULATION_OFFICER, Role.COUNCIL_SECRETARY})
    @Operation(summary = "The empty table as an Excel workbook, with an explanation of its columns")
    public Response template() {
        return Response.ok(FactWorkbook.template())
                .header("Content-Disposition", "attachment; filename=\"mau-du-kien.xlsx\"")
                .build();
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
    public FactViews.Recorded classify(@Valid @NotNull FactViews.NewClassifications request) {
        return new FactViews.Recorded(add.run(request));
    }
}
