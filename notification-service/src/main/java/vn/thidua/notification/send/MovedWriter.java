package vn.thidua.notification.send;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.DueWords;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.mail.MailTemplates;
import vn.thidua.notification.mail.MailWriter;
import vn.thidua.notification.mail.OutgoingMail;
import vn.thidua.notification.mail.VietnameseDates;
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
    public Draft write(Delivery delivery, Person recipient) {
        return switch (StillDue.ask(delivery, obligations)) {
            case StillDue.No no -> new Draft.Skip(no.why());
            case StillDue.Yes yes -> new Draft.Write(mail(delivery, yes.obligation(), recipient));
        };
    }

    OutgoingMail mail(Delivery delivery, Obligation obligation, Person recipient) {
        Map<String, Object> data = new HashMap<>();
        data.put("name", recipient.fullName());
        data.put("what", obligation.title());
        data.put("due", VietnameseDates.due(obligation.dueAt()));
        data.put("remaining", dueWords.remaining(obligation));
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
                recipient.personId().equals(obligation.personId())
                        ? "Anh/chị nhận thư này vì là người được giao việc này."
                        : "Anh/chị nhận thư này vì là người đứng đầu đơn vị phải thực hiện.");
        data.put("url", templates.url(Links.obligation(obligation.obligationId())));
        return new OutgoingMail(
                "Dời hạn: " + obligation.title() + ", hạn mới " + VietnameseDates.day(obligation.dueDay()),
                templates.text("moved", data),
                templates.html("moved", data),
                "nhac-viec",
                "obligation." + obligation.obligationId());
    }
}
