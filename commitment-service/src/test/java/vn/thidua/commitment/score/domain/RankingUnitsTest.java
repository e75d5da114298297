package vn.thidua.commitment.score.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.commitment.score.domain.Sheets.aSheet;
import static vn.thidua.commitment.score.domain.Sheets.marks;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.score.domain.Ranking.Candidate;
import vn.thidua.commitment.score.domain.Ranking.Standing;
import vn.thidua.commitment.score.domain.ScoreSheet.BonusUse;

class RankingUnitsTest {

    @Test
    void equals_share_the_rank_and_the_next_rank_moves_back() {
        List<Standing> rows = Ranking.of(
                        aSheet(),
                        List.of(
                                new Candidate("A", marks("P1.1", "30"), null),
                                new Candidate("B", marks("P1.1", "40"), null),
                                new Candidate("C", marks("P1.1", "20", "P1.2", "20"), null),
                                new Candidate("D", marks("P2", "10"), null)))
                .rows();

        assertThat(rows.stream().map(row -> row.rank() + " " + row.unit())).containsExactly("1 B", "1 C", "3 A", "4 D");
        assertThat(rows.stream().map(Standing::tie)).containsExactly("Đồng hạng", "Đồng hạng", null, null);
    }

    @Test
    void named_criteria_decide_between_equals_in_their_order() {
        List<Standing> rows = Ranking.of(
                        aSheet(BonusUse.TIES_ONLY, List.of("BONUS", "P1")),
                        List.of(
                                new Candidate("A", marks("P1.1", "20", "P2", "20"), null),
                                new Candidate("B", marks("P1.1", "30", "P2", "10"), null),
                                new Candidate("C", marks("P2", "40", "B1", "1"), null)))
                .rows();

        assertThat(rows.stream().map(row -> row.rank() + " " + row.unit())).containsExactly("1 C", "2 B", "3 A");
        assertThat(rows.getFirst().tie()).isEqualTo("Bằng tổng điểm; phân định bằng điểm thưởng");
        assertThat(rows.get(1).tie()).isEqualTo("Bằng tổng điểm; phân định bằng Phần I. Nhiệm vụ chuyên môn");
    }

    @Test
    void who_is_not_ranked_stands_below_with_the_reason_and_takes_no_rank() {
        List<Standing> rows = Ranking.of(
                        aSheet(),
                        List.of(
                                new Candidate("A", marks("P1.1", "40"), "Người đứng đầu bị kỷ luật"),
                                new Candidate("B", marks(), null)))
                .rows();

        assertThat(rows.getFirst().unit()).isEqualTo("B");
        assertThat(rows.getFirst().rank()).isEqualTo(1);
        assertThat(rows.getFirst().result().total()).isEqualByComparingTo("0");
        assertThat(rows.getLast().rank()).isNull();
        assertThat(rows.getLast().out()).isEqualTo("Người đứng đầu bị kỷ luật");
    }
}
