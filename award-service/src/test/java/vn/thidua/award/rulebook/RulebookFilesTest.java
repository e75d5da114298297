package vn.thidua.award.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.award.engine.rule.Confidence;
import vn.thidua.award.engine.rule.Layer;
import vn.thidua.award.engine.rule.Rule;
import vn.thidua.award.engine.rule.RulePack;
import vn.thidua.award.engine.rule.Rulebook;

class RulebookFilesTest {

    static final String PACK = """
            pack: P-1
            name: Luật thử
            layer: NATIONAL
            effectiveFrom: 2024-01-01
            effectiveTo: 2024-12-31
            documents:
              - {key: L, number: 1/QH, title: Luật, effectiveFrom: 2024-01-01}
            awards:
              - {code: LDTT, name: Lao động tiên tiến, subject: PERSON, decidedBy: Thủ trưởng}
              - {code: CSTDCS, name: Chiến sĩ thi đua cơ sở, subject: PERSON, decidedBy: Thủ trưởng}
            rules:
              - id: R-1
                award: LDTT
                article: Điều 24
                document: L
                confidence: VERIFIED
                source: nguồn
                text: Hoàn thành tốt
                when:
                  classification-at-least: HOAN_THANH_TOT
            """;
    static final String BONUS = """
            bonus: Tiền thưởng
            rounding: NONE
            sameAchievement: HIGHEST_ONLY
            baseSalaries:
              - {from: 2024-07-01, amount: 2340000, document: ND}
            multipliers:
              - {award: LDTT, factor: "0.3", from: 2024-01-01, article: Điều 50, document: ND, confidence: VERIFIED}
            """;

    @Test
    void the_packs_cover_every_day_from_2017_on_without_overlap() {
        Rulebook rulebook = RulebookFiles.ofClasspath();

        for (LocalDate day = LocalDate.of(2017, 10, 1); day.isBefore(LocalDate.of(2028, 1, 1)); day = day.plusDays(1)) {
            LocalDate on = day;
            assertThat(rulebook.packs().stream()
                            .filter(pack -> pack.layer() == Layer.NATIONAL && pack.inForce(on))
                            .map(RulePack::id))
                    .as(day.toString())
                    .hasSize(1);
        }
    }

    @Test
    void what_is_verified_is_told_from_what_is_not() {
        Rulebook rulebook = RulebookFiles.ofClasspath();
        List<String> ofDecree86 = List.of("XATB-86", "THONVH-86", "GDVH-86-VI-PHAM", "GDVH-86-TIEU-CHUAN");
        List<String> of2024 = new ArrayList<>(ofDecree86);
        of2024.addAll(List.of(
                "LDTT-24-1-A",
                "LDTT-24-1-B",
                "LDTT-24-KY-LUAT",
                "CSTDCS-23-1",
                "CSTDCS-23-2",
                "TTLDTT-28-TY-LE",
                "TTLDTT-28-KY-LUAT",
                "TTLDTT-28-NHIEM-VU",
                "TTLDTT-28-DOAN-KET",
                "CSTDTQ-21-1",
                "CSTDTQ-21-1-CHU-KY",
                "CSTDTQ-21-NGAY-SAU",
                "CSTDTQ-21-2",
                "CTDCP-25-1-DAN-DAU",
                "CTDCP-25-1-THANH-TICH",
                "GK-75-2",
                "BKT-74-1-D",
                "BKTTG-73-1-B-BANG-KHEN",
                "BKTTG-73-1-B-NAM-NAM",
                "BKTTG-73-1-B-CSTDCS",
                "HCLDB-44-1-E-BANG-KHEN",
                "HCLDB-44-1-E-NAM-NAM",
                "HCLDB-44-1-E-XUAT-SAC",
                "HCLDB-44-1-E-CSTDCS"));
        List<String> of2025 = new ArrayList<>(of2024);
        of2025.add("LDTT-335-20-4");
        // the law's text of 2026 was not read: only the decrees beside it are known
        List<String> of2026 = new ArrayList<>(ofDecree86);
        of2026.add("LDTT-335-20-4");

        assertThat(verified(rulebook, "RP-2017"))
                .containsExactlyInAnyOrder(
                        "LDTT-91-10-KY-LUAT",
                        "LDTT-2003-24-1",
                        "LDTT-2003-24-1-GUONG-MAU",
                        "LDTT-91-10-THOI-GIAN",
                        "LDTT-91-10-NGAY-NGHI",
                        "CSTDCS-2003-23-1",
                        "CSTDCS-2003-23-2");
        assertThat(verified(rulebook, "RP-2024")).containsExactlyInAnyOrderElementsOf(of2024);
        assertThat(verified(rulebook, "RP-2025")).containsExactlyInAnyOrderElementsOf(of2025);
        assertThat(verified(rulebook, "RP-2026")).containsExactlyInAnyOrderElementsOf(of2026);
    }

    private static List<String> verified(Rulebook rulebook, String pack) {
        return rulebook.pack(pack).orElseThrow().rules().stream()
                .filter(rule -> rule.confidence() == Confidence.VERIFIED)
                .map(Rule::id)
                .distinct()
                .toList();
    }

    @Test
    void what_is_not_verified_says_what_is_open() {
        assertThat(RulebookFiles.ofClasspath().packs().stream()
                        .flatMap(pack -> pack.rules().stream())
                        .filter(rule -> rule.confidence() == Confidence.UNVERIFIED && rule.note() == null)
                        .map(Rule::id))
                .isEmpty();
    }

