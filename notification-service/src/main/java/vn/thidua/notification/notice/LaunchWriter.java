package vn.thidua.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.campaign.Campaign;
import vn.thidua.notification.campaign.Campaigns;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.Language;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.mail.MailTemplates;
import vn.thidua.notification.mail.MailWords;
import vn.thidua.notification.mail.MailWriter;
import vn.thidua.notification.mail.OutgoingMail;

/** The launch notice (thư phát động): what is wanted of the reader's unit, with the dates. */
@ApplicationScoped
class LaunchWriter implements MailWriter {

    /** A line of the mail. Public, so that the template engine can read it. */
    public record Task(String title, String due, String sourceText) {}

    /** A passage of the document. Public, so that the template engine can read it. */
    public record Passage(String text) {}

    private final Campaigns campaigns;
    private final Organisation organisation;
    private final MailTemplates templates;

    LaunchWriter(Campaigns campaigns, Organisation organisation, MailTemplates templates) {
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.templates = templates;
    }

    /** What participating units have to hand in, by date. */
    static List<Campaign.Milestone> asked(Campaign campaign) {
        return campaign.milestones().stream()
                .filter(Campaign.Milestone::asksParticipants)
                .sorted(Comparator.comparing(Campaign.Milestone::dueAt))
                .toList();
    }

    @Override
    public Set<Delivery.Kind> kinds() {
        return Set.of(Delivery.Kind.LAUNCH);
    }

    @Override
    public Draft write(Delivery delivery, Person recipient, Language language) {
        Optional<Campaign> found = campaigns.find(delivery.campaignId());
        if (found.isEmpty()) {
            return new Draft.Skip("Không còn phong trào này");
        }
        Campaign campaign = found.get();
        if (delivery.facts().has("outside")) {
            return new Draft.Write(outside(campaign, recipient));
        }
        boolean participates = "PARTICIPANT".equals(delivery.role());
        String unit = organisation.unitName(delivery.unitCode());
        Map<String, Object> data = new HashMap<>();
        data.put("name", recipient.fullName());
        data.put("campaign", campaign.title());
        data.put("theme", Objects.requireNonNullElse(campaign.theme(), ""));
        data.put("owner", organisation.unitName(campaign.ownerUnit()));
        data.put("document", Objects.requireNonNullElse(campaign.documentNumber(), ""));
        data.put("unit", unit);
        data.put("participates", participates);
        data.put("tasks", tasks(campaign, language));
        data.put("why", MailWords.say(language, participates ? "why.participant" : "why.recipient", unit));
        data.put("url", templates.url(Links.campaign(campaign.campaignId())));
        return new Draft.Write(
                templates.mail("launch", language, data, "phong-trao", "campaign." + campaign.campaignId()));
    }

    /** Who is outside cannot sign in: the mail itself says what the document says. */
    private OutgoingMail outside(Campaign campaign, Person recipient) {
        Map<String, Object> data = new HashMap<>();
        data.put("name", recipient.fullName());
        data.put("campaign", campaign.title());
        data.put("theme", Objects.requireNonNullElse(campaign.theme(), ""));
        data.put("owner", organisation.unitName(campaign.ownerUnit()));
        data.put("document", Objects.requireNonNullElse(campaign.documentNumber(), ""));
        data.put(
                "contents",
                Objects.requireNonNullElse(campaign.contents(), List.<Campaign.Content>of()).stream()
                        .map(content -> new Passage(content.text()))
                        .toList());
        data.put("tasks", tasks(campaign, Language.VI));
        data.put("why", "Quý cơ quan nhận thư này vì có tên trong nơi nhận của văn bản phát động.");
        data.put("url", templates.url("/"));
        return templates.mail("launch-outside", Language.VI, data, "phong-trao", "campaign." + campaign.campaignId());
    }

    private static List<Task> tasks(Campaign campaign, Language language) {
        return asked(campaign).stream()
                .map(milestone -> new Task(
                        milestone.title(),
                        MailWords.due(language, milestone.dueAt()),
                        Objects.requireNonNullElse(milestone.sourceText(), "")))
                .toList();
    }
}
