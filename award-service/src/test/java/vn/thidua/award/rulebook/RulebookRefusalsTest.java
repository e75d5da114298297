package vn.thidua.award.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.thidua.award.rulebook.RulebookFilesTest.BONUS;
import static vn.thidua.award.rulebook.RulebookFilesTest.PACK;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults that show only between rules and between packs: each names file, line and rule. */
class RulebookRefusalsTest {

    private static final String LOWER = """
            pack: UR
            name: Quy chế
            layer: REGULATION
            unit: U
            effectiveFrom: 2024-01-01
            documents:
              - {key: Q, title: Quy chế, effectiveFrom: 2024-01-01}
            rules:
              - id: L-1
                award: LDTT
                article: Điều 1
                document: Q
                confidence: VERIFIED
                source: nguồn
                text: Điều kiện riêng
                when:
                  WHEN
            """;
    private static final String VOTES = """
            votes:
              - {id: V, awards: [LDTT], percent: 66, more: true, base: TOTAL_MEMBERS, quorum: 2/3, secretBallot: true, article: Đ, confidence: VERIFIED, source: n}
            """;
    private static final String CAPS = """
            caps:
              - {id: C, award: CSTDCS, percent: 15, of: LDTT, rounding: FLOOR, article: Đ, document: L, confidence: VERIFIED, source: n}
            """;
    private static final String CONDITION = "classification-at-least: HOAN_THANH_TOT";

    @Test
    void two_packs_of_one_layer_and_day_are_refused() {
        assertThat(faults(PACK, PACK.replace("P-1", "P-2")))
                .containsExactly("q.yaml:1: the days of P-2 and of P-1 (p.yaml:1): periods overlap");
        assertThat(faults(
                        PACK,
                        PACK.replace("P-1", "P-2")
                                .replace("2024-12-31", "2025-12-31")
                                .replaceAll("(?m)^effectiveFrom: 2024-01-01", "effectiveFrom: 2024-12-31")))
                .containsExactly("q.yaml:1: the days of P-2 and of P-1 (p.yaml:1): periods overlap");
        accepted(
                PACK,
                PACK.replace("P-1", "P-2")
                        .replace("2024-12-31", "2025-12-31")
                        .replaceAll("(?m)^effectiveFrom: 2024-01-01", "effectiveFrom: 2025-01-01"));
        String lower = LOWER.replace("WHEN", CONDITION);
        assertThat(faults(PACK, lower, lower.replace("pack: UR", "pack: UR-2")))
                .containsExactly("r.yaml:1: the days of UR-2 and of UR (q.yaml:1): periods overlap");
        accepted(PACK, lower, lower.replace("pack: UR", "pack: UR-2").replace("unit: U", "unit: V"));
        accepted(
                PACK,
                lower,
                lower.replace("pack: UR", "pack: UR-2")
                        .replace("REGULATION", "ORDINANCE")
                        .replace("L-1", "O-1"));
    }

    @Test
    void a_pack_that_exists_twice_is_refused() {
        String later = PACK.replaceAll("(?m)^effectiveFrom: 2024-01-01", "effectiveFrom: 2025-01-01")
                .replace("2024-12-31", "2025-12-31");
        assertThat(faults(PACK, later)).containsExactly("q.yaml:1: the pack P-1 exists already at p.yaml:1");
    }

    @Test
    void a_title_that_rests_on_itself_is_refused() {
        String second = """
              - id: R-2
                award: CSTDCS
                article: Điều 23
                document: L
                confidence: VERIFIED
                source: nguồn
                text: Đạt danh hiệu
                when:
                  WHEN
            """.replaceAll("(?m)^ {0,2}(?=\\S)", "  ");
        String cyclic = PACK.replace(CONDITION, "meets-standards-of: CSTDCS") + second;
        List<String> both = List.of(
                "p.yaml:12 [R-1]: cyclic: the standards of LDTT rest on themselves",
                "p.yaml:21 [R-2]: cyclic: the standards of CSTDCS rest on themselves");

        assertThat(faults(cyclic.replace("WHEN", "meets-standards-of: LDTT"))).isEqualTo(both);
        assertThat(faults(cyclic.replace("WHEN", "not: {meets-standards-of: LDTT}")))
                .isEqualTo(both);
        assertThat(faults(cyclic.replace("WHEN", "any: [{all: [{meets-standards-of: LDTT}]}]")))
                .isEqualTo(both);
        assertThat(faults(PACK.replace(CONDITION, "meets-standards-of: LDTT")))
                .containsExactly("p.yaml:12 [R-1]: cyclic: the standards of LDTT rest on themselves");
        accepted(PACK + second.replace("WHEN", "meets-standards-of: LDTT"));
    }

