package vn.thidua.award.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import vn.thidua.award.engine.condition.Case;
import vn.thidua.award.engine.condition.Condition;
import vn.thidua.award.engine.condition.Finding;
import vn.thidua.award.engine.condition.Truth;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.Member;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.fact.SubjectKind;

/**
 * What every condition of the vocabulary asks for and finds, word for word, on both sides of each of its limits. The
 * examples stand in {@code vocabulary.txt}: a condition as it is written in a pack, its sentence, then pairs of facts
 * ({@code ?}) and finding ({@code =}). Run with {@code -Dvocabulary.write=true} to write the findings anew, and read them.
 */
class VocabularyTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/vocabulary.txt");
    private static final LocalDate DAY = LocalDate.of(2025, 12, 20);
    private static final Map<String, String> AWARDS = Map.of(
            "LDTT", "Lao động tiên tiến",
            "CSTDCS", "Chiến sĩ thi đua cơ sở",
            "CSTDT", "Chiến sĩ thi đua cấp tỉnh",
            "BANG_KHEN_TINH", "Bằng khen của tỉnh",
            "BANG_KHEN_TTG", "Bằng khen của Thủ tướng");

    @Test
    void every_condition_says_what_it_asks_and_what_it_finds() throws IOException {
        List<String> found = new ArrayList<>();
        Condition condition = null;
        for (String line : Files.readAllLines(EXAMPLES)) {
            if (line.startsWith("## ")) {
                condition = read(line.substring(3));
                found.add(line);
                found.add(": " + condition.sentence() + (condition.sensitive() ? " [sensitive]" : ""));
            } else if (line.startsWith("?") && condition != null) {
                Case subject = subject(line.substring(1));
                found.add(line);
                Finding finding = condition.judge(subject);
                found.addAll(lines("= ", finding));
                assertThat(condition.truth(subject)).as(line).isEqualTo(finding.truth());
            } else if (!line.startsWith("=") && !line.startsWith(":") && !line.startsWith("  ")) {
                found.add(line);
            }
        }
        if (Boolean.getBoolean("vocabulary.write")) {
            Files.write(EXAMPLES, found);
        }
        assertThat(Files.readAllLines(EXAMPLES)).isEqualTo(found);
    }

    @Test
    void the_examples_name_every_condition() throws IOException {
        assertThat(Files.readAllLines(EXAMPLES).stream()
                        .filter(line -> line.startsWith("## "))
                        .map(line -> line.substring(3, line.indexOf(':')))
                        .distinct())
                .hasSize(Condition.class.getPermittedSubclasses().length);
    }

    private static List<String> lines(String start, Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(start
                + String.join(
                        " | ",
                        finding.truth().name(),
                        finding.found(),
                        String.join(" ", finding.records()),
                        String.join("; ", finding.missing())));
        for (Finding.Part part : finding.parts()) {
            lines.add("  - " + part.required());
            lines.addAll(lines("    ", part.finding()));
        }
        return lines;
    }

    private static Condition read(String text) {
        return new ConditionReader(new Place("vocabulary.txt", null), AWARDS)
                .read(new Yaml(new LoaderOptions()).compose(new StringReader(text)));
    }

    /** Facts, {@code ;} between them; {@code /} before each member of a collective; start= and end= of the employment. */
    private static Case subject(String text) {
        List<List<String>> parts = Arrays.stream(text.split("/", -1))
                .map(part -> Arrays.stream(part.split(";", -1))
                        .map(String::strip)
                        .filter(fact -> !fact.isEmpty())
                        .toList())
                .toList();
        List<String> own = parts.getFirst();
        List<Member> members = new ArrayList<>();
        for (int i = 1; i < parts.size(); i++) {
            members.add(new Member("M" + i, rows(parts.get(i), "m" + i)));
        }
        Snapshot facts = new Snapshot(
                members.isEmpty() ? SubjectKind.PERSON : SubjectKind.UNIT,
                "X",
                day(own, "start="),
                day(own, "end="),
                rows(own, ""),
                members);
        Finding standards = own.contains("standards")
                ? Finding.met("Đạt", List.of("s"))
                : Finding.notMet("Không đạt", List.of("s"), "Đạt tiêu chuẩn");
        return new Case(facts, 2025, DAY, _ -> standards);
    }

    private static LocalDate day(List<String> facts, String name) {
        return facts.stream()
                .filter(fact -> fact.startsWith(name))
                .map(fact -> LocalDate.parse(fact.substring(name.length())))
                .findFirst()
                .orElse(null);
    }

    private static List<FactRow> rows(List<String> facts, String prefix) {
        List<FactRow> rows = new ArrayList<>();
        for (String fact : facts) {
            if (fact.contains(" ")) {
                rows.add(row(fact, prefix + (char) ('a' + rows.size())));
            }
        }
        return rows;
    }

    private static FactRow row(String text, String id) {
        List<String> words = List.of(text.split(" +", -1));
        FactType type = FactType.valueOf(words.get(0));
        int year = Integer.parseInt(words.get(2));
        boolean decided = List.of(FactType.TITLE, FactType.FORM, FactType.INITIATIVE, FactType.DISCIPLINE)
                        .contains(type)
                && !words.contains("undecided");
        String on = value(words, "on=");
        return new FactRow(
                id,
                type,
                words.get(1),
                year,
                type == FactType.INITIATIVE && !words.contains("untitled") ? "Sáng kiến " + id : null,
                decided ? "1/QĐ" : null,
                !decided ? null : on == null ? LocalDate.of(year, 12, 1) : LocalDate.parse(on),
                null,
                value(words, "basis="),
                value(words, "used=") == null ? List.of() : List.of(String.valueOf(value(words, "used="))),
                parsed(value(words, "from=")),
                parsed(value(words, "to=")),
                value(words, "days=") == null ? null : Integer.valueOf(String.valueOf(value(words, "days="))),
                Stream.of(FactStatus.values())
                        .filter(status -> words.contains(status.name()))
                        .findFirst()
                        .orElse(type == FactType.PENDING ? FactStatus.PENDING : FactStatus.VALID),
                null);
    }

    private static LocalDate parsed(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static String value(List<String> words, String name) {
        return words.stream()
                .filter(word -> word.startsWith(name))
                .map(word -> word.substring(name.length()))
                .collect(Collectors.collectingAndThen(Collectors.toList(), l -> l.isEmpty() ? null : l.getFirst()));
    }

    @Test
    void truths_of_parts_are_put_together() {
        for (Truth a : Truth.values()) {
            for (Truth b : Truth.values()) {
                List<Truth> both = List.of(a, b);
                Truth all = both.contains(Truth.NOT_MET)
                        ? Truth.NOT_MET
                        : both.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : both.contains(Truth.MET) ? Truth.MET : a;
                Truth any = both.contains(Truth.MET)
                        ? Truth.MET
                        : both.contains(Truth.UNKNOWN)
                                ? Truth.UNKNOWN
                                : both.contains(Truth.LEFT_TO_COUNCIL) ? Truth.LEFT_TO_COUNCIL : a;
                assertThat(Truth.all(both)).as("all of " + both).isEqualTo(all);
                assertThat(Truth.any(both)).as("any of " + both).isEqualTo(any);
            }
        }
        assertThat(Truth.all(List.of())).isEqualTo(Truth.MET);
        assertThat(Truth.any(List.of())).isEqualTo(Truth.NOT_MET);
    }
}
