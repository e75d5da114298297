package vn.thidua.award.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.award.engine.rule.BonusTable;
import vn.thidua.award.engine.rule.Cap;
import vn.thidua.award.engine.rule.Confidence;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.engine.rule.VoteRule;
import vn.thidua.award.rulebook.RulebookFiles;

class MoneyCapsAndVotesTest {

    private final Rulebook rulebook = RulebookFiles.ofClasspath();

    @ParameterizedTest
    @CsvSource({
        "CSTDCS, 2026-06-30, 2340000",
        "CSTDCS, 2026-07-01, 2530000",
        "LDTT, 2026-06-30, 702000",
        "LDTT, 2026-07-01, 759000",
        "CSTDT, 2026-07-01, 7590000",
        "TTLDXS, 2026-07-01, 3795000",
        "TTLDTT, 2026-07-01, 2024000"
    })
    void the_money_follows_the_base_salary_of_the_day_of_signing(String award, LocalDate signedOn, long amount) {
        assertThat(rulebook.bonus().of(award, signedOn).orElseThrow().amount()).isEqualTo(amount);
    }

    @Test
    void an_award_that_no_table_knows_has_no_amount() {
        assertThat(rulebook.bonus().of("GIAY_KHEN", LocalDate.of(2026, 7, 1))).isEmpty();
        assertThat(rulebook.bonus().of("LDTT", LocalDate.of(2025, 6, 30))).isEmpty();
    }

    @Test
    void rounding_up_to_ten_thousand_is_an_alternative_of_the_table() {
        BonusTable rounded = new BonusTable(
                rulebook.bonus().salaries(),
                rulebook.bonus().multipliers(),
                BonusTable.Rounding.CEIL_10000,
                BonusTable.SameAchievement.EACH);

        assertThat(rounded.of("LDTT", LocalDate.of(2026, 6, 30)).orElseThrow().amount())
                .isEqualTo(710_000);
        assertThat(rounded.of("CSTDCS", LocalDate.of(2026, 6, 30)).orElseThrow().amount())
                .isEqualTo(2_340_000);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "6, 0", "7, 1", "13, 1", "14, 2", "56, 8", "60, 9"})
    void fifteen_per_cent_are_rounded_down(int base, int allowed) {
        Cap cap = new Cap(
                "C", "CSTDCS", 15, "LDTT", RoundingMode.FLOOR, 2027, "Điều 1", "D", Confidence.VERIFIED, "nguồn");

        assertThat(cap.allowed(base)).isEqualTo(allowed);
    }

    @Test
    void the_schools_ceiling_begins_in_2027_and_does_not_bind_others() {
        LocalDate day = LocalDate.of(2027, 11, 30);

        assertThat(rulebook.caps("CSTDCS", 2026, day, List.of("NS-TCT"))).isEmpty();
        assertThat(rulebook.caps("CSTDCS", 2027, day, List.of("NS-TCT"))).hasSize(1);
        assertThat(rulebook.caps("CSTDCS", 2027, day, List.of("NS-DTNT"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"11, 6, true", "11, 5, false", "10, 5, false", "10, 6, true", "1, 1, true"})
    void more_than_half_of_all_members_passes(int members, int yes, boolean passes) {
        VoteRule rule = rulebook.vote("CSTDCS", LocalDate.of(2026, 11, 23), List.of("NS-TCT"))
                .orElseThrow();

        assertThat(rule.passes(yes, members, members)).isEqualTo(passes);
        assertThat(rule.confidence()).isEqualTo(Confidence.UNVERIFIED);
    }

    @ParameterizedTest
    @CsvSource({"9, 6, true", "9, 5, false", "11, 8, true", "11, 7, false", "1, 1, true"})
    void two_thirds_of_the_members_must_be_there(int members, int present, boolean quorate) {
        VoteRule rule =
                rulebook.vote("LDTT", LocalDate.of(2026, 11, 23), List.of()).orElseThrow();

        assertThat(rule.quorate(members, present)).isEqualTo(quorate);
    }

    @ParameterizedTest
    @CsvSource({"10, 8, true", "10, 7, false"})
    void the_provincial_title_needs_at_least_eighty_per_cent(int members, int yes, boolean passes) {
        VoteRule rule =
                rulebook.vote("CSTDT", LocalDate.of(2026, 11, 23), List.of()).orElseThrow();

        assertThat(rule.passes(yes, members, members)).isEqualTo(passes);
    }
}
