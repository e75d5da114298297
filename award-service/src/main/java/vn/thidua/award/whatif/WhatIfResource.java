package vn.thidua.award.whatif;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.appraisal.VerdictView;
import vn.thidua.award.engine.Outcome;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.kit.caller.Role;

/** What would be, with these facts on that day (thử điều kiện); stores nothing. */
@Path("/api/v1/appraisals/what-if")
@Tag(name = "appraisals")
@RunOnVirtualThread
class WhatIfResource {

    private final WhatIf whatIf;
    private final MyFacts myFacts;

    WhatIfResource(WhatIf whatIf, MyFacts myFacts) {
        this.whatIf = whatIf;
        this.myFacts = myFacts;
    }

    record WhatIfRequest(
            @Schema(format = "date", description = "Day of judging, whose law applies; today when left out") @Nullable
            String day,

            @Schema(description = "Year of achievement; the year of the day when left out")
            @Min(2000)
            @Max(2100)
            @Nullable
            Integer year,

            @Schema(
                    format = "date",
                    description =
                            "When the file was received, if before the day: the law of then applies, and a law that"
                                    + " came between only where it is more favourable")
            @Nullable
            String receivedOn,

            @Schema(description = "Unit whose own regulation applies too; only the law when left out") @Nullable
            String unitCode,

            @Schema(description = "Codes of titles and forms; every one for this kind of subject when left out")
            @Size(max = 50, message = "Nhiều nhất 50 danh hiệu, hình thức")
            @Nullable
            List<String> awards,

            @Valid @NotNull(message = "Cần nêu dữ kiện") FactSheet subject) {}

    record WhatIfVerdict(
            String awardCode,
            String awardName,
            Outcome outcome,
            List<String> packs,
            List<VerdictView.LineView> lines,
            VerdictView.@Nullable OtherVerdict other) {}

    record WhatIfView(SubjectKind subjectKind, int year, LocalDate day, List<WhatIfVerdict> verdicts) {}

    record MyFactsView(@Nullable String unitCode, FactSheet subject) {}

    @GET
    @Path("/mine")
    @RolesAllowed(Role.MEMBER)
    @Operation(
            summary = "What is recorded of the caller, as the what-if takes it",
            description = "To be sent back with what may come: the path to a title.")
    public MyFactsView mine() {
        return myFacts.read();
    }

    @POST
    @RolesAllowed("**")
    @Operation(
            summary = "Judge stated facts by the law of a day, clause by clause",
            description =
                    "For anyone's own cases: no stored person is needed and nothing is stored. The verdicts are those"
                            + " that the same facts would get in an appraisal. Facts after the day, a decision or a record stated"
                            + " twice, impossible days and unknown codes are refused, each by its own problem type.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WhatIfRequest.class),
                            examples = {
                                @ExampleObject(
                                        name = "excellent",
                                        summary = WhatIfExamples.EXCELLENT,
                                        value = WhatIfExamples.EXCELLENT_REQUEST),
                                @ExampleObject(
                                        name = "lateDecision",
                                        summary = WhatIfExamples.LATE,
                                        value = WhatIfExamples.LATE_REQUEST)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The verdicts",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WhatIfView.class),
                            examples = @ExampleObject(name = "excellent", value = WhatIfExamples.EXCELLENT_ANSWER)))
    @APIResponse(
            responseCode = "422",
            description = "The facts cannot be",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "lateDecision", value = WhatIfExamples.LATE_ANSWER)))
    public WhatIfView whatIf(@Valid @NotNull WhatIfRequest request) {
        return whatIf.judge(request);
    }
}
