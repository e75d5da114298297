package vn.thidua.award.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.award.engine.condition.Case;
import vn.thidua.award.engine.condition.Condition;
import vn.thidua.award.engine.condition.Finding;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.AwardType;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.golden.GoldenFacts;
import vn.thidua.award.rulebook.RulebookFiles;

/** The verdict without words is the verdict: for every golden case and for many invented subjects. */
class BriefTest {

    private static final Rulebook RULEBOOK = RulebookFiles.ofClasspath();
    private static final Appraiser APPRAISER = new Appraiser(RULEBOOK);
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2023, 12, 31),
            LocalDate.of(2024, 12, 31),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 11, 23));

    @Test
    void of_every_golden_case() throws IOException {
        for (GoldenFacts golden : GoldenFacts.all()) {
            same(
                    golden.snapshot().asOf(golden.judged()),
                    golden.award(),
                    golden.year(),
                    APPRAISER.law(golden.judged(), golden.units()));
        }
    }

    @Test
    void of_invented_people_and_collectives_by_every_title_and_form_of_every_pack() {
        for (LocalDate day : DAYS) {
            LawOfDay law = APPRAISER.law(day, List.of("NS-TCT"));
            LongStream.range(0, 80)
                    .boxed()
                    .flatMap(n ->
                            Stream.of(GeneratedPeople.person(n, day.getYear()), GeneratedPeople.unit(n, day.getYear())))
                    .map(facts -> facts.asOf(day))
                    .forEach(facts -> RULEBOOK.awards(facts.kind(), day)
                            .forEach(award -> same(facts, award.code(), day.getYear(), law)));
        }
    }

    @Test
    void every_condition_says_the_same_with_and_without_words() {
        List<Condition> conditions = RULEBOOK.packs().stream()
                .flatMap(pack -> pack.rules().stream())
                .map(rule -> rule.condition())
                .distinct()
                .toList();
        for (long n = 0; n < 80; n++) {
            for (Snapshot facts : List.of(GeneratedPeople.person(n, 2025), GeneratedPeople.unit(n, 2025))) {
                Case subject = new Case(facts, 2025, LocalDate.of(2025, 12, 31), _ -> Finding.met("", List.of()));
                for (Condition condition : conditions) {
                    assertThat(condition.truth(subject))
                            .as("%s of %s", condition, facts)
                            .isEqualTo(condition.judge(subject).truth());
                }
            }
        }
    }

    @Test
    void an_award_that_the_law_of_the_day_does_not_know_is_open() {
        LawOfDay law = APPRAISER.law(LocalDate.of(2025, 12, 31), List.of());

        Brief brief = Appraiser.brief(GeneratedPeople.person(1, 2025), "TTLDTT", 2025, law);

        assertThat(brief.outcome()).isEqualTo(Outcome.UNDETERMINED);
        same(GeneratedPeople.person(1, 2025), "TTLDTT", 2025, law);
        assertThat(RULEBOOK.awards(SubjectKind.PERSON, LocalDate.of(2025, 12, 31)).stream()
                        .map(AwardType::code))
                .doesNotContain("TTLDTT");
    }

    private static void same(Snapshot known, String award, int year, LawOfDay law) {
        Verdict verdict = Appraiser.appraise(known, award, year, law);

        assertThat(Appraiser.brief(known, award, year, law))
                .as("%s %d on %s of %s", award, year, law.day(), known)
                .isEqualTo(new Brief(
                        verdict.outcome(),
                        verdict.outcome() == Outcome.ELIGIBLE
                                ? List.of()
                                : verdict.carrying().stream()
                                        .map(line -> new Brief.Reason(line.ruleId(), line.truth()))
                                        .toList()));
    }
}
