package vn.thidua.commitment.score;

import jakarta.enterprise.context.RequestScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.score.PostgresScores.Stored;
import vn.thidua.commitment.score.RoundView.RoundRow;
import vn.thidua.commitment.score.RoundView.RoundUnit;
import vn.thidua.commitment.score.domain.IssuedSheet;
import vn.thidua.commitment.score.domain.Result;
import vn.thidua.commitment.score.domain.SelfScore;
import vn.thidua.commitment.sql.Filter;
import vn.thidua.commitment.sql.Lists;
import vn.thidua.commitment.sql.Lists.Listed;
import vn.thidua.commitment.sql.Lists.Paging;
import vn.thidua.commitment.sql.Orders;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.organisation.Organisation;

/** Shows the scoring of a campaign; a unit sees itself until the table is closed. */
@RequestScoped
class ReadRound {

    private static final String OWNER = "coalesce(u.name, c.owner_unit)";
    private static final String JOINS = """
            left join score_sheet s on s.campaign_id = c.campaign_id
            left join org_unit u on u.code = c.owner_unit""";
    private static final Orders ORDERS = Orders.usually("-launchedAt", "c.campaign_id", "uuid")
            .by("launchedAt", "c.launched_at", "timestamptz")
            .by("title", "c.title", "text")
            .by("owner", OWNER, "text")
            .by("year", "c.period_to", "date");

    private final PostgresSheets sheets;
    private final PostgresScores scores;
    private final Rankings rankings;
    private final RoundRights round;
    private final Organisation organisation;
    private final UnitScope scope;
    private final Lists lists;

    ReadRound(
            PostgresSheets sheets,
            PostgresScores scores,
            Rankings rankings,
            RoundRights round,
            Organisation organisation,
            UnitScope scope,
            Lists lists) {
        this.sheets = sheets;
        this.scores = scores;
        this.rankings = rankings;
        this.round = round;
        this.organisation = organisation;
        this.scope = scope;
        this.lists = lists;
    }

    /** Campaigns that the caller's units launched or take part in, newest first unless told. */
    Page<RoundRow> list(@Nullable Boolean bloc, Paging paging) {
        Filter filter = new Filter()
                .and(
                        "(c.owner_unit = any(?) or jsonb_exists_any(c.details -> 'participants', ?))",
                        scope.visibleList(),
                        scope.visibleList())
                .andIf("((c.details ->> 'scope') is not distinct from 'CUM_KHOI') = ?", bloc);
        return lists.page(
                new Listed(
                        "c.*, c.details ->> 'scope' as scope, s.state, " + OWNER + " as owner_name",
                        "campaign c",
                        JOINS,
                        filter,
                        ORDERS),
                paging,
                this::listed);
    }

    private RoundRow listed(ResultSet row) throws SQLException {
        String owner = row.getString("owner_unit");
        String state = row.getString("state");
        boolean hidden = "DRAFT".equals(state) && !round.leads(owner);
        return new RoundRow(
                row.getObject("campaign_id", UUID.class),
                row.getString("title"),
                owner,
                row.getString("owner_name"),
                row.getObject("period_to", LocalDate.class).getYear(),
                Sql.instant(row, "launched_at"),
                "CUM_KHOI".equals(row.getString("scope")),
                state == null || hidden ? "NONE" : state);
    }

    RoundView get(UUID campaignId) {
        Campaign campaign = round.readable(campaignId);
        boolean leads = round.leads(campaign);
        PostgresSheets.Stored stored = sheets.find(campaignId)
                .filter(found -> leads || found.issued().state() != IssuedSheet.State.DRAFT)
                .orElse(null);
        IssuedSheet issued = stored == null ? null : stored.issued();
        return new RoundView(
                campaignId,
                campaign.title(),
                campaign.ownerUnit(),
                organisation.unitName(campaign.ownerUnit()),
                campaign.ofBloc(),
                stored == null ? 0 : stored.version(),
                issued == null ? "NONE" : issued.state().name(),
                issued == null ? 0 : issued.edition(),
                issued == null ? null : issued.sheet(),
                issued == null ? null : issued.sheet().tieRule(),
                issued != null && issued.state() == IssuedSheet.State.DRAFT ? issued.problems() : List.of(),
                units(campaign, issued),
                ranking(campaign, issued, leads),
                leads ? actions(campaignId, issued) : List.of());
    }

    private List<RoundUnit> units(Campaign campaign, @Nullable IssuedSheet issued) {
        boolean open = issued != null && issued.state() == IssuedSheet.State.ISSUED;
        Map<String, Stored> byUnit = scores.all(campaign.id()).stream()
                .collect(Collectors.toMap(stored -> stored.score().owner().unit(), Function.identity()));
        return organisation.units(campaign.details().participants()).stream()
                .filter(unit -> round.maySee(campaign, unit.code()))
                .map(unit -> unit(unit.code(), unit.name(), Optional.ofNullable(byUnit.get(unit.code())), open))
                .toList();
    }

    private RoundUnit unit(String code, String name, Optional<Stored> found, boolean open) {
        if (found.isEmpty()) {
            boolean begin = open && round.rights().mayPrepare(code);
            return new RoundUnit(code, name, null, "NONE", null, null, null, null, null, null, begin);
        }
        Stored stored = found.get();
        SelfScore score = stored.score();
        var sheet = sheets.edition(score.owner().campaignId(), score.owner().edition());
        SelfScore.Verdict verdict = score instanceof SelfScore.Verified verified ? verified.verdict() : null;
        SelfScore.Submission submission = stored.submission();
        return new RoundUnit(
                code,
                name,
                score.owner().id(),
                score.state(),
                score instanceof SelfScore.HandedIn
                        ? Result.of(sheet, score.content().points()).total()
                        : null,
                verdict == null ? null : Result.of(sheet, verdict.points()).total(),
                submission == null ? null : submission.at(),
                submission == null ? null : submission.lateBy(),
                verdict == null ? null : verdict.answerBy(),
                verdict == null || verdict.answer() == null
                        ? null
                        : verdict.answer().agrees(),
                false);
    }

    private @Nullable RankingView ranking(Campaign campaign, @Nullable IssuedSheet issued, boolean leads) {
        if (issued == null || issued.state() == IssuedSheet.State.DRAFT) {
            return null;
        }
        if (issued.state() == IssuedSheet.State.CLOSED) {
            return sheets.closed(campaign.id())
                    .map(closed -> new RankingView(
                            true, closed.content(), closed.digest(), closed.name(), closed.position(), closed.at()))
                    .orElseThrow();
        }
        return leads
                ? new RankingView(false, rankings.of(campaign, issued.sheet(), Map.of()), null, null, null, null)
                : null;
    }

    private List<String> actions(UUID campaignId, @Nullable IssuedSheet issued) {
        if (issued == null) {
            return List.of("draft");
        }
        List<String> actions = new ArrayList<>();
        switch (issued.state()) {
            case DRAFT -> {
                actions.add("edit");
                actions.add("issue");
            }
            case ISSUED -> actions.add(scores.all(campaignId).isEmpty() ? "withdraw" : "close");
            case CLOSED -> {}
        }
        return actions;
    }
}
