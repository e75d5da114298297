package vn.thidua.commitment.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.registration.domain.Line.SubjectKind;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

class ProposingOneselfTest {

    private static final Instant NOW = Instant.parse("2027-01-18T02:00:00Z");
    private static final Registration.Sheet SHEET =
            new Registration.Sheet(UUID.randomUUID(), UUID.randomUUID(), "U1", 2027);
    private static final Set<String> PEOPLE = Set.of("P1", "P2");
    private static final Registration.Draft EMPTY = new Registration.Draft(SHEET, List.of());

    @Test
    void a_confirmed_title_brings_the_one_it_needs_along_once() {
        Proposal.Asked asked = ask(Title.CSTDCS, EMPTY, List.of());

        assertThat(asked.addedTo(List.of())).containsExactly(line("LDTT", "P1"), line("CSTDCS", "P1"));
        assertThat(asked.addedTo(List.of(line("LDTT", "P1"), line("LDTT", "P2"))))
                .containsExactly(line("LDTT", "P1"), line("LDTT", "P2"), line("CSTDCS", "P1"));
    }

    @Test
    void a_declined_title_leaves_the_sheet_whoever_had_put_it_there() {
        Proposal.Asked asked = ask(Title.CSTDCS, EMPTY, List.of());

        assertThat(asked.takenFrom(List.of(line("LDTT", "P1"), line("CSTDCS", "P1"), line("CSTDCS", "P2"))))
                .containsExactly(line("LDTT", "P1"), line("CSTDCS", "P2"));
    }

    @Test
    void a_sheet_that_was_handed_in_takes_no_proposal() {
        Registration.Submitted submitted =
                new Registration.Draft(SHEET, List.of(line("LDTT", "P2"))).submit(List.of(), List.of(), "P2", NOW);

        assertThat(refused(Title.LDTT, submitted, List.of()).reason()).isEqualTo(ProposalReason.SHEET_CLOSED);
    }

    @Test
    void what_is_registered_or_asked_already_is_not_asked_again() {
        Registration.Draft registered = new Registration.Draft(SHEET, List.of(line("LDTT", "P1")));
        assertThat(refused(Title.LDTT, registered, List.of()).reason()).isEqualTo(ProposalReason.ALREADY_REGISTERED);

        Proposal.Asked asked = ask(Title.LDTT, EMPTY, List.of());
        assertThat(refused(Title.LDTT, EMPTY, List.of(asked)).reason()).isEqualTo(ProposalReason.ALREADY_PROPOSED);
        assertThat(ask(Title.LDTT, EMPTY, List.of(asked.decline("Năm sau.", "P2", NOW))))
                .as("after a refusal one may ask again")
                .isNotNull();
    }

    @Test
    void titles_of_collectives_and_other_units_people_are_refused() {
        assertThat(refused(Title.TTLDXS, EMPTY, List.of()).errors())
                .extracting(FieldError::pointer)
                .containsExactly("/titleCode");
        Proposal.Wish stranger = new Proposal.Wish(UUID.randomUUID(), SHEET.id(), "P9", Title.LDTT, null, NOW);
        assertThat(catchThrowableOfType(Refusal.class, () -> Proposal.ask(stranger, EMPTY, PEOPLE, List.of()))
                        .reason())
                .isEqualTo(CommonReason.FORBIDDEN);
    }

    @Test
    void it_is_answered_once() {
        Proposal answered = ask(Title.LDTT, EMPTY, List.of()).confirm("P2", NOW);

        assertThat(catchThrowableOfType(Refusal.class, answered::asked).reason())
                .isEqualTo(ProposalReason.ALREADY_ANSWERED);
    }

    @Test
    void nobody_is_passed_over_in_silence() {
        Registration.Draft draft = new Registration.Draft(SHEET, List.of(line("LDTT", "P2")));
        Proposal.Asked waiting = ask(Title.LDTT, EMPTY, List.of());

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> draft.submit(List.of(), List.of(waiting), "P2", NOW));

        assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly("/proposals");
    }

    private static Proposal.Asked ask(Title title, Registration sheet, List<Proposal> earlier) {
        return Proposal.ask(wish(title), sheet, PEOPLE, earlier);
    }

    private static Refusal refused(Title title, Registration sheet, List<Proposal> earlier) {
        return catchThrowableOfType(Refusal.class, () -> Proposal.ask(wish(title), sheet, PEOPLE, earlier));
    }

    private static Proposal.Wish wish(Title title) {
        return new Proposal.Wish(UUID.randomUUID(), SHEET.id(), "P1", title, null, NOW);
    }

    private static Line line(String title, String person) {
        return new Line(title, SubjectKind.PERSON, person);
    }
}
