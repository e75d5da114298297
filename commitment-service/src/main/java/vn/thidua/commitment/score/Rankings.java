package vn.thidua.commitment.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.score.PostgresScores.Stored;
import vn.thidua.commitment.score.RankingView.RankingPart;
import vn.thidua.commitment.score.RankingView.RankingRow;
import vn.thidua.commitment.score.domain.Ranking;
import vn.thidua.commitment.score.domain.Result;
import vn.thidua.commitment.score.domain.ScoreSheet;
import vn.thidua.commitment.score.domain.SelfScore;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Unit;

/** Puts the table of ranks together from what was verified; who has nothing verified stands in it without a rank. */
@ApplicationScoped
class Rankings {

    private final PostgresScores scores;
    private final Organisation organisation;

    Rankings(PostgresScores scores, Organisation organisation) {
        this.scores = scores;
        this.organisation = organisation;
    }

    RankingView.RankingTable of(Campaign campaign, ScoreSheet sheet, Map<String, String> exclusions) {
        Map<String, Stored> byUnit = scores.all(campaign.id()).stream()
                .collect(Collectors.toMap(stored -> stored.score().owner().unit(), Function.identity()));
        Map<String, String> names = new HashMap<>();
        organisation.units(campaign.details().participants()).forEach(unit -> names.put(unit.code(), unit.name()));
        List<String> order = organisation.units(campaign.details().participants()).stream()
                .map(Unit::code)
                .toList();
        List<Ranking.Candidate> candidates = order.stream()
                .map(unit -> candidate(unit, byUnit.get(unit), exclusions.get(unit)))
                .toList();
        List<RankingRow> rows = Ranking.of(sheet, candidates).rows().stream()
                .map(row -> row(sheet, row, names.getOrDefault(row.unit(), row.unit()), byUnit.get(row.unit())))
                .toList();
        return new RankingView.RankingTable(
                sheet.tieRule(),
                sheet.parts().stream()
                        .map(part -> new RankingPart(part.key(), part.title(), part.max()))
                        .toList(),
                rows);
    }

    private static Ranking.Candidate candidate(String unit, @Nullable Stored stored, @Nullable String excluded) {
        if (stored != null && stored.score() instanceof SelfScore.Verified verified) {
            return new Ranking.Candidate(unit, verified.verdict().points(), excluded);
        }
        String out = stored == null || stored.score() instanceof SelfScore.Editable
                ? "Chưa nộp bảng tự chấm"
                : "Chưa thẩm định";
        return new Ranking.Candidate(unit, Map.of(), excluded == null ? out : excluded);
    }

    private static RankingRow row(ScoreSheet sheet, Ranking.Standing row, String name, @Nullable Stored stored) {
        boolean verified = stored != null && stored.score() instanceof SelfScore.Verified;
        BigDecimal self = stored != null && stored.score() instanceof SelfScore.HandedIn handed
                ? Result.of(sheet, handed.content().points()).total()
                : null;
        Result result = row.result();
        return new RankingRow(
                row.rank(),
                row.unit(),
                name,
                self,
                verified ? List.copyOf(result.parts().values()) : List.of(),
                result.bonus(),
                result.deductions(),
                verified ? result.total() : null,
                row.rank() == null ? null : result.grade(),
                row.tie(),
                row.out());
    }
}
