package vn.thidua.notification.broadcast;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.Language;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.mail.MailTemplates;
import vn.thidua.notification.mail.MailWords;
import vn.thidua.notification.mail.MailWriter;

/** The words of an officer (thư chung); who has handed in meanwhile is left alone when it was meant for those who owe. */
@ApplicationScoped
class BroadcastWriter implements MailWriter {

    private final Audiences audiences;
    private final Organisation organisation;
    private final MailTemplates templates;

    BroadcastWriter(Audiences audiences, Organisation organisation, MailTemplates templates) {
        this.audiences = audiences;
        this.organisation = organisation;
        this.templates = templates;
    }

    @Override
    public Set<Delivery.Kind> kinds() {
        return Set.of(Delivery.Kind.BROADCAST);
    }

    @Override
    public Draft write(Delivery delivery, Person recipient, Language language) {
        var facts = delivery.facts();
        String campaign = facts.path("campaignId").asText(null);
        if (campaign != null
                && !audiences.stillOwes(campaign, facts.path("milestoneId").asText(null), recipient)) {
            return new Draft.Skip("Người nhận vừa hoàn thành việc");
        }
        String from = organisation
                .person(facts.path("from").asText())
                .map(officer -> officer.fullName() + ", " + organisation.unitName(officer.unitCode()))
                .orElse(MailWords.say(language, "from.officer"));
        Map<String, Object> data = new HashMap<>();
        data.put("name", recipient.fullName());
        data.put(
                "paragraphs",
                Arrays.stream(facts.path("text").asText().split("\\R+"))
                        .map(String::strip)
                        .filter(paragraph -> !paragraph.isEmpty())
                        .toList());
        data.put("from", from);
        data.put("why", MailWords.say(language, campaign == null ? "why.chosen" : "why.still-owes"));
        data.put("title", delivery.title());
        data.put("url", templates.url(Links.inbox()));
        return new Draft.Write(templates.mail("broadcast", language, data, "thong-bao", null));
    }
}