    @Test
    void a_lower_layer_adds_and_replaces_nothing() {
        assertThat(faults(PACK, LOWER.replace("WHEN", CONDITION).replace("L-1", "R-1")))
                .containsExactly("q.yaml:9 [R-1]: a lower layer adds clauses and replaces none: R-1 is the law's"
                        + " (p.yaml:12 [R-1])");
        assertThat(faults(PACK, LOWER.replace("WHEN", CONDITION) + """
                transition: {article: Điều 4, document: Q, confidence: VERIFIED, source: n}
                """))
                .containsExactly("q.yaml:18: only national law has a transition");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            classification-at-least: HOAN_THANH_TOT | classification-at-least: HOAN_THANH | HOAN_THANH is below HOAN_THANH_TOT
            members-holding: {award: LDTT, percent: 70} | members-holding: {award: LDTT, percent: 69} | 69 instead of 70% of the members
            members-classified: {level: HOAN_THANH, percent: 100} | members-classified: {level: HOAN_THANH, percent: 99} | 99 instead of 100% of the members
            some-member-holds: {award: CSTDCS, count: 2} | some-member-holds: {award: CSTDCS, count: 1} | 1 instead of 2 members
            held-consecutively: {award: CSTDCS, times: 3} | held-consecutively: {award: CSTDCS, times: 2} | 2 instead of 3 times in a row
            held-times: {award: CSTDCS, times: 3, within: 5} | held-times: {award: CSTDCS, times: 2, within: 5} | 2 instead of 3 times
            classified-times: {level: HOAN_THANH_TOT, times: 5, within: 5} | classified-times: {level: HOAN_THANH_TOT, times: 4, within: 5} | 4 instead of 5 years
            initiative-recognised: TINH | initiative-recognised: CO_SO | CO_SO is below TINH
            initiatives-recognised: {level: CO_SO, times: 2, within: 2} | initiatives-recognised: {level: CO_SO, times: 1, within: 2} | 1 instead of 2 initiatives
            months-employed: 10 | months-employed: 9 | 9 instead of 10 months
            years-since: {award: CSTDCS, years: 5} | years-since: {award: CSTDCS, years: 4} | 4 instead of 5 years
            absence-below: {workingDays: 40, notCounted: []} | absence-below: {workingDays: 41, notCounted: []} | 41 instead of 40 days absent
            bloc-rank: 1 | bloc-rank: 2 | 2 instead of 1 as the last rank
            no-discipline: KHIEN_TRACH | no-discipline: CANH_CAO | CANH_CAO is above KHIEN_TRACH
            no-member-disciplined: KHIEN_TRACH | no-member-disciplined: CANH_CAO | CANH_CAO is above KHIEN_TRACH
            no-pending-matter: [TO_CAO, KY_LUAT] | no-pending-matter: [TO_CAO] | some pending matters are left out
            no-violation: [HINH_SU, NGHIA_VU] | no-violation: [HINH_SU] | some violations are left out
            held-times: {award: CSTDCS, times: 3, within: 5} | held-times: {award: CSTDCS, times: 3, within: 6} | in a longer time than the 3 times of the law
            held-times: {award: CSTDCS, times: 3, within: 5} | held-times: {award: CSTDCS, times: 3} | in a longer time than the 3 times of the law
            held-times: {award: CSTDCS, times: 3, within: 5} | held-times: {award: CSTDCS, times: 3, within: 5, orLongerRun: {level: HOAN_THANH_TOT}} | in a longer time than the 3 times of the law
            held-times: {award: CSTDCS, times: 3, within: 5} | held-times: {award: CSTDCS, times: 2, within: 6} | 2 instead of 3 times
            classified-times: {level: HOAN_THANH_TOT, times: 5, within: 5} | classified-times: {level: HOAN_THANH_TOT, times: 5, within: 6} | in a longer time than the 5 years of the law
            classified-times: {level: HOAN_THANH_TOT, times: 5, within: 5} | classified-times: {level: HOAN_THANH, times: 5, within: 5} | HOAN_THANH is below HOAN_THANH_TOT
            initiatives-recognised: {level: CO_SO, times: 2, within: 2} | initiatives-recognised: {level: CO_SO, times: 2, within: 3} | in a longer time than the 2 initiatives of the law
            members-classified: {level: HOAN_THANH_TOT, percent: 70} | members-classified: {level: HOAN_THANH, percent: 70} | HOAN_THANH is below HOAN_THANH_TOT
            absence-below: {workingDays: 40, notCounted: [THAI_SAN]} | absence-below: {workingDays: 40, notCounted: [THAI_SAN, OM_DAU]} | more kinds of leave are not counted
            months-employed: 10 | all: [{months-employed: 9}, {no-discipline: CANH_CAO}] | 9 instead of 10 months
            all: [{months-employed: 10}, {bloc-rank: 1}] | all: [{bloc-rank: 2}] | 2 instead of 1 as the last rank
            """)
    void a_lower_layer_that_asks_for_less_is_refused_and_one_that_asks_for_more_is_not(
            String stricter, String looser, String why) {
        assertThat(faults(PACK.replace(CONDITION, stricter), LOWER.replace("WHEN", looser)))
                .containsExactly("q.yaml:9 [L-1]: looser than p.yaml:12 [R-1]: " + why);
        accepted(PACK.replace(CONDITION, looser), LOWER.replace("WHEN", stricter));
        accepted(PACK.replace(CONDITION, stricter), LOWER.replace("WHEN", stricter));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            percent: 66         | percent: 65          | 65 instead of 66 % of the votes
            more: true          | more: false          | at least instead of more than 66 % of the votes
            base: TOTAL_MEMBERS | base: PRESENT        | of those present instead of all members
            quorum: 2/3         | quorum: 1/2          | a smaller quorum
            secretBallot: true  | secretBallot: false  | no secret ballot
            """)
    void a_lower_layer_that_lets_fewer_votes_suffice_is_refused(String law, String lower, String why) {
        String looser = LOWER.replace("WHEN", CONDITION)
                + VOTES.replace("id: V", "id: LV").replace(law, lower);
        String stricter = LOWER.replace("WHEN", CONDITION) + VOTES.replace("id: V", "id: LV");

        assertThat(faults(PACK + VOTES, looser)).containsExactly("q.yaml:19 [LV]: looser than p.yaml:22 [V]: " + why);
        accepted(PACK + VOTES.replace(law, lower), stricter);
    }

