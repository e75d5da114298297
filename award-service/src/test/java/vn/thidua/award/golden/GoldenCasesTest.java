package vn.thidua.award.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.award.engine.Verdict;
import vn.thidua.award.engine.condition.CouncilJudges;
import vn.thidua.award.engine.condition.DelegatedTo;
import vn.thidua.award.engine.condition.OpenUnless;
import vn.thidua.award.engine.rule.Confidence;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.rulebook.RulebookFiles;
import vn.thidua.testkit.RepositoryRoot;

/** Golden cases: facts in a YAML file, the verdict and the clauses that are expected. */
class GoldenCasesTest {

    static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final String CASE = """
            - case: good and no initiative
              award: CSTDCS
              year: 2025
              day: 2025-12-10
              facts:
                rows:
                  - {type: XEP_LOAI, code: HOAN_THANH_TOT, year: 2025}
              expect: NOT_ELIGIBLE
              because: [{rule: CSTDCS-23-2, article: Điều 23 khoản 2}]
            """;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> golden_cases() throws IOException {
        GoldenJudge judge = new GoldenJudge(RulebookFiles.ofClasspath());
        List<GoldenFiles.Entry> entries = GoldenFiles.of(FOLDER);
        assertThat(entries).hasSizeGreaterThan(450);
        return entries.stream()
                .map(entry -> DynamicTest.dynamicTest(entry.place(), () -> {
                    assertThat(entry.fault()).isEmpty();
                    assertThat(judge.judge(entry.golden().orElseThrow()).disagreements())
                            .isEmpty();
                }));
    }

    @Test
    void every_verified_clause_that_facts_can_decide_has_a_pass_and_a_refusal() throws IOException {
        Rulebook rulebook = RulebookFiles.ofClasspath();
        GoldenJudge judge = new GoldenJudge(rulebook);
        Set<String> seen = new HashSet<>();
        for (GoldenFiles.Entry entry : GoldenFiles.of(FOLDER)) {
            Verdict verdict = judge.judge(entry.golden().orElseThrow()).verdict();
            if (verdict != null) {
                verdict.lines().forEach(line -> seen.add(line.pack() + " " + line.ruleId() + " " + line.truth()));
            }
        }

        Set<String> wanted = rulebook.packs().stream()
                .flatMap(pack -> pack.rules().stream()
                        .filter(rule -> rule.confidence() == Confidence.VERIFIED)
                        .filter(rule ->
                                !(rule.condition() instanceof CouncilJudges || rule.condition() instanceof DelegatedTo))
                        .flatMap(rule -> Stream.of(
                                        " MET", rule.condition() instanceof OpenUnless ? " UNKNOWN" : " NOT_MET")
                                .map(t -> pack.id() + " " + rule.id() + t)))
                .collect(Collectors.toSet());
        assertThat(seen).containsAll(wanted);
    }

