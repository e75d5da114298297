package vn.thidua.campaign.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.campaign.reading.model.Reading;
import vn.thidua.campaign.reading.text.SourceText;
import vn.thidua.testkit.RepositoryRoot;

/**
 * Documents read per second on one core. Not part of the tests (its name is none that they look for):
 * {@code mvn -o -pl campaign-service test -Dtest=ReadLaunchDocumentBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx512m") // not the options of the test run, which has the first compiler only
public class ReadLaunchDocumentBenchmark {

    /** A directive of 6 kB, and a yearly plan full of targets and dates. */
    @Param({"d1-chi-thi-tinh-2026-2030", "d2-ke-hoach-truong-2027"})
    public String document;

    private String words = "";

    @Setup
    public void open() throws IOException {
        words = Files.readString(RepositoryRoot.find().resolve("sample").resolve(document + ".txt"));
    }

    @Benchmark
    public Reading readLaunchDocument() {
        return LaunchDocumentReader.read(SourceText.of(words), WorkingCalendar.standard());
    }

    @Test
    void print() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ReadLaunchDocumentBenchmark.class.getName())
                        .build())
                .run();
    }
}
