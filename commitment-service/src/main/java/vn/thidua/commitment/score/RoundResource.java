package vn.thidua.commitment.score;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.score.RoundView.CloseRanking;
import vn.thidua.commitment.score.RoundView.DraftSheet;
import vn.thidua.commitment.score.RoundView.RoundRow;
import vn.thidua.commitment.score.domain.ScoreSheet;
import vn.thidua.commitment.sql.Lists.Paging;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.idempotency.Idempotent;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

@Path("/api/v1/scores/rounds")
@Tag(name = "scoring", description = "Bảng chấm điểm, bảng xếp hạng")
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
class RoundResource {

    private final ReadRound read;
    private final WriteSheet write;
    private final CloseScoring close;
    private final ScoreWorkbook workbook;

    RoundResource(ReadRound read, WriteSheet write, CloseScoring close, ScoreWorkbook workbook) {
        this.read = read;
        this.write = write;
        this.close = close;
        this.workbook = workbook;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL, Role.BLOC_HEAD})
    @Operation(summary = "Drafts the score sheet from what the launch document says, or answers the one that is there")
    public RoundView draft(@Valid @NotNull DraftSheet request) {
        write.draft(request.campaignId());
        return read.get(request.campaignId());
    }

    @GET
    @Operation(summary = "Campaigns that the caller's units launched or take part in, with how far their scoring is")
    public Page<RoundRow> list(
            @Parameter(description = "Only those of blocs (true) or of single bodies (false)") @RestQuery @Nullable
                    Boolean bloc,
            @Parameter(description = "launchedAt, title, owner, year; - before it turns it round") @RestQuery @Nullable
                    String sort,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        return read.list(bloc, new Paging(sort, cursor, size));
    }

    @GET
    @Path("/{campaign}")
    @Operation(summary = "The scoring of a campaign: sheet, how far each unit is, ranks")
    public RestResponse<RoundView> get(@RestPath UUID campaign) {
        return answer(campaign);
    }

    @PUT
    @Path("/{campaign}")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL, Role.BLOC_HEAD})
    @Operation(summary = "Saves the draft of the sheet; sums that are not right yet are named in problems[]")
    public RestResponse<RoundView> save(
            @RestPath UUID campaign, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ScoreSheet sheet) {
        write.save(campaign, ifMatch, sheet);
        return answer(campaign);
    }

    @POST
    @Path("/{campaign}/issue")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL, Role.BLOC_HEAD})
    @Operation(summary = "Issues the sheet, if every sum is right; units can score from here on")
    public RestResponse<RoundView> issue(@RestPath UUID campaign, @RestHeader("If-Match") @Nullable String ifMatch) {
        write.issue(campaign, ifMatch);
        return answer(campaign);
    }

    @POST
    @Path("/{campaign}/withdraw")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL, Role.BLOC_HEAD})
    @Operation(summary = "Takes the sheet back to be changed, while no unit has begun to score")
    public RestResponse<RoundView> withdraw(@RestPath UUID campaign, @RestHeader("If-Match") @Nullable String ifMatch) {
        write.withdraw(campaign, ifMatch);
        return answer(campaign);
    }

    @POST
    @Path("/{campaign}/close")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL, Role.BLOC_HEAD})
    @Operation(summary = "Closes and signs the table of ranks; nothing about the points changes from here on")
    public RestResponse<RoundView> close(
            @RestPath UUID campaign,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CloseRanking request) {
        close.close(campaign, ifMatch, Objects.requireNonNullElse(request.exclusions(), List.of()));
        return answer(campaign);
    }

    @GET
    @Path("/{campaign}/export")
    @Produces(ScoreWorkbook.MEDIA_TYPE)
    @Operation(summary = "The table of ranks as an Excel sheet; provisional for who leads, final for everybody")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = ScoreWorkbook.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> export(@RestPath UUID campaign) {
        RoundView view = read.get(campaign);
        RankingView ranking = view.ranking();
        if (ranking == null) {
            throw new Refusal(CommonReason.NOT_FOUND, "Bảng xếp hạng chưa được chốt.");
        }
        return RestResponse.ResponseBuilder.ok(workbook.write(view.campaignTitle(), view.ownerName(), ranking))
                .header("Content-Disposition", "attachment; filename=\"bang-xep-hang.xlsx\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private RestResponse<RoundView> answer(UUID campaign) {
        RoundView view = read.get(campaign);
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", IfMatch.etag(view.version()))
                .build();
    }
}
