package vn.thidua.notification.send;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.delivery.Deliveries;
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
import vn.thidua.notification.obligation.OwedBy;
import vn.thidua.notification.proposal.Proposal;
import vn.thidua.notification.proposal.ProposalWriter;
import vn.thidua.notification.proposal.Proposals;

/**
 * The one mail of a morning (thư buổi sáng): all that is due now and all else that its reader owes, in the order of due
 * days, with the proposals that wait for its reader. A single thing is told in a mail of its own, in the thread of that thing.
 */
@ApplicationScoped
class DigestWriter implements MailWriter {

    private static final int MOST = 40;
    private static final int LONGEST_IN_SUBJECT = 100;

    /** A line of the mail. */
    record Line(
            String title,
            String due,
            String remaining,
            String unit,
            String campaign,
            String url,
            String answer,
            boolean late) {}

    private record Told(Delivery delivery, Obligation obligation) {}

    private final Deliveries deliveries;
    private final Obligations obligations;
    private final OwedBy owedBy;
    private final Organisation organisation;
    private final ReminderWriter single;
    private final MovedWriter moved;
    private final Proposals proposals;
    private final ProposalWriter proposalMails;
    private final MailTemplates templates;
    private final DueWords dueWords;
    private final SignedLinks links;
    private final Clock clock;

