package vn.thidua.award.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.Member;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.facts.HistoryCsv;
import vn.thidua.testkit.RepositoryRoot;

/** The sample school's history as snapshots, straight from its files. */
public final class School {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Map<String, List<FactRow>> rows = new HashMap<>();
    private final Map<String, String[]> people = new HashMap<>();

    private School() {
        HistoryCsv.Result history = HistoryCsv.read(text("history.csv"), TODAY);
        if (!history.faults().isEmpty()) {
            throw new AssertionError(history.faults());
        }
        history.rows().forEach(row -> rows.computeIfAbsent(row.subjectId(), s -> new ArrayList<>())
                .add(row.row()));
        text("people.csv").lines().skip(1).map(line -> line.split(",", -1)).forEach(p -> people.put(p[0], p));
    }

    public static School read() {
        return new School();
    }

    List<String> personIds() {
        return people.keySet().stream().sorted().toList();
    }

    String unitOf(String person) {
        return people.get(person)[3];
    }

    List<FactRow> rowsOf(String subject) {
        return rows.getOrDefault(subject, List.of());
    }

    boolean holds(String subject, String award, int year) {
        return rowsOf(subject).stream()
                .anyMatch(row ->
                        row.type() == FactType.TITLE && row.code().equals(award) && row.year() == year && row.counts());
    }

    public Snapshot person(String id) {
        if (!people.containsKey(id)) {
            throw new IllegalArgumentException("no person '" + id + "' in sample/people.csv");
        }
        return new Snapshot(
                SubjectKind.PERSON, id, day(people.get(id)[8]), day(people.get(id)[9]), rowsOf(id), List.of());
    }

    public Snapshot unit(String code, int year) {
        if (!rows.containsKey(code) && people.values().stream().noneMatch(p -> p[3].equals(code))) {
            throw new IllegalArgumentException("nothing is known of a unit '" + code + "' of the sample");
        }
        LocalDate last = LocalDate.of(year, 12, 31);
        List<Member> members = people.values().stream()
                .filter(p -> p[3].equals(code))
                .filter(p -> !LocalDate.parse(p[8]).isAfter(last))
                .filter(p -> p[9].isEmpty() || !LocalDate.parse(p[9]).isBefore(last))
                .map(p -> new Member(p[0], rowsOf(p[0])))
                .toList();
        return new Snapshot(SubjectKind.UNIT, code, null, null, rowsOf(code), members);
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String text(String name) {
        try {
            return Files.readString(RepositoryRoot.find().resolve(Path.of("sample", name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