    @Test
    void every_national_pack_has_a_rule_for_each_award_it_knows() {
        assertThat(RulebookFiles.ofClasspath().packs().stream().flatMap(pack -> pack.awards().stream()
                        .filter(award ->
                                pack.rules().stream().noneMatch(rule -> rule.isFor(award.code(), award.subject())))
                        .map(award -> pack.id() + " " + award.code())))
                .isEmpty();
    }

    @Test
    void a_rule_that_fills_no_slot_is_refused_and_one_that_fills_it_is_read() {
        String slot = PACK.replace("classification-at-least: HOAN_THANH_TOT", "delegated-to: tỉnh");
        String lower = """
                pack: UR
                name: Quy chế
                layer: REGULATION
                unit: U
                effectiveFrom: 2024-01-01
                documents:
                  - {key: Q, title: Quy chế, effectiveFrom: 2024-01-01}
                rules:
                  - id: F-1
                    award: LDTT
                    article: Điều 1
                    document: Q
                    confidence: VERIFIED
                    source: nguồn
                    fills: R-1
                    text: Hoàn thành tốt
                    when:
                      classification-at-least: HOAN_THANH_TOT
                """;
        Map<String, String> files = new LinkedHashMap<>();
        files.put("p.yaml", PACK);
        files.put("u.yaml", lower);

        assertThat(faults(files)).containsExactly("u.yaml:9 [F-1]: no national rule delegates 'R-1'");
        files.put("p.yaml", slot);
        files.put("bonus.yaml", BONUS);
        assertThat(RulebookFiles.read(files).packs()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    HOAN_THANH_TOT         | TUYET_VOI                | p.yaml:20 [R-1]: unknown classification 'TUYET_VOI'
                    classification-at-least| is-good                  | p.yaml:20 [R-1]: unknown condition 'is-good'
                    award: LDTT            | award: LDXX              | p.yaml:13 [R-1]: unknown award 'LDXX'
                    document: L            | document: M              | p.yaml:15 [R-1]: unknown document 'M'
                    confidence: VERIFIED   | confidence: SURE         | p.yaml:16 [R-1]: 'confidence' must be one of [VERIFIED, UNVERIFIED]
                    text: Hoàn thành tốt   | sentence: Hoàn thành tốt | p.yaml:12 [R-1]: 'text' is missing
                    source: nguồn          | source: ''               | p.yaml:17 [R-1]: 'source' is empty
                    effectiveFrom: 2024-01-01\\neffectiveTo | effectiveFrom: 2024-02-30\\neffectiveTo | p.yaml:4: 'effectiveFrom' must be an existing day written YYYY-MM-DD
                    effectiveTo: 2024-12-31| effectiveTo: 2023-12-31  | p.yaml:1: it ends before it begins
                    layer: NATIONAL        | layer: NATIONAL\\ncolour: red | p.yaml:4: unknown key 'colour'
                    layer: NATIONAL        | layer: NATIONAL\\nlayer: NATIONAL | p.yaml:4: key 'layer' is written twice
                    rules:                 | rules: many\\nold:        | p.yaml:11: 'rules' must be a list
                    """)
    void a_malformed_file_is_refused_by_file_line_and_rule(String good, String bad, String fault) {
        String text = PACK.replace(good.replace("\\n", "\n"), bad.replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(PACK);

        assertThat(faults(Map.of("p.yaml", text))).containsExactly(fault);
    }

    @Test
    void what_is_no_yaml_is_refused_with_its_line() {
        assertThat(faults(Map.of("p.yaml", "pack: [\n")).getFirst()).startsWith("p.yaml:2: not YAML");
        assertThat(faults(Map.of("p.yaml", ""))).containsExactly("p.yaml: the file is empty");
    }

    @Test
    void an_id_used_twice_is_refused() {
        String twice = PACK + PACK.substring(PACK.indexOf("  - id: R-1"));

        assertThat(faults(Map.of("p.yaml", twice))).containsExactly("p.yaml:21 [R-1]: rule id is used twice");
    }

    @Test
    void a_rule_outside_the_days_of_its_pack_is_refused() {
        String late = PACK.replace("    text: Hoàn", "    effectiveTo: 2025-01-01\n    text: Hoàn");

        assertThat(faults(Map.of("p.yaml", late)))
                .containsExactly("p.yaml:12 [R-1]: the rule holds outside the days of its pack");
    }

    @Test
    void a_regulation_needs_its_unit_and_creates_no_award() {
        assertThat(faults(Map.of("p.yaml", PACK.replace("NATIONAL", "REGULATION"))))
                .containsExactly("p.yaml:1: 'unit' belongs to a layer below the national one, and only there");
        assertThat(faults(Map.of("p.yaml", PACK.replace("layer: NATIONAL", "layer: REGULATION\nunit: NS-TCT"))))
                .containsExactly("p.yaml:10: only national law creates awards");
    }

    @Test
    void every_faulty_file_is_named_at_once() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a.yaml", PACK.replace("R-1", "''"));
        files.put("b.yaml", PACK.replace("when:", "if:"));

        assertThat(faults(files))
                .hasSize(2)
                .anyMatch(f -> f.startsWith("a.yaml"))
                .anyMatch(f -> f.startsWith("b.yaml"));
    }

    static List<String> faults(Map<String, String> files) {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.put("bonus.yaml", BONUS);
        List<String> found = new java.util.ArrayList<>();
        assertThatExceptionOfType(RulebookRefused.class)
                .isThrownBy(() -> RulebookFiles.read(all))
                .satisfies(refused -> found.addAll(refused.faults()));
        return found;
    }
}
