package vn.thidua.campaign.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.campaign.reading.extract.DocumentText;
import vn.thidua.campaign.reading.extract.UnreadableDocument;
import vn.thidua.campaign.reading.model.Reading;

/** The plans that lie in a folder, and in the repository's sample, as those that an amendment may refer to. */
final class SamplePlans implements KnownPlans {

    private final Map<String, Set<String>> sections = new HashMap<>();

    static SamplePlans of(Path folder) throws IOException {
        SamplePlans plans = new SamplePlans();
        for (Path place : List.of(folder, Path.of("sample"), Path.of("../sample"))) {
            if (Files.isDirectory(place)) {
                plans.addAll(place);
            }
        }
        return plans;
    }

    private void addAll(Path folder) throws IOException {
        List<Path> documents;
        try (Stream<Path> files = Files.list(folder)) {
            documents = files.filter(file -> file.toString().matches(".*\\.(?:txt|docx|pdf)"))
                    .toList();
        }
        for (Path document : documents) {
            try {
                var source = DocumentText.extract(Files.readAllBytes(document)).text();
                Reading reading = LaunchDocumentReader.read(source, WorkingCalendar.standard());
                if (reading.document().number() != null) {
                    sections.putIfAbsent(reading.document().number(), LaunchDocumentReader.sectionPaths(source));
                }
            } catch (UnreadableDocument e) {
                // not a plan that anything could amend
                continue;
            }
        }
    }

    @Override
    public Optional<Set<String>> sectionsOf(String number, @Nullable LocalDate date) {
        return Optional.ofNullable(sections.get(number));
    }
}