    @Test
    void the_schema_of_the_documentation_describes_the_files() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(RepositoryRoot.find().resolve("docs/golden-cases.schema.json")));

        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                assertThat(schema.validate(GoldenFiles.json(Files.readString(file)), InputFormat.JSON))
                        .as(file.toString())
                        .isEmpty();
            }
        }
        assertThat(schema.validate(GoldenFiles.json(CASE.replace("award:", "awart:")), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(GoldenFiles.json(CASE.replace("NOT_ELIGIBLE", "FINE")), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void a_folder_in_which_all_agree() throws IOException {
        assertThat(report(CASE)).isEqualTo("rules: 1 of 1 cases\n");
    }

    @Test
    void every_disagreement_is_printed() throws IOException {
        assertThat(report(CASE.replace("NOT_ELIGIBLE", "ELIGIBLE")))
                .startsWith("case.yaml:1 #1\n    expected ELIGIBLE, found NOT_ELIGIBLE because of CSTDCS-23-2")
                .endsWith("rules: 0 of 1 cases\n");
        assertThat(report(CASE.replace("khoản 2}", "khoản 1}")))
                .contains("reason CSTDCS-23-2: not found under Điều 23 khoản 1");
        assertThat(report(CASE.replace("because: [{rule: CSTDCS-23-2,", "because: [{rule: CSTDCS-23-1,")))
                .contains("reasons: expected [CSTDCS-23-1], found CSTDCS-23-2");
        assertThat(report(CASE + "  clauses: {CSTDCS-23-1: NOT_MET}\n"))
                .contains("clause CSTDCS-23-1: expected NOT_MET, found MET");
        assertThat(report(CASE + "  refused: what-if-award-unknown\n"))
                .contains("either 'expect' or 'refused' is needed");
    }

    @Test
    void what_cannot_be_read_is_a_case_that_disagrees() throws IOException {
        assertThat(report("- facts: [")).contains("case.yaml:1\n    not YAML").endsWith("rules: 0 of 1 cases\n");
        assertThat(report("just a text")).contains("case.yaml:1\n    a list of cases is expected");
        assertThat(report(CASE.replace("award: CSTDCS", "awart: CSTDCS")))
                .contains("case.yaml:1 #1\n    line 2: unknown field 'awart'; known here: ");
        assertThat(report(CASE.replace("2025}", "2025, collour: red}")))
                .contains("line 7: unknown field 'collour'; known here: ");
        assertThat(report(CASE.replace("expect: NOT_ELIGIBLE", "expect: FINE"))).contains("line 8: Cannot deserialize");
        assertThat(report(CASE + CASE.replace("  year: 2025\n", "")))
                .contains("case.yaml:10 #2")
                .endsWith("rules: 1 of 2 cases\n");
        assertThat(report(CASE.replace("2025}", "2025, status: SAI}")))
                .contains("refused: what-if-code-unknown at /facts/0/status");
    }

    @Test
    void other_ways_to_write_a_case_mean_the_same() throws IOException {
        assertThat(report("""
                cases:
                  - name: good and no initiative
                    awardCode: CSTDCS
                    year: 2025
                    on: 2025-12-10
                    subject:
                      start_date: 2015-01-01
                      facts:
                        - {record_type: CLASSIFICATION, code: GOOD, year: 2025}
                    expected: INELIGIBLE
                    reasons: [{article: Art. 23(2)}]
                  - id: the names of the columns
                    award: CSTT
                    year: 2025
                    date: 2025-12-10
                    rows:
                      - {record_type: XEP_LOAI, code: HTTNV, year: 2025}
                      - {record_type: SANG_KIEN, record_id: S, code: CO_SO, year: 2025, used_for: "A; B"}
                      - {record_type: KY_LUAT, code: WARNING, year: 2024, decision_date: 2024-05-01}
                    verdict: {outcome: ELIGIBLE, reasons: [{article: Điều 24}]}
                """)).isEqualTo("rules: 2 of 2 cases\n");
        assertThat(report(CASE.substring(2).replaceAll("(?m)^  ", ""))).isEqualTo("rules: 1 of 1 cases\n");
        assertThat(report(CASE + "  verdict: NOT_ELIGIBLE\n")).contains("'expect' is written twice, once as 'verdict'");
        assertThat(report(CASE.replace("{rule: CSTDCS-23-2, article: Điều 23 khoản 2}", "{article: Điều 24}")))
                .contains("not found under Điều 24");
    }

    @Test
    void a_stranger_writes_as_he_likes() throws IOException {
        assertThat(report("""
                # bằng tiếng Việt, các trường theo thứ tự khác
                - expect: eligible
                  facts:
                    rows:
                      - {year: "2025", code: hoan_thanh_tot, type: xep_loai, note: dữ kiện thừa}
                      - {type: Sang_Kien, level: cơ sở khác, year: 2024, code: CO_SO}
                    start: 01/03/2015
                  day: 10/12/2025
                  year: 2025
                  award: lđtt
                  note: chú thích cho người đọc
                  tags: [a, b]
                  case: "Cán bộ Lò Thị Pâng, hoàn thành tốt"
                """)).contains("'code' is written twice, once as 'code'");
        assertThat(report("""
                - expect: eligible
                  facts:
                    rows:
                      - {year: "2025", code: hoan_thanh_tot, type: xep_loai, note: dữ kiện thừa}
                      - {type: Sang_Kien, level: co_so, year: 2024, decided: no}
                      - {type: DANH_HIEU, code: GIAY_KHEN, year: 2024, decisionDate: '2024-12-01 00:00:00'}
                    start: 01/03/2015
                  day: 10/12/2025
                  year: 2025
                  award: LĐTT
                  units: NS-TCT
                  note: chú thích cho người đọc
                  case: "Cán bộ Lò Thị Pâng, hoàn thành tốt"
                  because: LDTT-24-1-A
                ---
                case: one of a second document, rows beside the fields of the case
                award: CSTĐCS
                year: 2025
                day: "2025-12-10"
                start: 2015-01-01
                subject: PERSON
                rows:
                  - {type: XEP_LOAI, code: HTTNV, year: 2025}
                  - {type: SANG_KIEN, code: CO_SO, year: 2025, usedFor: DH-1}
                expect: not eligible
                clauses: {CSTDCS-23-1: met}
                because: {code: CSTDCS-23-2, article: "Điều 23 khoản 2 Luật 06/2022/QH15"}
                """)).isEqualTo("rules: 2 of 2 cases\n");
        assertThat(report(CASE.replace(
                        "      - {type",
                        "      - {type: HINH_THUC, code: GIAY_KHEN, year: 2024}\n"
                                + "      - {type: HINH_THUC, code: GIAY_KHEN, year: 2024}\n      - {type")))
                .isEqualTo("rules: 1 of 1 cases\n");
        assertThat(report(CASE.replaceAll("(?s)  facts:.*", "  facts:\n  expect: UNDETERMINED\n")))
                .isEqualTo("rules: 1 of 1 cases\n");
        assertThat(report(CASE.replaceAll("(?s)    rows:.*", "    rows:\n  expect: UNDETERMINED\n")))
                .isEqualTo("rules: 1 of 1 cases\n");
        assertThat(report("\uFEFF" + CASE.replace("\n", "\r\n"))).isEqualTo("rules: 1 of 1 cases\n");
        assertThat(report("""
                - case: a unit
                  award: TTLĐTT
                  year: 2025
                  day: 2025-12-10
                  kind: TAP_THE
                  members: 10
                  holders: 7
                  rows: [{type: XEP_LOAI, code: GOOD, year: 2025}]
                  expect: ELIGIBLE
                """)).isEqualTo("rules: 1 of 1 cases\n");
    }

    @Test
    void an_article_is_named_in_many_ways() throws IOException {
        for (String article : List.of(
                "Điều 23",
                "Art. 23(2)",
                "Điều 23.2",
                "Điều 23 K2",
                "LAW-2022 Điều 23 khoản 2",
                "Điều 23 khoản 2 điểm a")) {
            assertThat(report(CASE.replace("Điều 23 khoản 2}", "'" + article + "'}")))
                    .as(article)
                    .isEqualTo("rules: 1 of 1 cases\n");
        }
        for (String article : List.of("Điều 22", "Art. 23(1)", "Điều 24 khoản 2", "Luật 06/2022/QH15")) {
            assertThat(report(CASE.replace("Điều 23 khoản 2}", "'" + article + "'}")))
                    .as(article)
                    .endsWith("rules: 0 of 1 cases\n");
        }
    }

    @Test
    void what_is_wrong_is_told_with_its_line() throws IOException {
        assertThat(report(CASE.replace("because: [{rule:", "because: [{rul:")))
                .contains("unknown field 'rul' of a reason");
        assertThat(report(CASE.replace("because: [{rule: CSTDCS-23-2, article: Điều 23 khoản 2}]", "because: [{}]")))
                .contains("a reason names neither rule nor article");
        assertThat(report(CASE + "  award: LDTT\n")).contains("case.yaml:10\n    not YAML: found duplicate key award");
        assertThat(report(CASE.replace("  facts:", "  person: CB-004\n  facts:")))
                .contains("exclude each other");
        assertThat(report(CASE.replaceAll("(?s)  facts:.*?(?=  expect)", "  person: CB-999\n")))
                .contains("cannot be judged: no person 'CB-999' in sample/people.csv");
        assertThat(report(CASE.replaceAll("(?s)  facts:.*?(?=  expect)", "  unit: NS-KHONG\n")))
                .contains("cannot be judged: nothing is known of a unit 'NS-KHONG' of the sample");
        assertThat(report(CASE.replaceAll("(?s)    rows:.*?(?=  expect)", "    members: 3\n    holders: 4\n")))
                .contains("'holders' must be from 0 to the number of 'members'");
        assertThat(report(CASE.replaceAll("(?s)    rows:.*?(?=  expect)", "    members: [{id: a, holds: LDTT}]\n")))
                .contains("unknown field 'holds'");
        assertThat(report(CASE.replace("day: 2025-12-10", "day: 2025-02-30"))).contains("line 4: ");
        assertThat(report("")).isEqualTo("case.yaml:1\n    the file is empty\nrules: 0 of 1 cases\n");
        assertThat(report("[]\n")).isEqualTo("no golden case: neither .yaml nor .yml holds one\nrules: 0 of 0 cases\n");
        Files.write(folder.resolve("latin.YML"), "- case: Đ\n".getBytes(StandardCharsets.UTF_16));
        assertThat(report(CASE)).contains("latin.YML:1\n    not UTF-8").endsWith("rules: 1 of 2 cases\n");
    }

    @Test
    void every_other_way_to_write_stands_in_the_schema() throws IOException {
        String schema = Files.readString(RepositoryRoot.find().resolve("docs/golden-cases.schema.json"));

        assertThat(GoldenAliases.keys()).allSatisfy(name -> assertThat(schema).contains("\"" + name + "\""));
    }

    @Test
    void an_empty_folder_is_no_agreement() throws IOException {
        assertThat(RulesReport.print(folder, System.out).isPerfect()).isFalse();
    }

    private String report(String text) throws IOException {
        Files.writeString(folder.resolve("case.yaml"), text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RulesReport.print(folder, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replaceAll("(?m)^(case.yaml:\\d+ #1): .*$", "$1");
    }
}
