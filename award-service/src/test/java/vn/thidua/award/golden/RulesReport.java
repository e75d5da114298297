package vn.thidua.award.golden;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.thidua.award.rulebook.RulebookFiles;

/** Judges every golden case of a folder and prints where verdict and case disagree; {@code ./test rules DIR} runs it. */
public final class RulesReport {

    private RulesReport() {}

    /** How many cases agree. */
    record Total(int agree, int cases) {

        boolean isPerfect() {
            return cases > 0 && agree == cases;
        }
    }

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length != 1 || !Files.isDirectory(Path.of(args[0]))) {
            out.println("usage: rules DIR   (DIR holds golden cases as .yaml files, see docs/golden-cases.md)");
            System.exit(2);
        }
        Total total = print(Path.of(args[0]), out);
        System.exit(total.isPerfect() ? 0 : 1);
    }

    /** A case that cannot be judged disagrees; those after it are judged. */
    private static List<String> disagreements(GoldenJudge judge, GoldenCase golden) {
        try {
            return judge.judge(golden).disagreements();
        } catch (RuntimeException e) {
            return List.of("cannot be judged: " + e.getMessage());
        }
    }

    static Total print(Path folder, PrintStream out) throws IOException {
        GoldenJudge judge = new GoldenJudge(RulebookFiles.ofClasspath());
        int agree = 0;
        List<GoldenFiles.Entry> entries = GoldenFiles.of(folder);
        for (GoldenFiles.Entry entry : entries) {
            List<String> disagreements =
                    entry.golden().map(golden -> disagreements(judge, golden)).orElse(List.of(entry.fault()));
            if (disagreements.isEmpty()) {
                agree++;
            } else {
                out.println(entry.place());
                disagreements.forEach(text -> out.println("    " + text));
            }
        }
        if (entries.isEmpty()) {
            out.println("no golden case: neither .yaml nor .yml holds one");
        }
        out.printf("rules: %d of %d cases%n", agree, entries.size());
        return new Total(agree, entries.size());
    }
}
