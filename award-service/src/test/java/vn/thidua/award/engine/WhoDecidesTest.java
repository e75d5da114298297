package vn.thidua.award.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.Competence;
import vn.thidua.award.engine.rule.Layer;
import vn.thidua.award.engine.rule.RulePack;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.rulebook.RulebookFiles;

class WhoDecidesTest {

    private final Rulebook rulebook = RulebookFiles.ofClasspath();

    @ParameterizedTest
    @CsvSource({
        "LDTT, PERSON, 2026-11-23, TRUONG, true, true",
        "LDTT, PERSON, 2026-11-23, KHOA, false, false",
        "CSTDT, PERSON, 2026-11-23, TRUONG, true, false",
        "CSTDT, PERSON, 2026-11-23, UBND_TINH, true, true",
        "TTLDXS, UNIT, 2026-11-23, SO, true, false",
        "GDVH, HOUSEHOLD, 2026-11-23, TRUONG, true, false",
        "GDVH, HOUSEHOLD, 2026-11-23, UBND_XA, true, true",
        "THONVH, UNIT, 2025-06-30, UBND_XA, true, false",
        "THONVH, UNIT, 2025-07-01, UBND_XA, true, true",
        "HCLD_BA, PERSON, 2026-11-23, UBND_TINH, true, false"
    })
    void the_office_of_the_day_decides(
            String award, SubjectKind kind, LocalDate day, String unitKind, boolean legalPersonality, boolean decides) {
        assertThat(rulebook.competence().of(award, kind, day))
                .isNotEmpty()
                .extracting(power -> power.authority().isHeadOf(unitKind, legalPersonality))
                .satisfies(found -> assertThat(found.contains(true)).isEqualTo(decides));
    }

    @Test
    void the_table_and_the_packs_name_the_same_offices_on_the_first_and_the_last_day() {
        for (RulePack pack : rulebook.packs()) {
            if (pack.layer() == Layer.NATIONAL) {
                LocalDate last = pack.to() == null ? pack.from().plusYears(1) : pack.to();
                pack.awards().forEach(award -> assertThat(offices(award.code(), award.subject(), last))
                        .as(pack.id() + " " + award.code() + " " + award.subject())
                        .isEqualTo(award.decidedBy()));
            }
        }
    }

    @Test
    void on_a_day_without_a_text_nobody_is_known_to_decide() {
        assertThat(rulebook.competence().of("LDTT", SubjectKind.PERSON, LocalDate.of(2017, 9, 30)))
                .isEmpty();
        assertThat(rulebook.competence().of("LDTT", SubjectKind.PERSON, LocalDate.of(2017, 10, 1)))
                .hasSize(1);
    }

    private String offices(String award, SubjectKind kind, LocalDate day) {
        List<Competence.Power> powers = rulebook.competence().of(award, kind, day);
        return powers.stream().map(power -> power.authority().name()).collect(Collectors.joining("; "));
    }
}
