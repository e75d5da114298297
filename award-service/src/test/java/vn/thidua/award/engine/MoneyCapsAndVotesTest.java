package vn.thidua.award.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.award.engine.fact.SubjectKind;
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
        // the table of the decree, once under each of the two base salaries
        "CSTDTQ, PERSON, 10530000, 11385000",
        "CSTDT, PERSON, 7020000, 7590000",
        "CSTDCS, PERSON, 2340000, 2530000",
        "LDTT, PERSON, 702000, 759000",
        "TTLDXS, UNIT, 3510000, 3795000",
        "TTLDTT, UNIT, 1872000, 2024000",
        "XATB, UNIT, 4680000, 5060000",
        "THONVH, UNIT, 3510000, 3795000",
        "CO_THI_DUA_CP, UNIT, 28080000, 30360000",
        "CO_THI_DUA_TINH, UNIT, 18720000, 20240000",
        "HCLD_NHAT, PERSON, 21060000, 22770000",
        "HCLD_NHI, PERSON, 17550000, 18975000",
        "HCLD_BA, PERSON, 10530000, 11385000",
        "HCLD_NHAT, UNIT, 42120000, 45540000",
        "HCLD_BA, UNIT, 21060000, 22770000",
        "BANG_KHEN_TTG, PERSON, 8190000, 8855000",
        "BANG_KHEN_TINH, PERSON, 3510000, 3795000",
        "BANG_KHEN_TINH, UNIT, 7020000, 7590000",
        "GIAY_KHEN, PERSON, 702000, 759000",
        "GIAY_KHEN, UNIT, 1404000, 1518000",
        "GIAY_KHEN, HOUSEHOLD, 1053000, 1138500"
    })
    void the_money_follows_the_base_salary_of_the_day_of_signing(
            String award, SubjectKind subject, long before, long after) {
        assertThat(amount(award, subject, LocalDate.of(2025, 7, 1))).isEqualTo(before);
        assertThat(amount(award, subject, LocalDate.of(2026, 6, 30))).isEqualTo(before);
        assertThat(amount(award, subject, LocalDate.of(2026, 7, 1))).isEqualTo(after);
    }

    @Test
    void money_whose_factor_was_not_read_says_so() {
        LocalDate day = LocalDate.of(2026, 7, 1);

        assertThat(rulebook.bonus()
                        .of("BANG_KHEN_TTG", SubjectKind.PERSON, day)
                        .orElseThrow()
                        .confidence())
                .isEqualTo(Confidence.UNVERIFIED);
        assertThat(rulebook.bonus()
                        .of("GIAY_KHEN", SubjectKind.UNIT, day)
                        .orElseThrow()
                        .confidence())
                .isEqualTo(Confidence.UNVERIFIED);
        assertThat(rulebook.bonus()
                        .of("GIAY_KHEN", SubjectKind.PERSON, day)
                        .orElseThrow()
                        .confidence())
                .isEqualTo(Confidence.VERIFIED);
    }

    private long amount(String award, SubjectKind subject, LocalDate signedOn) {
        return rulebook.bonus().of(award, subject, signedOn).orElseThrow().amount();
    }

    @Test
    void an_award_that_no_table_knows_has_no_amount() {
        assertThat(rulebook.bonus().of("GDVH", SubjectKind.HOUSEHOLD, LocalDate.of(2026, 7, 1)))
                .isEmpty();
        assertThat(rulebook.bonus().of("GIAY_KHEN", SubjectKind.PERSON, LocalDate.of(2025, 6, 30)))
                .isEmpty();
        assertThat(rulebook.bonus().of("LDTT", SubjectKind.PERSON, LocalDate.of(2025, 6, 30)))
                .isEmpty();
    }

    @Test
    void rounding_up_to_ten_thousand_is_an_alternative_of_the_table() {
        BonusTable rounded = new BonusTable(
                rulebook.bonus().salaries(),
                rulebook.bonus().multipliers(),
                BonusTable.Rounding.CEIL_10000,
                BonusTable.SameAchievement.EACH);

        assertThat(rounded.of("LDTT", SubjectKind.PERSON, LocalDate.of(2026, 6, 30))
                        .orElseThrow()
                        .amount())
                .isEqualTo(710_000);
        assertThat(rounded.of("CSTDCS", SubjectKind.PERSON, LocalDate.of(2026, 6, 30))
                        .orElseThrow()
                        .amount())
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

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, LDTT, 50, true", "2023-12-31, BANG_KHEN_TTG, 50, true", "2023-12-31, CSTDT, 80, false",
        "2023-12-31, CSTDTQ, 90, false", "2025-06-30, CSTDTQ, 90, false", "2025-07-01, CO_THI_DUA_CP, 80, false",
        "2025-07-01, HCLD_NHAT, 80, false", "2026-10-01, GIAY_KHEN, 50, true"
    })
    void every_day_has_a_rule_for_the_vote_that_says_it_was_not_read(
            LocalDate day, String award, int percent, boolean more) {
        VoteRule rule = rulebook.vote(award, day, List.of()).orElseThrow();

        assertThat(rule.percent()).isEqualTo(percent);
        assertThat(rule.more()).isEqualTo(more);
        assertThat(rule.base()).isEqualTo(VoteRule.Base.TOTAL_MEMBERS);
        assertThat(rule.confidence()).isEqualTo(Confidence.UNVERIFIED);
    }

    @Test
    void every_award_of_every_pack_has_a_rule_for_the_vote() {
        rulebook.packs().stream().filter(pack -> pack.unit() == null).forEach(pack -> pack.awards()
                .forEach(award -> assertThat(rulebook.vote(award.code(), pack.from(), List.of()))
                        .as(pack.id() + " " + award.code())
                        .isPresent()));
    }
}
