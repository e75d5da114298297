package vn.thidua.commitment.score;

import jakarta.enterprise.context.RequestScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.score.domain.IssuedSheet;
import vn.thidua.commitment.score.domain.ScoreSheet;
import vn.thidua.commitment.score.domain.SelfScore;

/** The scores of a campaign for other features, such as the bloc that checks them crosswise. */
@RequestScoped
public class ScoreBook {

    private final PostgresScores scores;
    private final PostgresSheets sheets;
    private final ReadRound round;
    private final ScoreWorkbook workbook;

    ScoreBook(PostgresScores scores, PostgresSheets sheets, ReadRound round, ScoreWorkbook workbook) {
        this.scores = scores;
        this.sheets = sheets;
        this.round = round;
        this.workbook = workbook;
    }

    /** What a unit gave itself, and how far that is. */
    public record Own(UUID id, String state, boolean handedIn, ScoreSheet sheet, Map<String, BigDecimal> points) {}

    /** A row of the closed table. */
    public record Final(
            @Nullable Integer rank,
            String unitName,
            @Nullable BigDecimal total,
            @Nullable String grade,
            @Nullable String remark) {}

    public Optional<Own> of(UUID campaign, String unit) {
        return scores.of(campaign, unit).map(stored -> {
            SelfScore score = stored.score();
            return new Own(
                    score.owner().id(),
                    score.state(),
                    score instanceof SelfScore.HandedIn,
                    sheets.edition(campaign, score.owner().edition()),
                    score.content().points());
        });
    }

    public boolean isClosed(UUID campaign) {
        return sheets.find(campaign)
                .map(stored -> stored.issued().state() == IssuedSheet.State.CLOSED)
                .orElse(false);
    }

    /** Points can still change: the sheet is issued and not closed. */
    public void requireOpen(UUID campaign) {
        sheets.toScoreOn(campaign);
    }

    /** The final table; empty before it is closed. */
    public List<Final> table(UUID campaign) {
        return sheets.closed(campaign)
                .map(closed -> closed.content().rows().stream()
                        .map(row -> new Final(
                                row.rank(),
                                row.unitName(),
                                row.total(),
                                row.grade(),
                                row.out() == null ? row.tie() : row.out()))
                        .toList())
                .orElse(List.of());
    }

    /** The table of ranks as an Excel sheet, where the caller may see one. */
    public Optional<byte[]> workbook(UUID campaign) {
        RoundView view = round.get(campaign);
        return Optional.ofNullable(view.ranking())
                .map(ranking -> workbook.write(view.campaignTitle(), view.ownerName(), ranking));
    }
}
