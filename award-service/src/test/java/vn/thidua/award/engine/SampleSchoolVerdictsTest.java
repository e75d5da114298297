package vn.thidua.award.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.thidua.award.rulebook.RulebookFiles;

/** Every person of the school, every year: the verdicts agree with what the school decided then. */
class SampleSchoolVerdictsTest {

    /** Between the classifications and the titles of each year. */
    private static final Map<Integer, LocalDate> DAYS = Map.of(
            2021, LocalDate.of(2021, 12, 15),
            2022, LocalDate.of(2022, 12, 15),
            2023, LocalDate.of(2023, 12, 15),
            2024, LocalDate.of(2024, 12, 12),
            2025, LocalDate.of(2025, 12, 10));

    private final School school = School.read();
    private final Appraiser appraiser = new Appraiser(RulebookFiles.ofClasspath());

    @Test
    void advanced_workers_are_eligible_and_nobody_else_is() {
        Map<String, String> differences = new TreeMap<>();
        DAYS.forEach((year, day) -> school.personIds().forEach(person -> {
            // CB-053 was decided by the former unit in 2021 and 2022
            if (person.equals("CB-053") && year < 2023) {
                return;
            }
            Outcome outcome = appraise(person, "LDTT", year, day).outcome();
            if ((outcome == Outcome.ELIGIBLE) != school.holds(person, "LDTT", year)) {
                differences.put(person + " " + year, outcome.name());
            }
        }));

        assertThat(differences).isEmpty();
    }

    @Test
    void whoever_was_a_grassroots_emulation_fighter_is_eligible() {
        Map<String, String> differences = new TreeMap<>();
        DAYS.forEach((year, day) -> school.personIds().stream()
                .filter(person -> school.holds(person, "CSTDCS", year))
                .forEach(person -> {
                    Outcome outcome = appraise(person, "CSTDCS", year, day).outcome();
                    if (outcome != Outcome.ELIGIBLE) {
                        differences.put(person + " " + year, outcome.name());
                    }
                }));

        assertThat(differences).isEmpty();
    }

    @Test
    void before_2024_nobody_is_eligible_without_an_initiative() {
        long eligible = List.of(2021, 2022, 2023).stream()
                .flatMap(year -> school.personIds().stream()
                        .filter(person ->
                                appraise(person, "CSTDCS", year, DAYS.get(year)).outcome() == Outcome.ELIGIBLE)
                        .filter(person -> school.rowsOf(person).stream()
                                .noneMatch(row -> row.year() == year
                                        && row.recordId().startsWith("HS")
                                        && row.type().code().equals("SANG_KIEN"))))
                .count();

        assertThat(eligible).isZero();
    }

    @Test
    void collectives_of_the_verified_years_agree_with_their_titles() {
        Map<String, String> differences = new TreeMap<>();
        for (int year : Set.of(2024, 2025)) {
            for (String unit : List.of(
                    "NS-TCT-LLCS",
                    "NS-TCT-NNPL",
                    "NS-TCT-XDD",
                    "NS-TCT-DVDT",
                    "NS-TCT-TCHC",
                    "NS-TCT-QLDT",
                    "NS-TCT-TCQT")) {
                Outcome outcome = appraiser
                        .appraise(school.unit(unit, year), "TTLDTT", year, LocalDate.of(year, 12, 31), under(unit))
                        .outcome();
                if ((outcome == Outcome.ELIGIBLE) != school.holds(unit, "TTLDTT", year)) {
                    differences.put(unit + " " + year, outcome.name());
                }
            }
        }

        assertThat(differences).isEmpty();
    }

    private Verdict appraise(String person, String award, int year, LocalDate day) {
        return appraiser.appraise(school.person(person), award, year, day, under(school.unitOf(person)));
    }

    private static List<String> under(String unit) {
        return List.of(unit, "NS-TCT", "NS-TU");
    }
}
