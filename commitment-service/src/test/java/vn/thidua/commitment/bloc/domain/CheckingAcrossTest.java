package vn.thidua.commitment.bloc.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.score.domain.ScoreSheet;
import vn.thidua.commitment.score.domain.ScoreSheet.BonusUse;
import vn.thidua.commitment.score.domain.ScoreSheet.ScorePart;
import vn.thidua.commitment.score.domain.SelfScore.Ruling;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Reason;
import vn.thidua.kit.problem.Refusal;

class CheckingAcrossTest {

    private static final ScoreSheet SHEET = new ScoreSheet(
            points("100"),
            points("0.5"),
            List.of(
                    new ScorePart("P1", "I", "Nhiệm vụ", points("60"), List.of()),
                    new ScorePart("P2", "II", "Thi đua", points("40"), List.of())),
            List.of(),
            BigDecimal.ZERO,
            BonusUse.IN_TOTAL,
            List.of(),
            List.of(),
            List.of());
    private static final Map<String, BigDecimal> OWN = Map.of("P1", points("60"), "P2", points("40"));

    @Test
    void each_member_checks_and_is_checked_equally_often_and_never_itself() {
        List<Pairing> pairings = Pairing.ring(List.of("A", "B", "C", "D"), 2);

        assertThat(pairings).hasSize(8).doesNotHaveDuplicates().noneMatch(p -> p.checker()
                .equals(p.unit()));
        assertThat(pairings.stream().filter(p -> p.unit().equals("A"))).hasSize(2);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Pairing.ring(List.of("A", "B"), 2));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Pairing.ring(List.of("A", "B"), 0));
    }

    @Test
    void what_differs_needs_a_reason_when_it_is_handed_in_and_what_agrees_is_not_kept() {
        CrossCheck blank = new CrossCheck(new Pairing("B", "A"), Map.of(), false);
        Map<String, Ruling> given = Map.of("P1", ruling("60", ""), "P2", ruling("38", ""));

        assertThat(blank.with(SHEET, OWN, given, false).marks()).containsOnlyKeys("P2");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> blank.with(SHEET, OWN, given, true))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::pointer)
                        .containsExactly("/marks/P2"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> blank.with(SHEET, OWN, Map.of("P2", ruling("40.5", "x")), false));
    }

    @Test
    void the_points_follow_from_decision_agreement_or_the_mean_of_the_checks() {
        List<CrossCheck> checks = List.of(
                check("B", Map.of("P1", ruling("50", "Thiếu hai chỉ tiêu"), "P2", ruling("37", "Chậm báo cáo"))),
                check("C", Map.of("P2", ruling("38.5", "Chậm một báo cáo"))));

        Map<String, Ruling> rulings = Settlement.of(
                SHEET, OWN, checks, Map.of("P1", ruling("58", "Thiếu một chỉ tiêu")), code -> "Trường " + code);

        assertThat(rulings.get("P1").points()).isEqualByComparingTo("58");
        assertThat(rulings.get("P1").reason()).isEqualTo("Quyết định tranh chấp: Thiếu một chỉ tiêu");
        // (37 + 38,5) / 2 = 37,75, to the nearest half point
        assertThat(rulings.get("P2").points()).isEqualByComparingTo("38");
        assertThat(rulings.get("P2").reason())
                .isEqualTo("Trường B chấm 37 điểm: Chậm báo cáo; Trường C chấm 38,5 điểm: Chậm một báo cáo");
        assertThat(Settlement.of(SHEET, OWN, List.of(check("B", Map.of())), Map.of(), code -> code))
                .isEmpty();
    }

    @Test
    void a_check_that_agrees_counts_in_the_mean() {
        List<CrossCheck> checks = List.of(check("B", Map.of("P2", ruling("38", "x"))), check("C", Map.of()));

        assertThat(Settlement.of(SHEET, OWN, checks, Map.of(), code -> code)
                        .get("P2")
                        .points())
                .isEqualByComparingTo("39");
    }

    @Test
    void a_check_that_never_comes_is_closed_after_its_day_and_not_twice() {
        LocalDate day = LocalDate.parse("2027-12-10");
        Instant now = Instant.parse("2027-12-11T02:00:00Z");
        CrossCheck late = new CrossCheck(new Pairing("B", "A"), Map.of(), false, day, null);

        assertThat(refused(() -> late.close("Không nộp", "P", now, day))).isEqualTo(BlocReason.CHECK_STILL_DUE);
        CrossCheck closed = late.close(" Không nộp sau hai lần nhắc ", "P", now, day.plusDays(1));
        assertThat(closed.settled()).isTrue();
        assertThat(closed.done()).isFalse();
        assertThat(closed.closed()).isEqualTo(new CrossCheck.Closing("Không nộp sau hai lần nhắc", "P", now));
        assertThat(refused(closed::requireOpen)).isEqualTo(BlocReason.CHECK_CLOSED);
        assertThat(refused(() -> closed.close("x", "P", now, day.plusDays(1)))).isEqualTo(BlocReason.CHECK_CLOSED);
        assertThat(refused(() -> check("B", Map.of()).close("x", "P", now, day.plusDays(1))))
                .isEqualTo(BlocReason.CHECK_DONE);
    }

    private static Reason refused(ThrowableAssert.ThrowingCallable step) {
        return catchThrowableOfType(Refusal.class, step).reason();
    }

    private static CrossCheck check(String checker, Map<String, Ruling> marks) {
        return new CrossCheck(new Pairing(checker, "A"), marks, true);
    }

    private static Ruling ruling(String points, String reason) {
        return new Ruling(points(points), reason);
    }

    private static BigDecimal points(String text) {
        return new BigDecimal(text);
    }
}
