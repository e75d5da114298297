package vn.thidua.campaign.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.campaign.reading.model.Reading;
import vn.thidua.campaign.reading.model.WarningCode;
import vn.thidua.campaign.reading.text.Folding;
import vn.thidua.campaign.reading.text.Smoothing;
import vn.thidua.campaign.reading.text.SourceText;
import vn.thidua.campaign.reading.text.Text;

/** Everything that is read in a document, without places and without the noise of its layout: two texts that say the same have the same. */
public final class ReadingFacts {

    private ReadingFacts() {}

    public static List<String> of(String text) {
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
                    + (campaign.theme() == null ? "-" : words(campaign.theme().text())));
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

    /** Without what the noise did to the words: a text is quoted as it stands in the document. */
    private static String plain(@Nullable String text) {
        if (text == null) {
            return "-";
        }
        Smoothing smoothing = Smoothing.of(new Text(text));
        return Folding.fold((smoothing == null ? text : smoothing.text()).replaceAll("[\u00AD\u200B]", ""))
                .replaceAll("[\\s*]+", " ")
                .replaceAll(" (?=[;:,.])", "")
                .strip();
    }

    /** A page may have ended in the middle of it. */
    private static String words(String text) {
        return plain(text)
                .replaceAll("(?:phong trao thi dua )?(?:trang )?-? ?(?<![0-9/])[0-9]{1,2}(?![0-9/%]) ?-? ?", " ")
                .replaceAll("[^a-z]+", "");
    }
}
