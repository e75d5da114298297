package vn.thidua.campaign.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.campaign.reading.model.Reading;
import vn.thidua.campaign.reading.model.WarningCode;
import vn.thidua.campaign.reading.text.Folding;
import vn.thidua.campaign.reading.text.SourceText;

/** Noise that does not change what a document says changes nothing in its reading: all documents, several seeds. */
class UnchangedByNoiseTest {

    private static final int SEEDS = 2;

    @ParameterizedTest
    @EnumSource
    void it_is_read_as_before(Noise noise) throws IOException {
        List<String> differences = differences(noise);

        assertThat(differences).isEmpty();
    }

    static List<String> differences(Noise noise) throws IOException {
        List<String> differences = new ArrayList<>();
        for (Path document : documents()) {
            String text = Files.readString(document);
            List<String> clean = facts(text);
            for (long seed = 1; seed <= SEEDS; seed++) {
                List<String> noisy = facts(noise.on(text, seed));
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

    private static List<Path> documents() throws IOException {
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

    /** Everything that is read, without places and without the noise itself. */
    private static List<String> facts(String text) {
        Reading reading = LaunchDocumentReader.read(SourceText.of(text), WorkingCalendar.standard());
        List<String> facts = new ArrayList<>();
        facts.add("outcome " + reading.outcome());
        var head = reading.document();
        facts.add("document " + head.type() + " " + head.number() + " " + head.date() + " " + plain(head.issuer())
                + " / "
                + plain(head.parentBody()) + " / " + plain(head.place()) + " / "
                + plain(head.abstractText() == null ? null : head.abstractText().text()));
        var campaign = reading.campaign();
        if (campaign != null) {
            facts.add("campaign " + campaign.form() + " " + campaign.scope() + " "
                    + (campaign.period() == null
                            ? ""
                            : campaign.period().from() + ".."
                                    + campaign.period().to()) + " "
                    + plain(campaign.theme() == null ? null : campaign.theme().text()));
            campaign.criteria().forEach(criterion -> facts.add("criterion " + words(criterion.text())));
        }
        add(
                facts,
                "basis",
                reading.legalBases(),
                basis -> basis.type() + " " + basis.number() + " " + basis.date() + " " + basis.role());
        add(facts, "objective", reading.objectives(), objective -> words(objective.text()));
        add(facts, "content", reading.contents(), content -> content.path() + " " + plain(content.heading()));
        add(
                facts,
                "target",
                reading.targets(),
                target -> target.content() + " " + target.op() + target.value() + " " + plain(target.unit()) + " "
                        + target.per() + " " + target.direction() + " " + target.due());
        add(facts, "participant", reading.participants(), who -> who.kinds() + " " + words(who.text()));
        add(facts, "milestone", reading.milestones(), step -> step.kind() + " " + step.due());
        add(
                facts,
                "reward",
                reading.rewards(),
                reward -> reward.code() + " " + reward.subject() + " " + reward.stage() + " "
                        + (reward.quota() == null
                                ? ""
                                : reward.quota().exact() + " " + reward.quota().max() + " "
                                        + reward.quota().maxPercent()));
        add(facts, "duty", reading.duties(), duty -> words(duty.body()));
        add(facts, "recipient", reading.recipients(), recipient -> plain(recipient.text()));
        add(
                facts,
                "signer",
                reading.signers(),
                signer -> signer.position() + " " + signer.name() + " " + plain(signer.authority()));
        facts.add("scoring "
                + (reading.scoring() == null
                        ? "none"
                        : reading.scoring().total() + " " + reading.scoring().sum() + " "
                                + reading.scoring().bonusMax() + " "
                                + reading.scoring().parts().size() + " "
                                + reading.scoring().grades()));
        TreeSet<WarningCode> codes = new TreeSet<>();
        reading.warnings().forEach(warning -> codes.add(warning.code()));
        codes.remove(WarningCode.TEXT_LAYOUT);
        facts.add("warnings " + codes);
        return facts;
    }

    private static <T> void add(List<String> facts, String name, List<T> items, Function<T, String> words) {
        items.forEach(item -> facts.add(name + " " + words.apply(item)));
    }

    private static String plain(@org.jspecify.annotations.Nullable String text) {
        return text == null
                ? "-"
                : Folding.fold(text).replaceAll("[\\s*]+", " ").strip();
    }

    /** A page may have ended in the middle of it. */
    private static String words(String text) {
        return plain(text)
                .replaceAll("(?:phong trao thi dua )?(?:trang )?-? ?(?<![0-9/])[0-9]{1,2}(?![0-9/%]) ?-? ?", " ")
                .replaceAll("[^a-z]+", " ")
                .strip();
    }

    public static void main(String[] args) throws IOException {
        for (Noise noise : Noise.values()) {
            List<String> differences = differences(noise);
            System.out.println(noise + " " + differences.size());
            differences.stream()
                    .limit(args.length > 0 ? 400 : 12)
                    .forEach(difference -> System.out.println("   " + difference));
        }
    }
}
