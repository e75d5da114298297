package vn.thidua.notification.send;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.DueWords;
import vn.thidua.notification.mail.Language;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.mail.MailTemplates;
import vn.thidua.notification.mail.MailWords;
import vn.thidua.notification.mail.MailWriter;
import vn.thidua.notification.mail.OutgoingMail;
import vn.thidua.notification.mail.SignedLinks;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.obligation.Obligations;
import vn.thidua.notification.plan.Reminders;
import vn.thidua.notification.plan.domain.PlannedReminder;
import vn.thidua.notification.plan.domain.Rung;

/** The reminder (thư nhắc): what, by when, from which document, why you, what happens next, one link. */
@ApplicationScoped
class ReminderWriter implements MailWriter {

    private final Obligations obligations;
    private final Reminders reminders;
    private final Organisation organisation;
    private final Recipients recipients;
    private final MailTemplates templates;
    private final DueWords dueWords;
    private final SignedLinks links;
    private final Clock clock;

    ReminderWriter(
            Obligations obligations,
            Reminders reminders,
            Organisation organisation,
            Recipients recipients,
            MailTemplates templates,
            DueWords dueWords,
            SignedLinks links,
            Clock clock) {
        this.obligations = obligations;
        this.reminders = reminders;
        this.organisation = organisation;
        this.recipients = recipients;
        this.templates = templates;
        this.dueWords = dueWords;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Set<Delivery.Kind> kinds() {
        return Set.of(Delivery.Kind.REMINDER, Delivery.Kind.MANUAL_REMINDER);
    }

    @Override
    public Draft write(Delivery delivery, Person recipient, Language language) {
        return switch (StillDue.ask(delivery, obligations)) {
            case StillDue.No no -> new Draft.Skip(no.why());
            case StillDue.Yes yes -> new Draft.Write(mail(delivery, yes.obligation(), recipient, language));
        };
    }

    OutgoingMail mail(Delivery delivery, Obligation obligation, Person recipient, Language language) {
        Rung rung = Rung.valueOf(delivery.role());
        String unit = organisation.unitName(obligation.unitCode());
        String remaining = dueWords.remaining(obligation, language);
        boolean late = obligation.dueAt().isBefore(clock.instant());
        Map<String, Object> data = new HashMap<>();
        data.put("name", recipient.fullName());
        data.put("what", obligation.title());
        data.put("unit", unit);
        data.put("campaign", obligation.campaignTitle());
        data.put("remaining", remaining);
        data.put("headline", rung == Rung.OWNER ? remaining : headline(unit, remaining));
        data.put("due", MailWords.due(language, obligation.dueAt()));
        data.put("late", late);
        data.put("sourceText", text(obligation.sourceText()));
        data.put("document", text(obligation.documentNumber()));
        data.put("why", why(rung, obligation, unit, recipient, language));
        data.put("next", next(obligation, late, language));
        data.put("collapsed", delivery.facts().path("collapsed").asInt());
        data.put("acts", rung == Rung.OWNER || rung == Rung.DEPUTY && isActing(obligation, recipient));
        data.put("manual", delivery.kind() == Delivery.Kind.MANUAL_REMINDER);
        data.put("answers", rung == Rung.OWNER ? AnswerLinks.of(links, obligation, recipient, language) : List.of());
        data.put("url", templates.url(Links.obligation(obligation.obligationId())));
        return templates.mail("reminder", language, data, "nhac-viec", "obligation." + obligation.obligationId());
    }

    private String why(Rung rung, Obligation obligation, String unit, Person recipient, Language language) {
        String owner = obligation.personId() == null
                ? unit
                : organisation
                        .person(obligation.personId())
                        .map(Person::fullName)
                        .orElse(unit);
        String key =
                switch (rung) {
                    case OWNER -> recipient.personId().equals(obligation.personId()) ? "why.person" : "why.owner";
                    case DEPUTY -> isActing(obligation, recipient) ? "why.acting" : "why.deputy";
                    case HEAD -> "why.head";
                    case OFFICER -> "why.officer";
                    case PRINCIPAL -> "why.principal";
                };
        return MailWords.say(language, key, unit, owner);
    }

    private boolean isActing(Obligation obligation, Person recipient) {
        return recipients.actingFor(obligation).filter(recipient::equals).isPresent();
    }

    private String next(Obligation obligation, boolean late, Language language) {
        Optional<PlannedReminder> next =
                reminders.next(obligation.obligationId(), obligation.dueDay(), clock.instant());
        String stop = MailWords.say(language, late ? "next.stops-late" : "next.stops");
        return next.map(reminder -> MailWords.say(
                        language,
                        "next.otherwise",
                        stop,
                        MailWords.day(language, Days.of(reminder.at())),
                        also(reminder, language)))
                .orElse(stop);
    }

    private static String also(PlannedReminder reminder, Language language) {
        if (reminder.rungs().contains(Rung.PRINCIPAL)) {
            return MailWords.say(language, "next.principal");
        }
        return reminder.rungs().contains(Rung.OFFICER) ? MailWords.say(language, "next.officer") : "";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** How a subject begins that tells of somebody else's task. */
    static String headline(String unit, String remaining) {
        return unit + " – " + remaining.substring(0, 1).toLowerCase(Locale.ROOT) + remaining.substring(1);
    }
}