    DigestWriter(
            Deliveries deliveries,
            Obligations obligations,
            OwedBy owedBy,
            Organisation organisation,
            ReminderWriter single,
            MovedWriter moved,
            Proposals proposals,
            ProposalWriter proposalMails,
            MailTemplates templates,
            DueWords dueWords,
            SignedLinks links,
            Clock clock) {
        this.deliveries = deliveries;
        this.obligations = obligations;
        this.owedBy = owedBy;
        this.organisation = organisation;
        this.single = single;
        this.moved = moved;
        this.proposals = proposals;
        this.proposalMails = proposalMails;
        this.templates = templates;
        this.dueWords = dueWords;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Set<Delivery.Kind> kinds() {
        return Set.of(Delivery.Kind.DIGEST);
    }

    @Override
    public Draft write(Delivery digest, Person recipient, Language language) {
        Map<String, Told> told = new LinkedHashMap<>();
        List<Proposal> proposed = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        int earlier = 0;
        for (Delivery carried : deliveries.carriedBy(digest)) {
            if (carried.kind() == Delivery.Kind.PROPOSED) {
                proposals
                        .waiting(carried.about())
                        .ifPresentOrElse(proposed::add, () -> leftOut.add(new LeftOut(carried, ProposalWriter.OVER)));
                continue;
            }
            switch (StillDue.ask(carried, obligations)) {
                case StillDue.No no -> leftOut.add(new LeftOut(carried, no.why()));
                case StillDue.Yes yes -> {
                    Told before = told.put(yes.obligation().obligationId(), new Told(carried, yes.obligation()));
                    earlier += carried.facts().path("collapsed").asInt() + (before == null ? 0 : 1);
                }
            }
        }
        if (told.isEmpty() && proposed.isEmpty()) {
            return new Draft.Skip("Mọi việc trong thư này đã xong hoặc đã dời hạn", leftOut);
        }
        return new Draft.Write(
                told.isEmpty()
                        ? proposalMails.mail(proposed, recipient, language)
                        : write(told.values().stream().toList(), earlier, proposed, recipient, language),
                leftOut);
    }

    private OutgoingMail write(
            List<Told> told, int earlier, List<Proposal> proposed, Person recipient, Language language) {
        Told first = told.getFirst();
        if (first.delivery().kind() == Delivery.Kind.MOVED) {
            return told.size() == 1
                    ? moved.mail(first.delivery(), first.obligation(), recipient, language)
                    : news(told, recipient, language);
        }
        List<Obligation> owed = owedBy.person(recipient);
        return told.size() == 1 && proposed.isEmpty() && owed.stream().allMatch(first.obligation()::equals)
                ? single.mail(first.delivery(), first.obligation(), recipient, language)
                : morning(told, owed, earlier, proposed, recipient, language);
    }

    private OutgoingMail morning(
            List<Told> told,
            List<Obligation> owed,
            int earlier,
            List<Proposal> proposed,
            Person recipient,
            Language language) {
        List<Obligation> ofOthers = told.stream()
                .map(Told::obligation)
                .filter(one ->
                        owed.stream().noneMatch(known -> known.obligationId().equals(one.obligationId())))
                .sorted(Comparator.comparing(Obligation::dueAt)
                        .thenComparing(Obligation::unitCode)
                        .thenComparing(Obligation::title))
                .toList();
        List<Line> own = lines(owed, recipient, language);
        List<Line> others = lines(ofOthers, recipient, language);
        Map<String, Object> data = new HashMap<>();
        data.put("name", recipient.fullName());
        data.put("own", own.stream().limit(MOST).toList());
        data.put("others", others.stream().limit(MOST).toList());
        data.put("more", Math.max(0, own.size() - MOST) + Math.max(0, others.size() - MOST));
        data.put("proposals", proposalMails.lines(proposed, language));
        data.put("collapsed", earlier);
        String all = others.isEmpty() ? "why.morning" : own.isEmpty() ? "why.morning.others" : "why.morning.both";
        data.put("why", MailWords.say(language, all));
        data.put("url", templates.url(Links.obligations()));
        // what presses most gives the subject, whoever has to do it
        boolean ownFirst = others.isEmpty()
                || !own.isEmpty()
                        && !owed.getFirst().dueAt().isAfter(ofOthers.getFirst().dueAt());
        Line first = ownFirst ? own.getFirst() : others.getFirst();
        data.put("headline", ownFirst ? first.remaining() : ReminderWriter.headline(first.unit(), first.remaining()));
        data.put("first", brief(first.title()));
        data.put("rest", own.size() + others.size() + proposed.size() - 1);
        return templates.mail("digest", language, data, "nhac-viec", null);
    }

    /** A subject must have room for how much else there is. */
    private static String brief(String title) {
        if (title.codePointCount(0, title.length()) <= LONGEST_IN_SUBJECT) {
            return title;
        }
        String start = title.substring(0, title.offsetByCodePoints(0, LONGEST_IN_SUBJECT));
        int space = start.lastIndexOf(' ');
        return start.substring(0, space > 0 ? space : start.length()) + "…";
    }

    private OutgoingMail news(List<Told> told, Person recipient, Language language) {
        String reason = told.getFirst().delivery().facts().path("reason").isTextual()
                ? told.getFirst().delivery().facts().path("reason").asText()
                : "";
        List<Line> lines = lines(
                told.stream()
                        .map(Told::obligation)
                        .sorted(Comparator.comparing(Obligation::dueAt))
                        .toList(),
                recipient,
                language);
        Map<String, Object> data = new HashMap<>();
        data.put("name", recipient.fullName());
        data.put("lines", lines);
        data.put("reason", reason);
        data.put("campaign", told.getFirst().obligation().campaignTitle());
        data.put("why", MailWords.say(language, "why.several"));
        data.put("url", templates.url(Links.obligations()));
        return templates.mail("moved-several", language, data, "nhac-viec", null);
    }

    private List<Line> lines(List<Obligation> duties, Person recipient, Language language) {
        return duties.stream().map(duty -> line(duty, recipient, language)).toList();
    }

    private Line line(Obligation obligation, Person recipient, Language language) {
        return new Line(
                obligation.title(),
                MailWords.due(language, obligation.dueAt()),
                dueWords.remaining(obligation, language),
                organisation.unitName(obligation.unitCode()),
                obligation.campaignTitle()
                        + (obligation.documentNumber() == null ? "" : " (" + obligation.documentNumber() + ")"),
                templates.url(Links.obligation(obligation.obligationId())),
                AnswerLinks.page(links, obligation, recipient),
                obligation.dueAt().isBefore(clock.instant()));
    }
}
