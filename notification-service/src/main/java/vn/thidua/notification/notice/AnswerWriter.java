package vn.thidua.notification.notice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.contact.Heads;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.Language;
import vn.thidua.notification.mail.MailTemplates;
import vn.thidua.notification.mail.MailWords;
import vn.thidua.notification.mail.MailWriter;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.obligation.Obligations;

/** Accepted, or returned with the reason (thư chấp nhận, thư trả lại). */
@ApplicationScoped
class AnswerWriter implements MailWriter {

    private final Organisation organisation;
    private final Heads heads;
    private final Obligations obligations;
    private final MailTemplates templates;
    private final Clock clock;

    AnswerWriter(
            Organisation organisation, Heads heads, Obligations obligations, MailTemplates templates, Clock clock) {
        this.organisation = organisation;
        this.heads = heads;
        this.obligations = obligations;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public Set<Delivery.Kind> kinds() {
        return Set.of(Delivery.Kind.RETURNED, Delivery.Kind.ACCEPTED);
    }

    @Override
    public Draft write(Delivery delivery, Person recipient, Language language) {
        boolean accepted = delivery.kind() == Delivery.Kind.ACCEPTED;
        JsonNode facts = delivery.facts();
        String what = facts.path("what").asText();
        String unit = organisation.unitName(delivery.unitCode());
        @Nullable
        Obligation obligation = obligations.find(delivery.obligationId()).orElse(null);
        Map<String, Object> data = new HashMap<>();
        data.put("name", recipient.fullName());
        data.put("what", what);
        data.put("title", delivery.title());
        data.put("unit", unit);
        data.put("accepted", accepted);
        data.put(
                "reason",
                facts.path("reason").isTextual() ? facts.path("reason").asText() : "");
        data.put("campaign", obligation == null ? "" : obligation.campaignTitle());
        data.put(
                "due",
                obligation == null || accepted || !obligation.isOwed()
                        ? ""
                        : MailWords.due(language, obligation.dueAt()));
        data.put("late", obligation != null && obligation.dueAt().isBefore(clock.instant()));
        data.put(
                "why",
                recipient.personId().equals(obligation == null ? null : obligation.personId())
                        ? MailWords.say(language, "why.person")
                        : heads.why(delivery.unitCode(), recipient, language));
        data.put("url", templates.url(facts.path("link").asText("/")));
        return new Draft.Write(templates.mail(
                "answer",
                language,
                data,
                "ket-qua",
                delivery.obligationId() == null
                        ? "answer." + delivery.about()
                        : "obligation." + delivery.obligationId()));
    }
}
