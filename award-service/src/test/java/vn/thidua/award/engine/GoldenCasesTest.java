package vn.thidua.award.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;
import vn.thidua.award.engine.condition.Truth;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.Member;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.rulebook.RulebookFiles;

/** Golden cases: facts in a YAML file, the verdict and the clauses that are expected. */
class GoldenCasesTest {

    private static final School SCHOOL = School.read();
    private static final Appraiser APPRAISER = new Appraiser(RulebookFiles.ofClasspath());

    @TestFactory
    Stream<DynamicTest> golden_cases() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden"))) {
            for (Path file : files.sorted().toList()) {
                for (Map<String, Object> map : cases(file)) {
                    tests.add(DynamicTest.dynamicTest(file.getFileName() + ": " + map.get("case"), () -> check(map)));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(50);
        return tests.stream();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> cases(Path file) throws IOException {
        return (List<Map<String, Object>>) (List<?>) new Yaml().<List<Object>>load(Files.readString(file));
    }

    @SuppressWarnings("unchecked")
    private static void check(Map<String, Object> map) {
        int year = (int) map.get("year");
        Snapshot facts = map.containsKey("person")
                ? SCHOOL.person((String) map.get("person"))
                : facts((Map<String, Object>) map.get("facts"), year);
        List<String> units =
                map.containsKey("units") ? (List<String>) map.get("units") : List.of("NS-TCT-NNPL", "NS-TCT", "NS-TU");

        Verdict verdict = APPRAISER.appraise(facts, (String) map.get("award"), year, day(map.get("day")), units);

        assertThat(verdict.outcome().name()).as(verdict.lines().toString()).isEqualTo(map.get("expect"));
        Map<String, Truth> clauses = new HashMap<>();
        verdict.lines().forEach(line -> clauses.put(String.valueOf(line.ruleId()), line.truth()));
        ((Map<String, String>) map.getOrDefault("clauses", Map.of()))
                .forEach((rule, truth) -> assertThat(clauses).as(rule).containsEntry(rule, Truth.valueOf(truth)));
        if (map.containsKey("records")) {
            assertThat(verdict.records()).containsAll((List<String>) map.get("records"));
        }
    }

    @SuppressWarnings("unchecked")
    private static Snapshot facts(Map<String, Object> map, int year) {
        List<Map<String, Object>> rows = (List<Map<String, Object>>) map.getOrDefault("rows", List.of());
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < (int) map.getOrDefault("members", 0); i++) {
            boolean holds = i < (int) map.getOrDefault("holders", 0);
            members.add(new Member("M-" + i, holds ? List.of(title("T-" + i, year)) : List.of()));
        }
        return new Snapshot(
                members.isEmpty() ? SubjectKind.PERSON : SubjectKind.UNIT,
                "X-1",
                map.containsKey("start") ? day(map.get("start")) : null,
                map.containsKey("end") ? day(map.get("end")) : null,
                java.util.stream.IntStream.range(0, rows.size())
                        .mapToObj(i -> row("F-" + (i + 1), rows.get(i)))
                        .toList(),
                members);
    }

    private static FactRow title(String id, int year) {
        return row(id, Map.of("type", "DANH_HIEU", "code", "LDTT", "year", year));
    }

    @SuppressWarnings("unchecked")
    private static FactRow row(String id, Map<String, Object> map) {
        FactType type = FactType.of((String) map.get("type")).orElseThrow();
        boolean decided =
                List.of(FactType.TITLE, FactType.FORM, FactType.INITIATIVE).contains(type)
                        && !Boolean.FALSE.equals(map.get("decided"));
        return new FactRow(
                id,
                type,
                (String) map.get("code"),
                (int) map.get("year"),
                null,
                decided ? "1/QĐ" : null,
                decided ? day(map.getOrDefault("decidedOn", map.get("year") + "-11-01")) : null,
                null,
                null,
                (List<String>) map.getOrDefault("usedFor", List.of()),
                map.containsKey("from") ? day(map.get("from")) : null,
                map.containsKey("to") ? day(map.get("to")) : null,
                (Integer) map.get("days"),
                FactStatus.of((String) map.getOrDefault("status", "HIEU_LUC")).orElseThrow(),
                null);
    }

    private static LocalDate day(@Nullable Object value) {
        return value instanceof Date date
                ? LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC)
                : LocalDate.parse(String.valueOf(value));
    }
}
