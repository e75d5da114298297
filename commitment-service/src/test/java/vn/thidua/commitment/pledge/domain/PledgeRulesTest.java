package vn.thidua.commitment.pledge.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.pledge.domain.Pledge.Signature;
import vn.thidua.kit.problem.Refusal;

class PledgeRulesTest {

    private static final Instant NOW = Instant.parse("2027-01-18T02:00:00Z");
    private static final Set<String> PARTIES = Set.of("A", "B");
    private static final Pledge.Signing OPEN = new Pledge.Draft("Cùng thi đua").open();
    private static final String SEEN = Pledge.digest("Cùng thi đua");

    @Test
    void the_last_signature_seals() {
        Pledge one = OPEN.sign(by("A"), SEEN, PARTIES);
        Pledge both = one.signing().sign(by("B"), SEEN, PARTIES);

        assertThat(one.state()).isEqualTo("SIGNING");
        assertThat(both).isInstanceOf(Pledge.Sealed.class);
        assertThat(((Pledge.Sealed) both).isIntact()).isTrue();
    }

    @Test
    void a_seal_shows_that_text_or_a_name_was_changed() {
        Pledge.Sealed sealed =
                (Pledge.Sealed) OPEN.sign(by("A"), SEEN, PARTIES).signing().sign(by("B"), SEEN, PARTIES);

        assertThat(new Pledge.Sealed("Khác", sealed.signatures(), sealed.digest(), NOW).isIntact())
                .isFalse();
        List<Signature> other = List.of(by("A"), new Signature("B", "P", "Người khác", "Trưởng khoa", NOW));
        assertThat(new Pledge.Sealed(sealed.text(), other, sealed.digest(), NOW).isIntact())
                .isFalse();
    }

    @Test
    void only_a_party_signs_once_and_only_what_it_read() {
        assertThat(refused(() -> OPEN.sign(by("C"), SEEN, PARTIES))).isEqualTo(PledgeReason.NOT_A_PARTY);
        assertThat(refused(() -> OPEN.sign(by("A"), "bản cũ", PARTIES))).isEqualTo(PledgeReason.TEXT_CHANGED);
        Pledge.Signing one = OPEN.sign(by("A"), SEEN, PARTIES).signing();
        assertThat(refused(() -> one.sign(by("A"), SEEN, PARTIES))).isEqualTo(PledgeReason.SIGNED_ALREADY);
    }

    @Test
    void the_text_stands_still_once_it_can_be_signed() {
        assertThat(refused(OPEN::draft)).isEqualTo(PledgeReason.NOT_DRAFT);
        assertThat(OPEN.withdraw()).isEqualTo(new Pledge.Draft("Cùng thi đua"));
        assertThat(refused(() -> OPEN.sign(by("A"), SEEN, PARTIES).signing().withdraw()))
                .isEqualTo(PledgeReason.SIGNED_ALREADY);
        assertThat(refused(() -> new Pledge.Draft(" ").open())).isEqualTo(PledgeReason.TEXT_MISSING);
        assertThat(refused(() -> new Pledge.Draft("…").signing())).isEqualTo(PledgeReason.NOT_OPEN);
    }

    private static Signature by(String unit) {
        return new Signature(unit, "P-" + unit, "Người của " + unit, "Trưởng khoa", NOW);
    }

    private static Object refused(Runnable step) {
        return catchThrowableOfType(Refusal.class, step::run).reason();
    }
}
