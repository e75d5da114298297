package vn.thidua.campaign.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.thidua.campaign.reading.text.SourceText;

/** Two to five kinds of noise at once, another mixture for each document. */
class UnchangedByMixedNoiseTest {

    private static final int MIXTURES = 2;
    private static final int MOST = 5;

    @Test
    void a_mixture_of_noise_changes_nothing() throws IOException {
        assertThat(differences(UnchangedByNoiseTest.documents(), 1, MIXTURES)).isEmpty();
    }

    static List<String> differences(List<Path> documents, long firstSeed, int mixtures) throws IOException {
        List<String> differences = new ArrayList<>();
        for (Path document : documents) {
            String text = SourceText.of(Files.readString(document)).canonical();
            List<String> clean = ReadingFacts.of(text);
            for (long seed = firstSeed; seed < firstSeed + mixtures; seed++) {
                List<Noise> mixture =
                        mixture(31 * seed + document.getFileName().toString().hashCode());
                String noisy = text;
                for (Noise noise : mixture) {
                    noisy = noise.on(noisy, seed);
                }
                List<String> read = ReadingFacts.of(noisy);
                String place = document.getFileName() + " " + mixture + " " + seed + ": ";
                clean.stream()
                        .filter(fact -> !read.contains(fact))
                        .forEach(fact -> differences.add(place + "lost " + fact));
                read.stream()
                        .filter(fact -> !clean.contains(fact))
                        .forEach(fact -> differences.add(place + "new " + fact));
            }
        }
        return differences;
    }

    /** Encodings, normal forms and line endings last, as a file has them. */
    private static List<Noise> mixture(long seed) {
        Random random = new Random(seed);
        List<Noise> kinds = new ArrayList<>(Arrays.asList(Noise.values()));
        Collections.shuffle(kinds, random);
        if (kinds.indexOf(Noise.WRAPPED_LINES) < MOST) {
            // lines are as wide as the page, however they end
            kinds.remove(Noise.BROKEN_WORDS);
        }
        if (kinds.indexOf(Noise.QUOTED_PRINTABLE) < MOST) {
            // a file is written in one of them
            kinds.remove(Noise.HTML_ENTITIES);
        }
        List<Noise> mixture = new ArrayList<>(kinds.subList(0, 2 + random.nextInt(MOST - 1)));
        Collections.sort(mixture, Collections.reverseOrder());
        return mixture;
    }

    public static void main(String[] args) throws IOException {
        List<Path> documents = new ArrayList<>(UnchangedByNoiseTest.documents());
        for (String folder : args) {
            if (folder.startsWith("/")) {
                try (var files = Files.list(Path.of(folder))) {
                    files.filter(file -> file.toString().endsWith(".txt"))
                            .sorted()
                            .forEach(documents::add);
                }
            }
        }
        List<String> differences =
                differences(documents, args.length > 0 && !args[0].startsWith("/") ? Long.parseLong(args[0]) : 100, 8);
        differences.forEach(System.out::println);
        System.out.println(differences.size());
    }
}
