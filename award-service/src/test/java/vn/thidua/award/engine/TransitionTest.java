package vn.thidua.award.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.rulebook.RulebookFiles;

/** Files received under one text and judged after another came into force. */
class TransitionTest {

    private static final LocalDate BEFORE = LocalDate.of(2026, 9, 30);
    private static final LocalDate AFTER = LocalDate.of(2026, 10, 1);

    @ParameterizedTest
    @CsvSource({
        // old text, new text, what governs, its pack, the other
        "HOAN_THANH_XUAT_SAC, HOAN_THANH_TOT, ELIGIBLE, NEW, NOT_ELIGIBLE",
        "HOAN_THANH_TOT, HOAN_THANH_XUAT_SAC, ELIGIBLE, OLD, NOT_ELIGIBLE",
        "HOAN_THANH_TOT, HOAN_THANH, ELIGIBLE, OLD,",
        "HOAN_THANH_XUAT_SAC, HOAN_THANH_XUAT_SAC, NOT_ELIGIBLE, OLD,"
    })
    void the_old_text_governs_unless_the_new_one_is_more_favourable(
            String old, String amended, Outcome outcome, String pack, @Nullable Outcome other) {
        Verdict verdict = appraiser(old, amended, true).appraise(good(), "LDTT", 2026, BEFORE, AFTER, List.of());

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.packs()).extracting(Verdict.PackUsed::id).containsExactly(pack);
        assertThat(verdict.other() == null ? null : verdict.other().outcome()).isEqualTo(other);
    }

    @Test
    void received_on_the_first_day_the_new_text_alone_governs() {
        Verdict verdict = appraiser("HOAN_THANH_TOT", "HOAN_THANH_XUAT_SAC", true)
                .appraise(good(), "LDTT", 2026, AFTER, AFTER.plusDays(30), List.of());

        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(verdict.other()).isNull();
    }

    @Test
    void a_law_that_says_nothing_of_it_leaves_the_day_of_receipt_to_decide() {
        Verdict verdict = appraiser("HOAN_THANH_XUAT_SAC", "HOAN_THANH_TOT", false)
                .appraise(good(), "LDTT", 2026, BEFORE, AFTER, List.of());

        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(verdict.other()).isNull();
    }

    @Test
    void what_speaks_against_it_counts_until_the_day_of_judging() {
        Rulebook rulebook = RulebookFiles.ofClasspath();
        LocalDate judged = LocalDate.of(2026, 11, 20);
        FactRow reprimand = against(FactType.DISCIPLINE, "KHIEN_TRACH", AFTER, null);
        FactRow denounced = against(FactType.PENDING, "TO_CAO", AFTER, null);
        FactRow closed = against(FactType.PENDING, "TO_CAO", BEFORE, judged.minusDays(1));

        assertThat(outcome(rulebook, judged)).isEqualTo(Outcome.ELIGIBLE);
        assertThat(outcome(rulebook, judged, reprimand)).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(outcome(rulebook, AFTER.minusDays(1), reprimand)).isEqualTo(Outcome.ELIGIBLE);
        assertThat(outcome(rulebook, judged, denounced)).isEqualTo(Outcome.HOLD);
        assertThat(outcome(rulebook, judged, closed)).isEqualTo(Outcome.ELIGIBLE);
        assertThat(outcome(rulebook, judged.minusDays(1), closed)).isEqualTo(Outcome.HOLD);
    }

    private static Outcome outcome(Rulebook rulebook, LocalDate judged, FactRow... more) {
        List<FactRow> rows = new ArrayList<>(good().rows());
        rows.addAll(List.of(more));
        Snapshot facts = new Snapshot(SubjectKind.PERSON, "X", null, null, rows, List.of());
        return new Appraiser(rulebook)
                .appraise(facts, "LDTT", 2026, BEFORE, judged, List.of())
                .outcome();
    }

    private static FactRow against(FactType type, String code, LocalDate from, @Nullable LocalDate to) {
        return new FactRow(
                code,
                type,
                code,
                2026,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                from,
                to,
                null,
                type == FactType.PENDING ? FactStatus.PENDING : FactStatus.VALID,
                null);
    }

    private static Appraiser appraiser(String old, String amended, boolean transition) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("old.yaml", pack("OLD", "2024-01-01", "effectiveTo: 2026-09-30", old));
        files.put("new.yaml", pack("NEW", "2026-10-01", transition ? """
                transition:
                  {article: Điều 4, document: L, confidence: VERIFIED, source: nguồn}""" : "", amended));
        files.put("bonus.yaml", """
                bonus: Tiền thưởng
                rounding: NONE
                sameAchievement: EACH
                baseSalaries:
                  - {from: 2024-07-01, amount: 2340000, document: ND}
                """);
        return new Appraiser(RulebookFiles.read(files));
    }

    private static String pack(String id, String from, String more, String level) {
        return """
                pack: %s
                name: Luật
                layer: NATIONAL
                effectiveFrom: %s
                %s
                documents:
                  - {key: L, number: 1/QH, title: Luật, effectiveFrom: 2024-01-01}
                awards:
                  - {code: LDTT, name: Lao động tiên tiến, subject: PERSON, decidedBy: Thủ trưởng}
                rules:
                  - id: R-1
                    award: LDTT
                    article: Điều 24
                    document: L
                    confidence: VERIFIED
                    source: nguồn
                    text: Xếp loại
                    when:
                      classification-at-least: %s
                """.formatted(id, from, more, level);
    }

    private static Snapshot good() {
        FactRow row = new FactRow(
                "F",
                FactType.CLASSIFICATION,
                "HOAN_THANH_TOT",
                2026,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                FactStatus.VALID,
                null);
        return new Snapshot(SubjectKind.PERSON, "P", null, null, List.of(row), List.of());
    }
}
