package vn.thidua.commitment.obligation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.kit.problem.Refusal;

class ObligationStatesTest {

    private static final Instant DUE = Instant.parse("2027-02-27T16:59:59Z");
    private static final Instant BEFORE = DUE.minusSeconds(1);
    private static final Instant AFTER = DUE.plus(Duration.ofDays(2));
    private static final Duty DUTY = new Duty(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "Phong trào",
            "M1",
            Deliverable.REGISTRATION,
            "Đăng ký",
            "NS-TCT-LLCS",
            null,
            null,
            null,
            BEFORE);
    private static final Obligation.Open OPEN = new Obligation.Open(DUTY, DUE);

    @Test
    void handed_in_at_the_last_second_is_in_time() {
        assertThat(OPEN.fulfil(DUE).late()).isFalse();
        assertThat(OPEN.fulfil(DUE.plusSeconds(1)).late()).isTrue();
    }

    @Test
    void late_is_accepted_and_tells_how_late() {
        Obligation.Fulfilled done = OPEN.lapse(AFTER).fulfil(AFTER);

        assertThat(done.lateBy()).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void the_clock_cannot_run_ahead() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> OPEN.lapse(DUE));
    }

    @Test
    void what_comes_back_after_its_due_date_is_overdue_unless_it_has_a_date_of_its_own() {
        Obligation.Fulfilled done = OPEN.fulfil(BEFORE);

        assertThat(done.reopen(DUE, BEFORE)).isEqualTo(OPEN);
        assertThat(done.reopen(DUE, AFTER)).isEqualTo(new Obligation.Overdue(DUTY, DUE));
        Instant mendBy = AFTER.plusSeconds(3600);
        assertThat(done.reopen(mendBy, "Sai tên", AFTER)).isEqualTo(new Obligation.Extended(DUTY, mendBy, "Sai tên"));
    }

    @Test
    void an_extension_must_be_later_than_the_due_date_and_than_now() {
        assertThat(OPEN.extend(AFTER, "Đi công tác", BEFORE))
                .isEqualTo(new Obligation.Extended(DUTY, AFTER, "Đi công tác"));
        assertRefused(ObligationReason.EXTENSION_NOT_LATER, () -> OPEN.extend(DUE, "…", BEFORE));
        assertRefused(ObligationReason.EXTENSION_NOT_LATER, () -> OPEN.extend(AFTER, "…", AFTER));
    }

    @Test
    void a_waiver_needs_a_reason() {
        assertRefused(ObligationReason.REASON_MISSING, () -> OPEN.waive("  ", BEFORE));
    }

    @Test
    void what_is_closed_takes_no_further_step() {
        assertRefused(ObligationReason.ALREADY_CLOSED, () -> OPEN.fulfil(BEFORE).pending());
        assertRefused(ObligationReason.ALREADY_CLOSED, () -> OPEN.waive("Miễn", BEFORE)
                .pending());
    }

    private static void assertRefused(ObligationReason reason, Runnable step) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(step::run)
                .extracting(Refusal::reason)
                .isEqualTo(reason);
    }

    private static final Instant LATER = DUE.plus(Duration.ofDays(5));

    @Test
    void a_moved_milestone_takes_the_due_date_along() {
        assertThat(OPEN.move(DUE, LATER, BEFORE)).isEqualTo(new Obligation.Open(DUTY, LATER));
    }

    @Test
    void a_granted_extension_stays_only_while_it_is_later() {
        Obligation.Extended extended = new Obligation.Extended(DUTY, LATER, "Đi thực tế");

        assertThat(extended.move(DUE, LATER.minusSeconds(1), BEFORE)).isEqualTo(extended);
        assertThat(extended.move(DUE, LATER, BEFORE)).isEqualTo(new Obligation.Open(DUTY, LATER));
    }

    @Test
    void what_was_overdue_is_open_again_when_the_new_date_lies_ahead() {
        Obligation.Overdue overdue = OPEN.lapse(AFTER);

        assertThat(overdue.move(DUE, LATER, AFTER)).isEqualTo(new Obligation.Open(DUTY, LATER));
        assertThat(overdue.move(DUE, AFTER, AFTER)).isEqualTo(new Obligation.Overdue(DUTY, AFTER));
    }

    @Test
    void an_extension_that_ran_out_still_counts_from_its_own_date() {
        Obligation.Overdue overdue = new Obligation.Overdue(DUTY, AFTER);

        assertThat(overdue.move(DUE, DUE.plusSeconds(60), LATER)).isEqualTo(overdue);
    }

    @Test
    void what_comes_back_is_owed_by_the_date_that_holds_by_then() {
        Obligation.Fulfilled done = OPEN.fulfil(BEFORE);

        assertThat(done.reopen(LATER, AFTER)).isEqualTo(new Obligation.Open(DUTY, LATER));
    }
}
