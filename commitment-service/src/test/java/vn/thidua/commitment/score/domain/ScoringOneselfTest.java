package vn.thidua.commitment.score.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.thidua.commitment.score.domain.Sheets.aSheet;
import static vn.thidua.commitment.score.domain.Sheets.points;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.score.domain.ScoreContent.Mark;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

class ScoringOneselfTest {

    private static final Instant NOW = Instant.parse("2027-11-20T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2027-11-20");
    private static final SelfScore.Submission HANDED_IN = new SelfScore.Submission("CB-004", NOW, null);

    private final SelfScore.Draft draft = new SelfScore.Draft(
            new SelfScore.Owner(UUID.randomUUID(), UUID.randomUUID(), "Phong trào", "NS-TCT-LLCS", 1),
            ScoreContent.empty());

    @Test
    void points_stay_within_the_line_and_the_step() {
        assertThat(refused(Map.of("P1.1", mark("40.5"), "P2", mark("-1"), "P1.2", mark("9.25"), "P9", mark("1"))))
                .containsExactlyInAnyOrder(
                        "/marks/P1.1 over-max", "/marks/P2 negative", "/marks/P1.2 step", "/marks/P9 unknown");
    }

    @Test
    void zero_is_a_mark_but_none_is_not() {
        var filled = draft.with(content("0", "0", "0"), aSheet());

        assertThat(filled.submit(aSheet(), HANDED_IN).content().points()).hasSize(3);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> draft.submit(aSheet(), HANDED_IN))
                .satisfies(refusal -> assertThat(refusal.errors()).hasSize(3));
    }

    @Test
    void bonus_wants_a_proof_or_a_word() {
        Map<String, Mark> marks = new HashMap<>(content("40", "20", "40").marks());
        marks.put("B1", mark("2"));
        var bare = draft.with(new ScoreContent(marks, ""), aSheet());
        marks.put("B1", new Mark(points("2"), "", List.of(UUID.randomUUID())));

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> bare.submit(aSheet(), HANDED_IN));
        assertThat(draft.with(new ScoreContent(marks, ""), aSheet())
                        .submit(aSheet(), HANDED_IN)
                        .state())
                .isEqualTo("SUBMITTED");
    }

    @Test
    void every_changed_point_needs_a_reason_and_the_rest_stands() {
        var submitted = submitted();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> submitted.verify(aSheet(), Map.of("P2", ruling("30", " ")), "CB-040", NOW, TODAY))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::pointer)
                        .containsExactly("/marks/P2"));
        var verified = submitted.verify(
                aSheet(), Map.of("P2", ruling("30", "Nộp báo cáo chậm hai lần")), "CB-040", NOW, TODAY);
        assertThat(Result.of(aSheet(), verified.verdict().points()).total()).isEqualByComparingTo("90");
    }

    @Test
    void the_unit_answers_once_and_in_time() {
        var verified = submitted().verify(aSheet(), Map.of(), "CB-040", NOW, TODAY.plusDays(2));
        var agrees = new SelfScore.Answer(true, "", "CB-004", NOW);

        assertThat(verified.answer(agrees, TODAY.plusDays(2)).awaitsAnswer(TODAY))
                .isFalse();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> verified.answer(agrees, TODAY.plusDays(3)))
                .extracting(Refusal::reason)
                .isEqualTo(ScoreReason.ANSWER_CLOSED);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> verified.answer(agrees, TODAY).answer(agrees, TODAY))
                .extracting(Refusal::reason)
                .isEqualTo(ScoreReason.ANSWERED_ALREADY);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> verified.answer(new SelfScore.Answer(false, " ", "CB-004", NOW), TODAY));
    }

    private SelfScore.Submitted submitted() {
        return draft.with(content("40", "20", "40"), aSheet()).submit(aSheet(), HANDED_IN);
    }

    private List<String> refused(Map<String, Mark> marks) {
        try {
            draft.with(new ScoreContent(marks, ""), aSheet());
        } catch (Refusal refusal) {
            return refusal.errors().stream()
                    .map(error -> error.pointer() + " " + error.code())
                    .toList();
        }
        return List.of();
    }

    private static ScoreContent content(String first, String second, String third) {
        return new ScoreContent(Map.of("P1.1", mark(first), "P1.2", mark(second), "P2", mark(third)), "");
    }

    private static Mark mark(String points) {
        return new Mark(points(points), "", List.of());
    }

    private static SelfScore.Ruling ruling(String points, String reason) {
        return new SelfScore.Ruling(points(points), reason);
    }
}
