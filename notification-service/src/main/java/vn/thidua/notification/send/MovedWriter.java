package vn.thidua.notification.send;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.DueWords;
import vn.thidua.notification.mail.Language;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.mail.MailTemplates;
import vn.thidua.notification.mail.MailWords;
import vn.thidua.notification.mail.MailWriter;
import vn.thidua.notification.mail.OutgoingMail;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.obligation.Obligations;

/** The new day of an obligation (thư báo dời hạn); the old day's reminders are not sent any more. */
@ApplicationScoped
class MovedWriter implements MailWriter {

    private final Obligations obligations;
    private final Organisation organisation;
    private final MailTemplates templates;
    private final DueWords dueWords;

    MovedWriter(Obligations obligations, Organisation organisation, MailTemplates templates, DueWords dueWords) {
        this.obligations = obligations;
        this.organisation = organisation;
        this.templates = templates;
        this.dueWords = dueWords;
    }

    @Override
    public Set<Delivery.Kind> kinds() {
        return Set.of(Delivery.Kind.MOVED);
    }

    @Override
    public Draft write(Delivery delivery, Person recipient, Language language) {
        return switch (StillDue.ask(delivery, obligations)) {
            case StillDue.No no -> new Draft.Skip(no.why());
            case StillDue.Yes yes -> new Draft.Write(mail(delivery, yes.obligation(), recipient, language));
        };
    }

    OutgoingMail mail(Delivery delivery, Obligation obligation, Person recipient, Language language) {
        Map<String, Object> data = new HashMap<>();
        data.put("name", recipient.fullName());
        data.put("what", obligation.title());
        data.put("due", MailWords.due(language, obligation.dueAt()));
        data.put("remaining", dueWords.remaining(obligation, language));
        data.put("unit", organisation.unitName(obligation.unitCode()));
        data.put("campaign", obligation.campaignTitle());
        data.put("document", obligation.documentNumber() == null ? "" : obligation.documentNumber());
        data.put(
                "reason",
                delivery.facts().path("reason").isTextual()
                        ? delivery.facts().path("reason").asText()
                        : "");
        data.put(
                "why",
                MailWords.say(
                        language,
                        recipient.personId().equals(obligation.personId()) ? "why.person" : "why.owner.short"));
        data.put("day", MailWords.day(language, obligation.dueDay()));
        data.put("url", templates.url(Links.obligation(obligation.obligationId())));
        return templates.mail("moved", language, data, "nhac-viec", "obligation." + obligation.obligationId());
    }
}
