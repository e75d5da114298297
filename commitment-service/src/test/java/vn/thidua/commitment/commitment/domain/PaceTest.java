package vn.thidua.commitment.commitment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.commitment.commitment.domain.Pace.Reading;
import vn.thidua.commitment.commitment.domain.Pace.State;

/** A promise over the year 2027, of which 1 July is half. */
class PaceTest {

    private static final Pace.Span YEAR = new Pace.Span(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31"));
    private static final LocalDate HALF = LocalDate.parse("2027-07-02");

    @ParameterizedTest
    @CsvSource({
        ">=, 46, lớp, 24, ON_TRACK",
        ">=, 46, lớp, 20, AT_RISK",
        ">=, 46, lớp, 46, REACHED",
        "=, 46, lớp, 23, ON_TRACK",
        "=, 46, lớp, 10, AT_RISK",
        "<=, 2, vụ, 1, ON_TRACK",
        "<=, 2, vụ, 2, AT_RISK",
        "<=, 2, vụ, 3, MISSED",
        "=, 46, lớp, 48, REACHED",
        "=, 0, vụ việc, 0, ON_TRACK",
        "=, 0, vụ việc, 1, MISSED",
        ">=, 90, %, 91, ON_TRACK",
        ">=, 90, %, 89, AT_RISK",
    })
    void half_a_year_tells_what_a_year_comes_to(String op, String target, String measure, String reached, State state) {
        assertThat(Pace.of(promise(op, target, measure, null), YEAR, reading(HALF, reached), HALF.plusDays(3))
                        .state())
                .isEqualTo(state);
    }

    @Test
    void the_reckoning_is_told_in_words() {
        Pace pace = Pace.of(promise(">=", "46", "lớp", null), YEAR, reading(HALF, "20"), HALF);

        assertThat(pace.forecast()).isEqualByComparingTo("40");
        assertThat(pace.sentence())
                .isEqualTo("Đến 02/07/2027 đạt 20 lớp. Tính đều từ 01/01/2027 (0 lớp) thì đến 31/12/2027 được khoảng 40"
                        + " lớp.");
    }

    @Test
    void it_is_reckoned_from_the_baseline() {
        Pace pace = Pace.of(promise(">=", "130", "thiết bị", "100"), YEAR, reading(HALF, "110"), HALF);

        assertThat(pace.forecast()).isEqualByComparingTo("120");
        assertThat(pace.state()).isEqualTo(State.AT_RISK);
    }

    @Test
    void after_the_due_date_only_what_was_reached_counts() {
        LocalDate after = LocalDate.parse("2028-01-05");

        assertThat(Pace.of(promise(">=", "46", "lớp", null), YEAR, reading(HALF, "45"), after)
                        .state())
                .isEqualTo(State.MISSED);
        assertThat(Pace.of(promise("=", "46", "lớp", null), YEAR, reading(HALF, "46"), after)
                        .state())
                .isEqualTo(State.REACHED);
        assertThat(Pace.of(promise("=", "46", "lớp", null), YEAR, List.of(), after)
                        .state())
                .isEqualTo(State.MISSED);
        assertThat(Pace.of(promise("=", "46", "lớp", null), YEAR, List.of(), HALF)
                        .state())
                .isEqualTo(State.NO_DATA);
    }

    private static List<Reading> reading(LocalDate on, String value) {
        return List.of(new Reading(on, new BigDecimal(value)));
    }

    private static Promise promise(String op, String value, String measure, String baseline) {
        return new Promise(
                null,
                "Chỉ tiêu",
                op,
                new BigDecimal(value),
                null,
                measure,
                null,
                null,
                baseline == null ? null : new BigDecimal(baseline));
    }
}
