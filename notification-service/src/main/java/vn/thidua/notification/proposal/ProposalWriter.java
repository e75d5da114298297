package vn.thidua.notification.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.campaign.Campaign;
import vn.thidua.notification.campaign.Campaigns;
import vn.thidua.notification.contact.Heads;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.Language;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.mail.MailTemplates;
import vn.thidua.notification.mail.MailWords;
import vn.thidua.notification.mail.MailWriter;
import vn.thidua.notification.mail.OutgoingMail;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.obligation.Obligations;

/** Proposals that wait for the head, and the answers that persons get (thư báo đề xuất, thư trả lời đề xuất). */
@ApplicationScoped
public class ProposalWriter implements MailWriter {

    /**
     * A line of a mail. Public, so that the template engine can read it.
     *
     * @param due by when the unit hands its registration in; empty when that is not known
     */
    public record Line(String person, String title, String unit, String campaign, String due, String url) {}

    /** Why nobody is told of a proposal any more. */
    public static final String OVER = "Đề xuất đã được trả lời hoặc đã rút";

    private final Proposals proposals;
    private final Organisation organisation;
    private final Heads heads;
    private final Campaigns campaigns;
    private final Obligations obligations;
    private final MailTemplates templates;

    ProposalWriter(
            Proposals proposals,
            Organisation organisation,
            Heads heads,
            Campaigns campaigns,
            Obligations obligations,
            MailTemplates templates) {
        this.proposals = proposals;
        this.organisation = organisation;
        this.heads = heads;
        this.campaigns = campaigns;
        this.obligations = obligations;
        this.templates = templates;
    }

    @Override
    public Set<Delivery.Kind> kinds() {
        return Set.of(Delivery.Kind.PROPOSED, Delivery.Kind.PROPOSAL_ANSWERED);
    }

    @Override
    public Draft write(Delivery delivery, Person recipient, Language language) {
        if (delivery.kind() == Delivery.Kind.PROPOSAL_ANSWERED) {
            return new Draft.Write(answer(delivery, recipient, language));
        }
        return proposals
                .waiting(delivery.facts().path("proposalId").asText())
                .<Draft>map(one -> new Draft.Write(mail(List.of(one), recipient, language)))
                .orElseGet(() -> new Draft.Skip(OVER));
    }

    /** Nothing but proposals; a morning mail that has more to tell takes the {@link #lines}. */
    public OutgoingMail mail(List<Proposal> waiting, Person recipient, Language language) {
        Proposal first = waiting.getFirst();
        Map<String, Object> data = new HashMap<>();
        data.put("name", recipient.fullName());
        data.put("proposals", lines(waiting, language));
        data.put("who", name(first.personId()));
        data.put("title", first.titleName());
        data.put("rest", waiting.size() - 1);
        data.put("why", heads.why(first.unitCode(), recipient, language));
        data.put("url", templates.url(Links.proposals()));
        return templates.mail("proposals", language, data, "de-xuat", "registration." + first.registrationId());
    }

    /** A line for each. */
    public List<Line> lines(List<Proposal> waiting, Language language) {
        return waiting.stream()
                .map(one -> new Line(
                        name(one.personId()),
                        one.titleName(),
                        organisation.unitName(one.unitCode()),
                        campaign(one.campaignId()),
                        obligations
                                .registrationOf(one.campaignId(), one.unitCode())
                                .map(Obligation::dueAt)
                                .map(due -> MailWords.due(language, due))
                                .orElse(""),
                        templates.url(Links.registration(one.registrationId()))))
                .toList();
    }

    private OutgoingMail answer(Delivery delivery, Person recipient, Language language) {
        JsonNode facts = delivery.facts();
        String outcome = facts.path("outcome").asText();
        String unit = organisation.unitName(delivery.unitCode());
        Map<String, Object> data = new HashMap<>();
        data.put("name", recipient.fullName());
        data.put("title", delivery.title());
        data.put("unit", unit);
        data.put("campaign", campaign(delivery.campaignId() + ""));
        data.put(
                "who",
                facts.path("answeredBy").isTextual()
                        ? name(facts.path("answeredBy").asText())
                        : "");
        data.put("confirmed", outcome.equals("CONFIRMED"));
        data.put("declined", outcome.equals("DECLINED"));
        data.put("registered", outcome.equals("REGISTERED"));
        data.put(
                "reason",
                facts.path("reason").isTextual() ? facts.path("reason").asText() : "");
        data.put("why", MailWords.say(language, "why.proposed"));
        data.put("url", templates.url(Links.ownProposals()));
        return templates.mail("proposal-answer", language, data, "de-xuat", "proposal." + delivery.about());
    }

    private String name(String personId) {
        return organisation.person(personId).map(Person::fullName).orElse(personId);
    }

    private String campaign(String id) {
        return campaigns.find(id).map(Campaign::title).orElse("");
    }
}
