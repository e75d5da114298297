package vn.thidua.campaign.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.campaign.reading.text.SourceText;

/** Noise that does not change what a document says changes nothing in its reading: all documents. */
class UnchangedByNoiseTest {

    /** {@code main} tries more. */
    private static final int SEEDS = 1;

    @ParameterizedTest
    @EnumSource
    void it_is_read_as_before(Noise noise) throws IOException {
        List<String> differences = differences(noise);

        assertThat(differences).isEmpty();
    }

    static List<String> differences(Noise noise) throws IOException {
        return differences(noise, SEEDS);
    }

    static List<String> differences(Noise noise, int seeds) throws IOException {
        List<String> differences = new ArrayList<>();
        for (Path document : documents()) {
            String text = SourceText.of(Files.readString(document)).canonical();
            List<String> clean = ReadingFacts.of(text);
            for (long seed = 1; seed <= seeds; seed++) {
                List<String> noisy = ReadingFacts.of(noise.on(text, seed));
                String place = document.getFileName() + " " + noise + " " + seed + ": ";
                clean.stream()
                        .filter(fact -> !noisy.contains(fact))
                        .forEach(fact -> differences.add(place + "lost " + fact));
                noisy.stream()
                        .filter(fact -> !clean.contains(fact))
                        .forEach(fact -> differences.add(place + "new " + fact));
            }
        }
        return differences;
    }

    static List<Path> documents() throws IOException {
        Path tests = Path.of("src/test/resources/reading/wider");
        Path sample = Path.of("../sample");
        List<Path> documents = new ArrayList<>();
        for (Path folder : List.of(
                Files.isDirectory(tests) ? tests : Path.of("campaign-service").resolve(tests),
                Files.isDirectory(tests) ? sample : Path.of("sample"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(documents::add);
            }
        }
        return documents;
    }

    public static void main(String[] args) throws IOException {
        for (Noise noise : Noise.values()) {
            List<String> differences = differences(noise, 2);
            System.out.println(noise + " " + differences.size());
            differences.stream()
                    .limit(args.length > 0 ? 400 : 12)
                    .forEach(difference -> System.out.println("   " + difference));
        }
    }
}
