package vn.thidua.award.golden;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.rulebook.RulebookFiles;

/** The facts of a golden case, for tests that judge them another way. */
public record GoldenFacts(
        String name,
        Snapshot snapshot,
        String award,
        int year,
        LocalDate received,
        LocalDate judged,
        List<String> units) {

    /** Of every case that expects a verdict. */
    public static List<GoldenFacts> all() throws IOException {
        GoldenJudge judge = new GoldenJudge(RulebookFiles.ofClasspath());
        return GoldenFiles.of(GoldenCasesTest.FOLDER).stream()
                .flatMap(entry -> entry.golden().stream())
                .filter(golden -> golden.expect() != null)
                .map(judge::facts)
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
