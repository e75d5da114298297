package vn.thidua.notification.notice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.campaign.Campaign;
import vn.thidua.notification.campaign.Campaigns;
import vn.thidua.notification.contact.Heads;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.Language;
import vn.thidua.notification.mail.MailTemplates;
import vn.thidua.notification.mail.MailWords;
import vn.thidua.notification.mail.MailWriter;

/** Verified points, final ranks, sealed pledges (thư báo điểm, xếp hạng, giao ước). */
@ApplicationScoped
class PointsWriter implements MailWriter {

    private final Organisation organisation;
    private final Campaigns campaigns;
    private final Heads heads;
    private final MailTemplates templates;

    PointsWriter(Organisation organisation, Campaigns campaigns, Heads heads, MailTemplates templates) {
        this.organisation = organisation;
        this.campaigns = campaigns;
        this.heads = heads;
        this.templates = templates;
    }

    @Override
    public Set<Delivery.Kind> kinds() {
        return Set.of(Delivery.Kind.POINTS, Delivery.Kind.SEALED);
    }

    @Override
    public Draft write(Delivery delivery, Person recipient, Language language) {
        JsonNode facts = delivery.facts();
        String unit = organisation.unitName(delivery.unitCode());
        Map<String, Object> data = new HashMap<>();
        data.put("name", recipient.fullName());
        data.put("unit", unit);
        data.put(
                "campaign",
                campaigns.find(delivery.campaignId()).map(Campaign::title).orElse(""));
        data.put("total", number(facts.path("total"), language));
        data.put("selfTotal", number(facts.path("selfTotal"), language));
        data.put(
                "answerBy",
                facts.path("answerBy").isTextual()
                        ? MailWords.day(
                                language, LocalDate.parse(facts.path("answerBy").asText()))
                        : "");
        data.put("year", facts.path("year").asText(""));
        data.put("rank", facts.path("rank").asText(""));
        data.put("grade", facts.path("grade").asText(""));
        data.put("parties", facts.path("parties").asText(""));
        data.put("why", heads.why(delivery.unitCode(), recipient, language));
        data.put("url", templates.url(facts.path("link").asText("/")));
        return new Draft.Write(templates.mail(
                delivery.kind() == Delivery.Kind.SEALED ? "sealed" : "points",
                language,
                data,
                "ket-qua",
                "points." + delivery.campaignId() + "." + delivery.unitCode()));
    }

    private static String number(JsonNode value, Language language) {
        return value.isNumber() ? MailWords.number(language, value.decimalValue()) : "";
    }
}
