package vn.thidua.commitment.score.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.thidua.commitment.score.domain.Sheets.aSheet;
import static vn.thidua.commitment.score.domain.Sheets.marks;
import static vn.thidua.commitment.score.domain.Sheets.points;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.score.domain.ScoreSheet.BonusUse;
import vn.thidua.commitment.score.domain.ScoreSheet.ScorePart;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

class AddingUpPointsTest {

    @Test
    void parts_and_capped_bonus_count_and_deductions_are_taken_off() {
        Result result = Result.of(aSheet(), marks("P1.1", "38.5", "P1.2", "15", "P2", "35", "B1", "5", "D1", "1.5"));

        assertThat(result.parts()).containsExactlyInAnyOrderEntriesOf(marks("P1", "53.5", "P2", "35"));
        assertThat(result.bonus()).isEqualByComparingTo("4");
        assertThat(result.deductions()).isEqualByComparingTo("1.5");
        assertThat(result.total()).isEqualByComparingTo("91");
        assertThat(result.grade()).isEqualTo("Xuất sắc");
    }

    @Test
    void bonus_that_only_decides_between_equals_is_not_in_the_total() {
        Result result = Result.of(aSheet(BonusUse.TIES_ONLY, List.of()), marks("P1.1", "40", "P2", "40", "B1", "5"));

        assertThat(result.total()).isEqualByComparingTo("80");
        assertThat(result.grade()).isEqualTo("Tốt");
        assertThat(result.bonus()).isEqualByComparingTo("4");
    }

    @Test
    void a_total_of_zero_is_a_total_and_nothing_goes_below_it() {
        assertThat(Result.of(aSheet(), marks()).total()).isEqualByComparingTo("0");
        Result result = Result.of(aSheet(), marks("D1", "3"));

        assertThat(result.total()).isEqualByComparingTo("0");
        assertThat(result.grade()).isEqualTo("Khá");
    }

    @Test
    void a_sheet_whose_sums_are_right_is_issued() {
        assertThat(SheetProblems.of(aSheet())).isEmpty();
        IssuedSheet issued = new IssuedSheet(aSheet(), IssuedSheet.State.DRAFT, 0).issue();

        assertThat(issued.edition()).isEqualTo(1);
        assertThat(issued.state()).isEqualTo(IssuedSheet.State.ISSUED);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> issued.with(aSheet()))
                .extracting(Refusal::reason)
                .isEqualTo(ScoreReason.SHEET_LOCKED);
    }

    @Test
    void wrong_sums_are_named_where_they_are() {
        ScoreSheet right = aSheet();
        ScorePart first = right.parts().getFirst();
        ScoreSheet wrong = new ScoreSheet(
                right.total(),
                right.step(),
                List.of(
                        new ScorePart("P1", "I", "Nhiệm vụ", points("55"), first.criteria()),
                        new ScorePart("P1", "", "", points("0.3"), List.of())),
                List.of(),
                points("4"),
                right.bonusUse(),
                right.deductions(),
                right.grades(),
                List.of("P9", "D1"));

        assertThat(SheetProblems.of(wrong).stream().map(FieldError::pointer))
                .containsExactly(
                        "/parts/0/max",
                        "/parts/1/key",
                        "/parts/1/name",
                        "/parts/1/max",
                        "/total",
                        "/bonusMax",
                        "/tieBreakers/0",
                        "/tieBreakers/1");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new IssuedSheet(wrong, IssuedSheet.State.DRAFT, 0).issue())
                .extracting(Refusal::reason)
                .isEqualTo(ScoreReason.SHEET_WRONG);
    }

    @Test
    void the_rule_of_ranks_is_a_sentence() {
        assertThat(aSheet(BonusUse.TIES_ONLY, List.of("BONUS", "P1", "P1.2")).tieRule())
                .isEqualTo(
                        "Xếp hạng từ tổng điểm cao xuống thấp. Bằng điểm thì xét lần lượt: điểm thưởng; Phần I. Nhiệm"
                                + " vụ chuyên môn; Sáng kiến (điểm cao hơn xếp trên). Vẫn bằng nhau thì đồng hạng, hạng tiếp"
                                + " theo lùi lại tương ứng (1, 1, 3). Điểm thưởng không cộng vào tổng điểm và không dùng để xếp"
                                + " loại.");
    }
}
