package vn.thidua.notification.notice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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

/** The congratulation (thư chúc mừng). */
@ApplicationScoped
class CongratulationWriter implements MailWriter {

    private final Organisation organisation;
    private final MailTemplates templates;

    CongratulationWriter(Organisation organisation, MailTemplates templates) {
        this.organisation = organisation;
        this.templates = templates;
    }

    @Override
    public Set<Delivery.Kind> kinds() {
        return Set.of(Delivery.Kind.COMMENDED);
    }

    @Override
    public Draft write(Delivery delivery, Person recipient, Language language) {
        JsonNode facts = delivery.facts();
        boolean collective = facts.path("collective").isTextual();
        String subject =
                collective ? organisation.unitName(facts.path("collective").asText()) : recipient.fullName();
        Map<String, Object> data = new HashMap<>();
        data.put("name", recipient.fullName());
        data.put("collective", collective);
        data.put("subject", subject);
        data.put("award", facts.path("award").asText());
        data.put("year", facts.path("year").asText());
        data.put("number", facts.path("number").asText());
        data.put(
                "signedOn",
                MailWords.day(language, LocalDate.parse(facts.path("signedOn").asText())));
        data.put("owner", organisation.unitName(facts.path("ownerUnit").asText()));
        data.put("why", MailWords.say(language, collective ? "why.head-of" : "why.commended", subject));
        data.put("title", delivery.title());
        data.put("url", templates.url(Links.decision(delivery.about())));
        return new Draft.Write(
                templates.mail("congratulation", language, data, "khen-thuong", "decision." + delivery.about()));
    }
}
