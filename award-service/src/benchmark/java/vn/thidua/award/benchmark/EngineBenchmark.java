package vn.thidua.award.benchmark;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import vn.thidua.award.engine.Appraiser;
import vn.thidua.award.engine.GeneratedPeople;
import vn.thidua.award.engine.LawOfDay;
import vn.thidua.award.engine.Outcome;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.AwardType;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.rulebook.RulebookFiles;

/**
 * Prints what one verdict costs: by this engine, by the same rules in Drools, and by a loop written for one title. All
 * three must agree on every one of the people before anything is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EngineBenchmark {

    private static final int PEOPLE = 1000;
    private static final int YEAR = 2025;
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    private final List<Snapshot> people = LongStream.range(0, PEOPLE)
            .mapToObj(n -> GeneratedPeople.person(n, YEAR).asOf(DAY))
            .toList();
    private final Rulebook rulebook = RulebookFiles.ofClasspath();
    private final LawOfDay law = new Appraiser(rulebook).law(DAY, List.of());
    private final List<String> awards = rulebook.awards(SubjectKind.PERSON, DAY).stream()
            .map(AwardType::code)
            .toList();
    private final WithDrools drools = new WithDrools();

    @Setup
    public void allAgree() {
        int[] outcomes = new int[Outcome.values().length];
        for (Snapshot person : people) {
            Outcome engine = Appraiser.brief(person, "CSTDCS", YEAR, law).outcome();
            Outcome byHand = HandWritten.cstdcs(person, YEAR, DAY);
            Outcome byDrools = drools.cstdcs(person, YEAR, DAY);
            if (engine != byHand || engine != byDrools) {
                throw new IllegalStateException("%s: engine %s, by hand %s, Drools %s"
                        .formatted(person.subjectId(), engine, byHand, byDrools));
            }
            outcomes[engine.ordinal()]++;
        }
        for (Outcome outcome : Outcome.values()) {
            if (outcomes[outcome.ordinal()] == 0) {
                throw new IllegalStateException("nobody is " + outcome);
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void engine_one_title(Blackhole hole) {
        for (Snapshot person : people) {
            hole.consume(Appraiser.brief(person, "CSTDCS", YEAR, law));
        }
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void by_hand_one_title(Blackhole hole) {
        for (Snapshot person : people) {
            hole.consume(HandWritten.cstdcs(person, YEAR, DAY));
        }
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void drools_one_title(Blackhole hole) {
        for (Snapshot person : people) {
            hole.consume(drools.cstdcs(person, YEAR, DAY));
        }
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void engine_all_titles_and_forms(Blackhole hole) {
        for (Snapshot person : people) {
            for (String award : awards) {
                hole.consume(Appraiser.brief(person, award, YEAR, law));
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void engine_one_title_in_full_words(Blackhole hole) {
        for (Snapshot person : people) {
            hole.consume(Appraiser.appraise(person, "CSTDCS", YEAR, law));
        }
    }

    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(EngineBenchmark.class.getSimpleName())
                        .warmupIterations(4)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .forks(1)
                        .shouldFailOnError(true)
                        .build())
                .run();
        List<String> lines = new ArrayList<>();
        results.forEach(result -> lines.add("%-40s %10.0f ns a person"
                .formatted(
                        result.getParams()
                                .getBenchmark()
                                .replaceAll(".*\\.", ""),
                        result.getPrimaryResult().getScore())));
        double engine = score(results, "engine_one_title");
        System.out.printf(
                "%n%s%none title: %.1f times as fast as Drools (target 20), %.1f times the loop by hand (target 3)%nload of the machine: %.1f%n",
                String.join("\n", lines),
                score(results, "drools_one_title") / engine,
                engine / score(results, "by_hand_one_title"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static double score(Collection<RunResult> results, String name) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getScore();
    }
}
