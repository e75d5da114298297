package vn.thidua.notification.notice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
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

/** The letter about an award taken back or under review (thư báo hủy bỏ, rà soát). */
@ApplicationScoped
class RevocationWriter implements MailWriter {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private final Organisation organisation;
    private final MailTemplates templates;

    RevocationWriter(Organisation organisation, MailTemplates templates) {
        this.organisation = organisation;
        this.templates = templates;
    }

    @Override
    public Set<Delivery.Kind> kinds() {
        return Set.of(Delivery.Kind.REVOKED);
    }

    @Override
    public Draft write(Delivery delivery, Person recipient, Language language) {
        JsonNode facts = delivery.facts();
        String subjectId = facts.path("subject").asText();
        boolean collective = facts.path("collective").asBoolean();
        boolean review = facts.path("review").asBoolean();
        boolean own = !collective && recipient.personId().equals(subjectId);
        String subject = collective
                ? organisation.unitName(subjectId)
                : organisation.person(subjectId).map(Person::fullName).orElse(subjectId);
        long recovered = facts.path("recovered").asLong();
        Map<String, Object> data = new HashMap<>();
        data.put("name", recipient.fullName());
        data.put("subject", own ? MailWords.say(language, "you") : subject);
        data.put("award", facts.path("award").asText());
        data.put("number", facts.path("number").asText());
        data.put(
                "signedOn",
                MailWords.day(language, LocalDate.parse(facts.path("signedOn").asText())));
        data.put("owner", organisation.unitName(facts.path("ownerUnit").asText()));
        data.put("review", review);
        data.put(
                "recovered",
                recovered == 0
                        ? ""
                        : NumberFormat.getIntegerInstance(VIETNAMESE).format(recovered) + " đ");
        data.put("others", facts.path("others").asInt());
        data.put("why", MailWords.say(language, own ? "why.was-commended" : "why.looks-after", subject));
        data.put("own", own);
        data.put("title", delivery.title());
        data.put("url", templates.url(Links.awards()));
        return new Draft.Write(
                templates.mail("revocation", language, data, "khen-thuong", "revocation." + delivery.about()));
    }
}
