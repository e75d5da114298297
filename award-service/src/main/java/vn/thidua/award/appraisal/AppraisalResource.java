package vn.thidua.award.appraisal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.access.Sight;
import vn.thidua.award.access.Subjects;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.idempotency.Idempotent;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** Verdicts. */
@Path("/api/v1/appraisals")
@Tag(name = "appraisals", description = "Verdicts clause by clause")
@RunOnVirtualThread
class AppraisalResource {

    private final Appraisals appraisals;
    private final SubjectAppraisal ofSubject;
    private final VerdictViews views;
    private final Sight sight;
    private final Subjects subjects;
    private final Rulebook rulebook;
    private final Clock clock;

    AppraisalResource(
            Appraisals appraisals,
            SubjectAppraisal ofSubject,
            VerdictViews views,
            Sight sight,
            Subjects subjects,
            Rulebook rulebook,
            Clock clock) {
        this.appraisals = appraisals;
        this.ofSubject = ofSubject;
        this.views = views;
        this.sight = sight;
        this.subjects = subjects;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    record NewAppraisal(
            @NotNull SubjectKind subjectKind,

            @NotBlank(message = "Cần chọn cá nhân hoặc đơn vị")
            String subjectId,

            @NotBlank(message = "Cần chọn danh hiệu") String awardCode,
            @Min(2000) @Max(2100) int year,
            @Nullable LocalDate day) {}

    record ReplayView(boolean same, VerdictView verdict) {}

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Role.COUNCIL_SECRETARY, Role.EMULATION_OFFICER})
    @Operation(
            summary = "Appraise a person or a collective",
            description = "By what is recorded now and by the packs in force on the day (today when left out).")
    public VerdictView appraise(@Valid @NotNull NewAppraisal request) {
        String unit = unitOf(request);
        sight.requireOwn(List.of(unit));
        LocalDate day = request.day() == null ? Days.of(clock.instant()) : request.day();
        boolean known =
                rulebook.award(request.awardCode(), request.subjectKind(), day).isPresent();
        if (!known) {
            throw Refusal.at(
                    AppraisalReason.UNKNOWN_AWARD,
                    "Bộ quy tắc ngày này không có danh hiệu " + request.awardCode() + ".",
                    new FieldError("/awardCode", "unknown", "Không có danh hiệu này cho đối tượng này"));
        }
        return views.of(appraisals.appraise(
                request.subjectKind(), request.subjectId(), unit, request.awardCode(), request.year(), day));
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
            summary = "Every title and form for a person or a collective, clause by clause",
            description = "By what is recorded now and by the packs in force on the day; stores nothing. Findings about"
                    + " leave, health, discipline and denunciation are hidden from who does not judge.")
    public SubjectAppraisal.SubjectVerdicts ofSubject(
            @RestPath SubjectKind kind,
            @RestPath String id,
            @Parameter(description = "Year of achievement; the year of the day when left out")
                    @RestQuery
                    @Min(value = 2000, message = "Năm từ 2000 đến 2100")
                    @Max(value = 2100, message = "Năm từ 2000 đến 2100")
                    @Nullable
                    Integer year,
            @Parameter(description = "Day whose law applies; today when left out") @RestQuery @Nullable LocalDate day) {
        return ofSubject.of(kind, id, year, day);
    }

    @GET
    @Path("/{id}")
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
            summary = "A verdict, clause by clause",
            description =
                    "Findings about leave, health, discipline and denunciation are hidden from who does not judge.")
    public VerdictView get(@RestPath UUID id) {
        return views.of(visible(id));
    }

    @GET
    @Path("/{id}/replay")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.COUNCIL_SECRETARY, Role.COUNCIL_MEMBER, Role.PRINCIPAL, Role.AUDITOR})
    @Operation(
            summary = "Judge the stored facts again by the packs of the stored day",
            description = "same tells whether the result is the stored verdict to the letter; nothing is changed.")
    public ReplayView replay(@RestPath UUID id) {
        Appraised stored = visible(id);
        Appraisals.Replay replay = appraisals.replay(id).orElseThrow(Sight::notThere);
        return new ReplayView(
                replay.same(),
                views.of(new Appraised(
                        stored.id(),
                        stored.subjectKind(),
                        stored.subjectId(),
                        stored.unitCode(),
                        stored.at(),
                        replay.verdict())));
    }

    private Appraised visible(UUID id) {
        Appraised appraised = appraisals.find(id).orElseThrow(Sight::notThere);
        sight.require(appraised.subjectKind(), appraised.subjectId(), appraised.unitCode());
        return appraised;
    }

    private String unitOf(NewAppraisal request) {
        return subjects.find(request.subjectKind(), request.subjectId())
                .map(Subjects.Subject::unitCode)
                .orElseThrow(() -> Refusal.at(
                        AppraisalReason.UNKNOWN_SUBJECT,
                        "Không có " + request.subjectId() + ".",
                        new FieldError("/subjectId", "unknown", "Không có trong danh sách")));
    }
}
