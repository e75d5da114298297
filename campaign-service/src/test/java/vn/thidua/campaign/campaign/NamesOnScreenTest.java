package vn.thidua.campaign.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.campaign.campaign.domain.CampaignPlan;
import vn.thidua.campaign.campaign.domain.Indicator;
import vn.thidua.campaign.campaign.domain.Milestone;
import vn.thidua.campaign.campaign.domain.Source;
import vn.thidua.campaign.reading.LaunchDocumentReader;
import vn.thidua.campaign.reading.extract.DocumentText;
import vn.thidua.campaign.reading.model.Outcome;
import vn.thidua.campaign.reading.model.Reading;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.model.Target;

/** What the screen shows of a document (tên chỉ tiêu, mốc, câu gốc) is whole: for every invented document, however it was scanned. */
class NamesOnScreenTest {

    private static final int LONGEST_NAME = 400;
    private static final Pattern LABEL = Pattern.compile("^(?:[-–•+*]|\\d{1,2}[.)/]|[a-zđ][.)]|[IVX]{1,4}[.)])\\s.*");
    private static final Pattern SECTION = Pattern.compile(".*\\s[IVX]{1,4}[.)]\\s\\p{Lu}{2}.*");

    private static List<Draft> drafts = List.of();

    @BeforeAll
    static void draft() throws IOException {
        drafts = drafts();
    }

    @Test
    void a_name_is_one_line_without_label_or_heading() {
        for (Draft draft : drafts) {
            for (Indicator indicator : draft.plan.indicators()) {
                assertThat(indicator.name())
                        .as(draft.name)
                        .isNotBlank()
                        .doesNotContain("\n", "\t", "  ", "|")
                        .doesNotMatch(LABEL)
                        .doesNotMatch(SECTION)
                        .hasSizeLessThan(LONGEST_NAME);
            }
            for (Milestone milestone : draft.plan.milestones()) {
                assertThat(milestone.title()).as(draft.name).isNotBlank().doesNotContain("\n");
            }
            assertThat(draft.plan.title()).as(draft.name).doesNotContain("\n", "  ");
        }
    }

    @Test
    void what_is_quoted_holds_the_phrase_and_stands_within_the_text() {
        for (Draft draft : drafts) {
            List<Target> targets = draft.reading.targets();
            for (int i = 0; i < targets.size(); i++) {
                Indicator indicator = draft.plan.indicators().get(i);
                holds(draft, indicator.source(), targets.get(i).span());
            }
            for (Milestone milestone : draft.plan.milestones()) {
                assertThat(draft.reading.milestones())
                        .as(draft.name + " " + milestone.title())
                        .anySatisfy(read -> holds(draft, milestone.source(), read.span()));
            }
        }
    }

    @Test
    void what_is_quoted_begins_and_ends_with_a_whole_word() {
        for (Draft draft : drafts) {
            Stream<Source> sources = Stream.concat(
                    draft.plan.indicators().stream().map(Indicator::source),
                    draft.plan.milestones().stream().map(Milestone::source));
            sources.forEach(source -> {
                assertThat(draft.isInsideWord(source.start()))
                        .as(draft.name + ": " + source.text())
                        .isFalse();
                assertThat(draft.isInsideWord(source.end()))
                        .as(draft.name + ": " + source.text())
                        .isFalse();
            });
        }
    }

    private static void holds(Draft draft, Source source, Span phrase) {
        assertThat(source).isNotNull();
        assertThat(source.start()).isBetween(0, phrase.start());
        assertThat(source.end()).isBetween(phrase.end(), draft.canonical.length());
        assertThat(source.text()).as(draft.name).isNotBlank().doesNotContain("\n");
    }

    private record Draft(String name, String canonical, Reading reading, CampaignPlan plan) {

        boolean isInsideWord(int at) {
            return at > 0
                    && at < canonical.length()
                    && Character.isLetterOrDigit(canonical.charAt(at - 1))
                    && Character.isLetterOrDigit(canonical.charAt(at));
        }
    }

    private static List<Draft> drafts() throws IOException {
        Path module = Path.of("src/test/resources/reading/wider");
        Path folder =
                Files.isDirectory(module) ? module : Path.of("campaign-service").resolve(module);
        List<Draft> drafts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                var source = DocumentText.extract(Files.readAllBytes(file)).text();
                Reading reading = LaunchDocumentReader.read(source, WorkingCalendar.standard());
                if (reading.outcome() == Outcome.DRAFT) {
                    drafts.add(new Draft(
                            file.getFileName().toString(),
                            source.canonical(),
                            reading,
                            new PlanFromReading(source.canonical(), reading).plan(List.of(), List.of())));
                }
            }
        }
        return drafts;
    }
}
