package vn.thidua.commitment.score;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.score.ScoreView.AnswerScore;
import vn.thidua.commitment.score.ScoreView.BeginScore;
import vn.thidua.commitment.score.ScoreView.ReturnScore;
import vn.thidua.commitment.score.ScoreView.SaveScore;
import vn.thidua.commitment.score.ScoreView.VerifyScore;
import vn.thidua.commitment.score.ScoreView.WrittenRuling;
import vn.thidua.commitment.score.domain.SelfScore;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.idempotency.Idempotent;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

@Path("/api/v1/scores")
@Tag(name = "scores", description = "Tự chấm điểm, thẩm định điểm")
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
class ScoreResource {

    private final ReadScores read;
    private final WriteScore write;
    private final ReviewScore review;

    ScoreResource(ReadScores read, WriteScore write, ReviewScore review) {
        this.read = read;
        this.write = write;
        this.review = review;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.UNIT_HEAD, Role.MEMBER, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Begins the self-score of a unit, or answers the one that is there")
    public ScoreView begin(@Valid @NotNull BeginScore request) {
        return read.get(write.begin(request.campaignId(), request.unitCode()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "What a unit gave itself, what was verified and why, and what the unit says to it")
    public RestResponse<ScoreView> get(@RestPath UUID id) {
        return answer(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.UNIT_HEAD, Role.MEMBER, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Saves the draft; a stale version is refused with 412 and nothing is overwritten")
    public RestResponse<ScoreView> save(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull SaveScore request) {
        write.save(id, ifMatch, request);
        return answer(id);
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed({Role.UNIT_HEAD, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "Hands it in, which fulfils what the unit owes; late is accepted and marked")
    public RestResponse<ScoreView> submit(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        write.submit(id, ifMatch);
        return answer(id);
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL, Role.BLOC_HEAD})
    @Operation(summary = "Sends it back to be mended")
    public RestResponse<ScoreView> giveBack(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull ReturnScore request) {
        review.giveBack(id, ifMatch, request.reason(), request.mendBy());
        return answer(id);
    }

    @POST
    @Path("/{id}/verify")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL, Role.BLOC_HEAD})
    @Operation(summary = "Sets the verified points; each that differs from the unit's own needs a reason")
    public RestResponse<ScoreView> verify(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull VerifyScore request) {
        review.verify(id, ifMatch, rulings(request.marks()), request.answerBy());
        return answer(id);
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed({Role.UNIT_HEAD, Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "The unit agrees to the verified points, or says with what it does not, until the day given")
    public RestResponse<ScoreView> answer(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull AnswerScore request) {
        write.answer(id, ifMatch, request.agrees(), Objects.requireNonNullElse(request.text(), ""));
        return answer(id);
    }

    private static Map<String, SelfScore.Ruling> rulings(List<WrittenRuling> written) {
        Map<String, SelfScore.Ruling> rulings = new LinkedHashMap<>();
        List<FieldError> unread = new ArrayList<>();
        for (WrittenRuling ruling : written) {
            unread.addAll(ruling.points().errors("/marks/" + ruling.key()));
            BigDecimal points = ruling.points().value();
            if (points != null) {
                rulings.put(
                        ruling.key(), new SelfScore.Ruling(points, Objects.requireNonNullElse(ruling.reason(), "")));
            }
        }
        if (!unread.isEmpty()) {
            throw new Refusal(CommonReason.INVALID, "Có điểm chưa rõ.", unread);
        }
        return rulings;
    }

    private RestResponse<ScoreView> answer(UUID id) {
        ScoreView view = read.get(id);
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", IfMatch.etag(view.version()))
                .build();
    }
}
