package vn.thidua.notification.reach;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.obligation.OwedBy;

/** Who cannot be reached, why, and what that person owes (thư báo người thay); asked again at the moment of sending. */
@ApplicationScoped
class UnreachableWriter implements MailWriter {

    /** A line of the mail. Public, so that the template engine can read it. */
    public record Owed(String title, String campaign, String due, String remaining, String url) {}

    private final DeadAddresses addresses;
    private final OwedBy owedBy;
    private final Phones phones;
    private final Organisation organisation;
    private final MailTemplates templates;
    private final DueWords dueWords;

    UnreachableWriter(
            DeadAddresses addresses,
            OwedBy owedBy,
            Phones phones,
            Organisation organisation,
            MailTemplates templates,
            DueWords dueWords) {
        this.addresses = addresses;
        this.owedBy = owedBy;
        this.phones = phones;
        this.organisation = organisation;
        this.templates = templates;
        this.dueWords = dueWords;
    }

    @Override
    public Set<Delivery.Kind> kinds() {
        return Set.of(Delivery.Kind.UNREACHABLE);
    }

    @Override
    public Draft write(Delivery delivery, Person recipient, Language language) {
        Optional<Person> found =
                organisation.person(delivery.facts().path("personId").asText());
        Optional<DeadAddresses.Trouble> trouble = found.flatMap(addresses::of);
        if (found.isEmpty() || trouble.isEmpty()) {
            return new Draft.Skip("Người này đã nhận được thư");
        }
        Person person = found.get();
        List<Obligation> owed = owedBy.person(person);
        if (owed.isEmpty()) {
            return new Draft.Skip("Người này không còn việc nào");
        }
        Map<String, Object> data = new HashMap<>();
        data.put("name", recipient.fullName());
        data.put("who", person.fullName());
        data.put("position", person.position());
        data.put("unit", organisation.unitName(person.unitCode()));
        data.put("reason", trouble.get().reason());
        data.put("phone", phones.of(person.personId()).orElse(""));
        data.put("owed", owed.stream().map(one -> line(one, language)).toList());
        data.put("why", MailWords.say(language, "why.stand-in"));
        data.put("url", templates.url(Links.obligations()));
        return new Draft.Write(templates.mail("unreachable", language, data, "nhac-viec", null));
    }

    private Owed line(Obligation obligation, Language language) {
        return new Owed(
                obligation.title(),
                obligation.campaignTitle(),
                MailWords.due(language, obligation.dueAt()),
                dueWords.remaining(obligation, language),
                templates.url(Links.obligation(obligation.obligationId())));
    }
}
