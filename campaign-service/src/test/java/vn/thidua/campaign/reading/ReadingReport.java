package vn.thidua.campaign.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.campaign.reading.extract.DocumentText;
import vn.thidua.campaign.reading.model.Reading;
import vn.thidua.campaign.reading.text.SourceText;

/**
 * Reads every {@code NAME.txt} (or .docx, .pdf) of a folder that has a {@code NAME.expected.json} and prints, per document and group
 * of fields, found / expected / false alarms. {@code ./test reading DIR} runs it; {@code -v} names every difference.
 */
public final class ReadingReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReadingReport() {}

    /** The result over all documents. */
    record Total(int documents, int expected, int found, int falseAlarms) {

        boolean isPerfect() {
            return documents > 0 && found == expected && falseAlarms == 0;
        }
    }

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> options = List.of(args);
        List<Path> folders = options.stream()
                .filter(arg -> !arg.startsWith("-"))
                .map(Path::of)
                .toList();
        if (folders.size() != 1 || !Files.isDirectory(folders.getFirst())) {
            out.println("usage: reading DIR [-v]   (DIR holds NAME.txt with NAME.expected.json)");
            System.exit(2);
        }
        Total total = print(folders.getFirst(), out, !options.contains("-q"));
        System.exit(total.isPerfect() ? 0 : 1);
    }

    static Total print(Path folder, PrintStream out, boolean verbose) throws IOException {
        List<Path> documents = documents(folder);
        SamplePlans plans = SamplePlans.of(folder);
        int expected = 0;
        int found = 0;
        int alarms = 0;
        for (Path document : documents) {
            List<ReadingComparison.Group> groups = compare(document, plans);
            out.println(document.getFileName());
            out.printf("  %-14s %8s %8s %8s%n", "group", "expected", "found", "alarms");
            for (ReadingComparison.Group group : groups) {
                if (group.expected + group.falseAlarms > 0) {
                    out.printf("  %-14s %8d %8d %8d%n", group.name, group.expected, group.found, group.falseAlarms);
                }
                if (verbose) {
                    group.remarks.forEach(remark -> out.println("      " + remark));
                }
                expected += group.expected;
                found += group.found;
                alarms += group.falseAlarms;
            }
        }
        out.printf("reading: %d of %d demanded fields, %d false alarms%n", found, expected, alarms);
        return new Total(documents.size(), expected, found, alarms);
    }

    static List<ReadingComparison.Group> compare(Path document, KnownPlans plans) throws IOException {
        SourceText source = DocumentText.extract(Files.readAllBytes(document)).text();
        Reading reading = LaunchDocumentReader.read(source, WorkingCalendar.standard(), plans);
        JsonNode actual = JSON.readTree(ReadingJson.write(reading));
        JsonNode expected = JSON.readTree(expectedOf(document).toFile());
        return ReadingComparison.compare(expected, actual, source.canonical());
    }

    static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.filter(file -> file.toString().matches(".*\\.(?:txt|docx|pdf)"))
                    .filter(file -> Files.exists(expectedOf(file)))
                    .sorted()
                    .toList());
        }
    }

    private static Path expectedOf(Path document) {
        String name = document.getFileName().toString();
        return document.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".expected.json");
    }
}
