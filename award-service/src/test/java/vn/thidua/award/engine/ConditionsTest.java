package vn.thidua.award.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.award.engine.condition.Case;
import vn.thidua.award.engine.condition.Condition;
import vn.thidua.award.engine.condition.DisciplineLevel;
import vn.thidua.award.engine.condition.Finding;
import vn.thidua.award.engine.condition.HeldConsecutively;
import vn.thidua.award.engine.condition.NoDiscipline;
import vn.thidua.award.engine.condition.NoMemberDisciplined;
import vn.thidua.award.engine.condition.Not;
import vn.thidua.award.engine.condition.Truth;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.Member;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.fact.SubjectKind;

class ConditionsTest {

    private static final Condition CHAIN = new HeldConsecutively("CSTDCS", "Chiến sĩ thi đua cơ sở", 3);

    @ParameterizedTest
    @CsvSource({
        "MET MET, MET, MET",
        "MET NOT_MET, NOT_MET, MET",
        "UNKNOWN NOT_MET, NOT_MET, UNKNOWN",
        "UNKNOWN MET, UNKNOWN, MET",
        "UNKNOWN LEFT_TO_COUNCIL, UNKNOWN, UNKNOWN",
        "LEFT_TO_COUNCIL MET, MET, MET",
        "LEFT_TO_COUNCIL NOT_MET, NOT_MET, LEFT_TO_COUNCIL",
        "LEFT_TO_COUNCIL LEFT_TO_COUNCIL, LEFT_TO_COUNCIL, LEFT_TO_COUNCIL",
        "NOT_MET NOT_MET, NOT_MET, NOT_MET"
    })
    void unknown_is_never_a_pass_and_never_a_fail(String parts, Truth all, Truth any) {
        List<Truth> truths =
                Arrays.stream(parts.split(" ", -1)).map(Truth::valueOf).toList();

        assertThat(Truth.all(truths)).isEqualTo(all);
        assertThat(Truth.any(truths)).isEqualTo(any);
    }

    @Test
    void three_years_in_a_row_by_decision_make_a_chain() {
        assertThat(judge(CHAIN, title(2023), title(2024), title(2025)).truth()).isEqualTo(Truth.MET);
    }

    @Test
    void a_gap_breaks_the_chain_and_names_the_year() {
        Finding finding = judge(CHAIN, title(2022), title(2023), title(2025));

        assertThat(finding.truth()).isEqualTo(Truth.NOT_MET);
        assertThat(finding.missing()).containsExactly("“Chiến sĩ thi đua cơ sở” năm 2024 có quyết định");
    }

    @Test
    void a_claim_and_a_revoked_title_do_not_count_and_one_under_review_leaves_it_open() {
        assertThat(judge(CHAIN, status(2023, FactStatus.CLAIMED), title(2024), title(2025))
                        .truth())
                .isEqualTo(Truth.NOT_MET);
        assertThat(judge(CHAIN, status(2023, FactStatus.REVOKED), title(2024), title(2025))
                        .truth())
                .isEqualTo(Truth.NOT_MET);
        assertThat(judge(CHAIN, status(2023, FactStatus.UNDER_REVIEW), title(2024), title(2025))
                        .truth())
                .isEqualTo(Truth.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"KHIEN_TRACH, KHIEN_TRACH, NOT_MET", "CANH_CAO, KHIEN_TRACH, MET", "CANH_CAO, CANH_CAO, NOT_MET"})
    void discipline_counts_from_its_level_on(DisciplineLevel from, String had, Truth expected) {
        FactRow row = row(FactType.DISCIPLINE, had, 2025, FactStatus.VALID);

        assertThat(judge(new NoDiscipline(from), row).truth()).isEqualTo(expected);
        assertThat(judge(new Not(new NoDiscipline(from)), row).truth()).isEqualTo(expected.negated());
        Snapshot unit =
                new Snapshot(SubjectKind.UNIT, "U", null, null, List.of(), List.of(new Member("M", List.of(row))));
        assertThat(judge(new NoMemberDisciplined(from), unit).truth()).isEqualTo(expected);
    }

    @Test
    void a_sentence_never_holds_a_code() {
        assertThat(CHAIN.sentence()).isEqualTo("có 03 lần liên tục được tặng danh hiệu “Chiến sĩ thi đua cơ sở”");
        assertThat(new NoDiscipline(DisciplineLevel.CANH_CAO).sentence()).doesNotContain("CANH_CAO");
    }

    private static Finding judge(Condition condition, FactRow... rows) {
        return judge(
                condition,
                new Snapshot(SubjectKind.PERSON, "P", LocalDate.of(2015, 1, 1), null, List.of(rows), List.of()));
    }

    private static Finding judge(Condition condition, Snapshot facts) {
        return condition.judge(new Case(facts, 2025, LocalDate.of(2025, 12, 20), award -> {
            throw new AssertionError(award);
        }));
    }

    private static FactRow title(int year) {
        return status(year, FactStatus.VALID);
    }

    private static FactRow status(int year, FactStatus status) {
        return row(FactType.TITLE, "CSTDCS", year, status);
    }

    private static FactRow row(FactType type, String code, int year, FactStatus status) {
        return new FactRow(
                "F-" + year + code,
                type,
                code,
                year,
                null,
                "1/QĐ",
                LocalDate.of(year, 12, 1),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                status,
                null);
    }
}