    @Test
    void a_lower_layer_that_allows_more_awards_is_refused() {
        String lower = LOWER.replace("WHEN", CONDITION) + CAPS.replace("document: L", "document: Q");

        assertThat(faults(PACK + CAPS, lower.replace("percent: 15", "percent: 16")))
                .containsExactly("q.yaml:19 [C]: looser than p.yaml:22 [C]: 16 instead of 15 %");
        assertThat(faults(PACK + CAPS, lower.replace("FLOOR", "HALF_UP")))
                .containsExactly("q.yaml:19 [C]: looser than p.yaml:22 [C]: rounded up instead of down");
        accepted(PACK + CAPS, lower.replace("percent: 15", "percent: 14"));
        accepted(PACK + CAPS, lower.replace("of: LDTT", "of: CSTDCS").replace("percent: 15", "percent: 20"));
    }

    @Test
    void what_would_never_be_asked_is_refused() {
        String next = PACK.replace("P-1", "P-2")
                .replace("2024-12-31", "2025-12-31")
                .replaceAll("(?m)^effectiveFrom: 2024-01-01", "effectiveFrom: 2025-01-01");
        String award = "  - {code: LDTT, name: Lao động tiên tiến, subject: PERSON, decidedBy: Thủ trưởng}\n";

        accepted(PACK, next);
        assertThat(faults(PACK, next.replace(award, "")))
                .containsExactly("q.yaml:11 [R-1]: never asked: the pack knows no award LDTT");
        assertThat(faults(PACK.replace("    award: LDTT\n", "    award: LDTT\n    subject: UNIT\n")))
                .containsExactly("p.yaml:12 [R-1]: never asked: the pack knows no award LDTT for UNIT");
    }

