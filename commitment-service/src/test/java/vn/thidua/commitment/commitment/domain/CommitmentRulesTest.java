package vn.thidua.commitment.commitment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

class CommitmentRulesTest {

    private static final Instant NOW = Instant.parse("2027-01-18T02:00:00Z");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,       12,  -,  lớp, /op
            '~',     12,  -,  lớp, /op
            '>=',    -,   -,  lớp, /value
            '>=',    12,  -,  -,   /measure
            BETWEEN, 12,  -,  lớp, /max
            BETWEEN, 12,  12, lớp, /max
            '=',     9000000000000, -, lớp, /value
            """)
    void without_a_measurable_target_it_is_not_handed_in(
            String op, BigDecimal value, BigDecimal max, String measure, String pointer) {
        Commitment.Draft draft = draft(new Promise("III.1", "Mở lớp", op, value, max, measure, null, null, null));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> draft.submit("CB-004", NOW));

        assertThat(refusal.reason()).isEqualTo(CommitmentReason.NO_TARGET);
        assertThat(refusal.errors())
                .extracting(FieldError::pointer)
                .containsExactly("/commitments/" + draft.owner().id() + pointer);
    }

    @Test
    void a_measurable_one_is() {
        Promise promise = new Promise(
                "III.1", "Mở lớp", "BETWEEN", BigDecimal.TEN, BigDecimal.valueOf(12), "lớp", null, null, null);

        assertThat(draft(promise).submit("CB-004", NOW).promise()).isEqualTo(promise);
    }

    private static Commitment.Draft draft(Promise promise) {
        return new Commitment.Draft(new Commitment.Owner(UUID.randomUUID(), UUID.randomUUID(), "U1", null), promise);
    }
}
