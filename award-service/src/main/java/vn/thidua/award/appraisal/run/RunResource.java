package vn.thidua.award.appraisal.run;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.Outcome;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.idempotency.Idempotent;

/** Passes over whole bodies. */
@Path("/api/v1/appraisals/runs")
@Tag(name = "appraisals")
@RunOnVirtualThread
class RunResource {

    private final AskRun ask;
    private final ReadRuns read;
    private final RunWorkbook workbook;

    RunResource(AskRun ask, ReadRuns read, RunWorkbook workbook) {
        this.ask = ask;
        this.read = read;
        this.workbook = workbook;
    }

    @POST
    @Idempotent
    @ResponseStatus(202)
    @RolesAllowed({Role.COUNCIL_SECRETARY, Role.EMULATION_OFFICER})
    @Operation(
            summary = "Appraise all people and units of a body for every title and form",
            description = "Answers at once and works on; the state says when it is done. Facts and packs are kept, so"
                    + " that every verdict can be replayed. Of a body and year the latest passes are kept.")
    public RunViews.RunView start(@Valid @NotNull RunViews.NewRun request) {
        return read.run(ask.run(request));
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
    @Operation(summary = "The newest passes of the bodies that the caller may see")
    public RunViews.RunList list(@RestQuery @Nullable String unitCode) {
        return read.newest(unitCode);
    }

    @GET
    @Path("/{id}")
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
            summary = "How far a pass is, with the numbers of its verdicts",
            description = "Only of the units that the caller may see.")
    public RunViews.RunView get(@RestPath UUID id) {
        return read.run(id);
    }

    @GET
    @Path("/{id}/caps")
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
            summary = "Ceilings against the list of those who are eligible",
            description = "Judged on the list, not on the person; empty for who does not see the whole body.")
    public RunViews.RunCaps caps(@RestPath UUID id) {
        return read.caps(id);
    }

    @GET
    @Path("/{id}/export")
    @Produces(RunWorkbook.MEDIA_TYPE)
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
            summary = "The filtered verdicts with their reasons as an Excel workbook",
            description = "Takes the filters of the list; at most 100,000 rows.")
    public Response export(
            @RestPath UUID id,
            @RestQuery @Nullable String unitCode,
            @RestQuery @Nullable SubjectKind subjectKind,
            @RestQuery @Nullable String awardCode,
            @RestQuery @Nullable Outcome outcome,
            @RestQuery @Nullable String q) {
        byte[] book = workbook.write(id, read.filter(id, unitCode, subjectKind, awardCode, outcome, q, null));
        return Response.ok(book)
                .header("Content-Disposition", "attachment; filename=\"bang-tham-dinh.xlsx\"")
                .build();
    }

    @GET
    @Path("/{id}/verdicts")
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
            summary = "Verdicts of a pass, a line per subject and title",
            description = "unitCode takes the units below it too; q is a part of the name, with or without tones;"
                    + " reasons are the clauses that carry a verdict, none for a pass.")
    public Page<RunViews.RunVerdict> verdicts(
            @RestPath UUID id,
            @RestQuery @Nullable String unitCode,
            @RestQuery @Nullable SubjectKind subjectKind,
            @RestQuery @Nullable String awardCode,
            @RestQuery @Nullable Outcome outcome,
            @RestQuery @Nullable String q,
            @RestQuery VerdictFilter.@Nullable Sort sort,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        return read.page(id, unitCode, subjectKind, awardCode, outcome, q, sort, cursor, size);
    }

    @GET
    @Path("/{id}/verdicts/{subjectKind}/{subjectId}/{awardCode}")
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
            summary = "One verdict clause by clause, judged again from the stored facts",
            description = "same tells whether facts, packs and result are the stored ones to the letter.")
    public RunViews.RunVerdictDetail verdict(
            @RestPath UUID id,
            @RestPath SubjectKind subjectKind,
            @RestPath String subjectId,
            @RestPath String awardCode) {
        return read.detail(id, subjectKind, subjectId, awardCode);
    }

    @GET
    @Path("/{id}/replay")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.COUNCIL_SECRETARY, Role.COUNCIL_MEMBER, Role.PRINCIPAL, Role.AUDITOR})
    @Operation(
            summary = "Judge the stored facts of a whole pass again by the packs of its day",
            description = "Counts the verdicts that are found again to the letter, and names those that are not.")
    public RunViews.RunReplay replay(@RestPath UUID id) {
        return read.replay(id);
    }
}