    @Test
    void two_votes_for_one_award_are_refused() {
        String vote = VOTES.substring(VOTES.indexOf("  - "));

        assertThat(faults(PACK + VOTES + vote.replace("id: V", "id: W").replace("[LDTT]", "[CSTDCS, LDTT]")))
                .containsExactly("p.yaml:23 [W]: a second vote for LDTT");
        accepted(PACK + VOTES + vote.replace("id: V", "id: W").replace("[LDTT]", "[CSTDCS]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            held-times: {award: CSTDCS, times: 3, orLongerRun: {level: HOAN_THANH_TOT}} | 20 [R-1]: unknown key 'orLongerRun'
            held-times: {award: CSTDCS, times: 3, within: 5, orLongerRun: {level: TUYET_VOI}} | 20 [R-1]: unknown classification 'TUYET_VOI'
            held-times: {award: CSTDCS, times: 3, within: 5, orLongerRun: {level: HOAN_THANH, after: CSTDX}} | 20 [R-1]: unknown award 'CSTDX'
            held-times: {award: CSTDCS, times: 3, within: 5, forMerit: maybe} | 20 [R-1]: 'forMerit' must be true or false
            held-times: {award: CSTDCS, times: 0} | 20 [R-1]: 'times' must be a whole number from 1 to 20
            classified-times: {level: HOAN_THANH_TOT, times: 6, within: 5} | 20 [R-1]: 'times' must be a whole number from 1 to 5
            members-holding: {award: LDTT, percent: 70.5} | 20 [R-1]: 'percent' must be a whole number from 1 to 100
            members-holding: {award: LDTT, percent: 70, percent: 60} | 20 [R-1]: key 'percent' is written twice
            {months-employed: 10, bloc-rank: 1} | 20 [R-1]: exactly one condition is expected, found [months-employed, bloc-rank]
            any: [] | 20 [R-1]: all/any needs at least one condition
            absence-below: {workingDays: 40, notCounted: [DU_LICH]} | 20 [R-1]: unknown code 'DU_LICH' of NGHI
            script: "1 == 1" | 20 [R-1]: unknown condition 'script'
            """)
    void a_malformed_condition_is_refused_by_file_line_and_rule(String condition, String fault) {
        assertThat(faults(PACK.replace(CONDITION, condition))).containsExactly("p.yaml:" + fault);
    }

    @Test
    void names_of_one_pack_are_written_once() {
        String document = "  - {key: L, number: 1/QH, title: Luật, effectiveFrom: 2024-01-01}\n";
        String award = "  - {code: LDTT, name: Lao động tiên tiến, subject: PERSON, decidedBy: Thủ trưởng}\n";

        assertThat(faults(PACK.replace(document, document + document)))
                .containsExactly("p.yaml:8: document 'L' is written twice");
        assertThat(faults(PACK.replace(award, award + award)))
                .containsExactly("p.yaml:10: award 'LDTT PERSON' is written twice");
        accepted(PACK.replace(award, award + award.replace("PERSON", "UNIT")));
        String twice = VOTES + VOTES.substring(VOTES.indexOf("  - "));
        assertThat(faults(PACK + twice)).containsExactly("p.yaml:23 [V]: vote 'V' is written twice");
        assertThat(faults(PACK + CAPS + CAPS.substring(CAPS.indexOf("  - "))))
                .containsExactly("p.yaml:23 [C]: cap 'C' is written twice");
    }

    @Test
    void money_of_two_amounts_on_one_day_is_refused() {
        String salary = "  - {from: 2024-07-01, amount: 2340000, document: ND}\n";
        String multiplier = BONUS.substring(BONUS.indexOf("  - {award: LDTT"));

        assertThat(refused(Map.of("p.yaml", PACK, "bonus.yaml", BONUS.replace(salary, salary + salary))))
                .contains("bonus.yaml:6: two base salaries begin on 2024-07-01");
        assertThat(refused(Map.of("p.yaml", PACK, "bonus.yaml", BONUS + multiplier)))
                .contains("bonus.yaml:8: periods overlap: LDTT has two multipliers");
        assertThat(refused(Map.of("p.yaml", PACK, "bonus.yaml", BONUS.replace("award: LDTT", "award: LDTX"))))
                .containsExactly("bonus.yaml:7: unknown award 'LDTX'");
        assertThat(refused(Map.of("p.yaml", PACK, "a.yaml", BONUS, "b.yaml", BONUS)))
                .singleElement()
                .asString()
                .endsWith(".yaml:1: there is a table of bonus money already");
        assertThat(refused(Map.of(
                        "p.yaml", PACK, "bonus.yaml", BONUS + multiplier.replace("LDTT,", "LDTT, subject: UNIT,"))))
                .contains("bonus.yaml:8: periods overlap: LDTT has two multipliers");
        assertThat(refused(Map.of(
                        "p.yaml",
                        PACK,
                        "bonus.yaml",
                        BONUS.replace("from: 2024-01-01,", "from: 2024-01-02, to: 2024-01-01,"))))
                .contains("bonus.yaml:7: it ends before it begins");
    }

    @Test
    void who_decides_is_refused_where_it_is_unknown_or_said_twice() {
        String powers = """
                competence: Thẩm quyền
                authorities:
                  - {key: TT, name: Thủ trưởng, legalPersonality: true}
                powers:
                  - {awards: [LDTT], by: TT, from: 2024-01-01, article: Đ, document: L, confidence: VERIFIED, source: n}
                """;
        String power = powers.substring(powers.indexOf("  - {awards"));

        assertThat(refused(Map.of("p.yaml", PACK, "c.yaml", powers.replace("by: TT", "by: AI"))))
                .contains("c.yaml:5: unknown authority 'AI'");
        assertThat(refused(Map.of("p.yaml", PACK, "c.yaml", powers + power)))
                .contains("c.yaml:6: periods overlap: LDTT by TT");
        assertThat(refused(Map.of(
                        "p.yaml",
                        PACK,
                        "c.yaml",
                        powers.replace("from: 2024-01-01,", "from: 2024-01-02, to: 2024-01-01,"))))
                .contains("c.yaml:5: it ends before it begins");
        assertThat(refused(Map.of("p.yaml", PACK, "c.yaml", powers.replace("source: n", "sauce: n"))))
                .contains("c.yaml:5: 'source' is missing");
        assertThat(refused(Map.of("p.yaml", PACK, "c.yaml", powers.replace("[LDTT]", "[LDTX]"))))
                .contains("c.yaml:5: unknown award 'LDTX'");
        assertThat(refused(Map.of("p.yaml", PACK, "c.yaml", powers, "d.yaml", powers)))
                .anyMatch(fault -> fault.endsWith(".yaml:1: there is a table of who decides already"));
    }

    @Test
    void a_vote_and_a_ceiling_are_named_like_a_rule() {
        assertThat(faults(PACK + VOTES.replace("percent: 66, ", "")))
                .containsExactly("p.yaml:22 [V]: 'percent' is missing");
        assertThat(faults(PACK + VOTES.replace("2/3", "2:3")))
                .containsExactly("p.yaml:22 [V]: 'quorum' must be a fraction such as 2/3");
        assertThat(faults(PACK + CAPS.replace("FLOOR", "DOWNWARDS")).getFirst())
                .startsWith("p.yaml:22 [C]: 'rounding' must be one of [");
        assertThat(faults(PACK + CAPS.replace("source: n", "source: n, colour: red")))
                .containsExactly("p.yaml:22 [C]: unknown key 'colour'");
    }

    @Test
    void every_faulty_rule_of_a_file_is_named_at_once() {
        String second = PACK.substring(PACK.indexOf("  - id: R-1"))
                .replace("R-1", "R-2")
                .replace("award: LDTT", "award: LDXX");

        assertThat(faults(PACK.replace(CONDITION, "is-good: true") + second))
                .containsExactly(
                        "p.yaml:20 [R-1]: unknown condition 'is-good'", "p.yaml:22 [R-2]: unknown award 'LDXX'");
    }

    @Test
    void what_repeats_itself_without_end_is_refused_where_it_begins() {
        assertThat(faults(PACK.replace(CONDITION, "all: &again [{not: {any: *again}}]")))
                .containsExactly("p.yaml:20: cyclic: what begins here repeats itself by an alias");
        accepted(PACK.replace(CONDITION, "all: [&one {months-employed: 10}, *one]"));
    }

    @Test
    void what_no_file_may_hold_is_refused_by_file_and_line() {
        assertThat(faults(PACK.replace("Hoàn thành tốt", "Hoàn\u0007thành tốt")))
                .containsExactly("p.yaml:18: not YAML: the character U+0007 is not allowed");
        assertThat(faults(PACK.replace(CONDITION, "not: {".repeat(60) + CONDITION + "}".repeat(60)))
                        .getFirst())
                .startsWith("p.yaml: not YAML: Nesting Depth exceeded");
        assertThat(faults(PACK + "---\n" + PACK).getFirst())
                .startsWith("p.yaml:")
                .contains("not YAML");
        assertThat(faults("- pack: P-1\n")).containsExactly("p.yaml:1: a mapping (key: value) is expected");
    }

    @Test
    void the_index_names_each_file_once() {
        assertThat(RulebookFiles.names("# files\n- a.yaml\n\n- b.yaml\n")).containsExactly("a.yaml", "b.yaml");
        assertThatExceptionOfType(RulebookRefused.class)
                .isThrownBy(() -> RulebookFiles.names("- a.yaml\n- a.yaml\nfiles: c.yaml\n"))
                .satisfies(refused -> assertThat(refused.faults())
                        .containsExactly(
                                "index.yaml:2: a.yaml is named twice",
                                "index.yaml:3: a list of file names is expected: files: c.yaml"));
    }

    @Test
    void an_impossible_day_is_refused_where_it_stands() {
        assertThat(faults(PACK.replace(
                        "title: Luật, effectiveFrom: 2024-01-01", "title: Luật, effectiveFrom: 2024-13-01")))
                .containsExactly("p.yaml:7: 'effectiveFrom' must be an existing day written YYYY-MM-DD");
        assertThat(faults(PACK.replace(
                        "title: Luật, effectiveFrom: 2024-01-01",
                        "title: Luật, effectiveFrom: 2024-01-01, effectiveTo: 2023-12-31")))
                .containsExactly("p.yaml:7: it ends before it begins");
    }

    private static Map<String, String> files(String... packs) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < packs.length; i++) {
            files.put((char) ('p' + i) + ".yaml", packs[i]);
        }
        return files;
    }

    private static List<String> faults(String... packs) {
        return RulebookFilesTest.faults(files(packs));
    }

    private static List<String> refused(Map<String, String> files) {
        List<String> found = new java.util.ArrayList<>();
        assertThatExceptionOfType(RulebookRefused.class)
                .isThrownBy(() -> RulebookFiles.read(files))
                .satisfies(refused -> found.addAll(refused.faults()));
        return found;
    }

    private static void accepted(String... packs) {
        Map<String, String> files = files(packs);
        files.put("bonus.yaml", BONUS);
        assertThat(RulebookFiles.read(files).packs()).hasSize(packs.length);
    }
}
