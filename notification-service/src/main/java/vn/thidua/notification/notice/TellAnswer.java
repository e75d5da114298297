package vn.thidua.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.delivery.Deliveries;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.delivery.Delivery.Order;
import vn.thidua.notification.inbox.Inbox;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.obligation.Obligations;

/** Tells the head of the unit, and the person whose duty it is, what became of what they handed in. */
@ApplicationScoped
class TellAnswer {

    /**
     * What the mail keeps.
     *
     * @param what "Báo cáo", "Đăng ký thi đua"
     */
    record Facts(
            String what,
            String title,
            @Nullable String reason,
            @Nullable String obligationId,
            String link) {}

    private final Organisation organisation;
    private final Obligations obligations;
    private final Deliveries deliveries;
    private final Inbox inbox;

    TellAnswer(Organisation organisation, Obligations obligations, Deliveries deliveries, Inbox inbox) {
        this.organisation = organisation;
        this.obligations = obligations;
        this.deliveries = deliveries;
        this.inbox = inbox;
    }

    void tell(EventEnvelope event, Answer answer, Delivery.Kind kind, String what) {
        String title = answer.titleOr(what);
        var facts = new Facts(what, title, answer.reason(), answer.obligationId(), link(answer));
        // the same thing may be returned several times; each event is told once
        String rung = kind + "/" + event.id();
        Set<Person> people = recipients(answer);
        for (Person person : people) {
            if (deliveries.queue(order(event, answer, kind, rung, person, title, facts))) {
                inbox.add(new Inbox.Entry(
                        event.subject() + "|" + rung,
                        person.personId(),
                        kind.name(),
                        title,
                        line(kind, what, answer.reason()),
                        facts.link(),
                        answer.campaignId(),
                        answer.obligationId()));
            }
        }
        if (people.isEmpty()) {
            deliveries.skip(order(event, answer, kind, rung, null, title, facts), "Chưa biết người đứng đầu đơn vị");
        }
    }

    private Set<Person> recipients(Answer answer) {
        Set<Person> people = new LinkedHashSet<>();
        organisation.headOf(answer.unitCode()).ifPresent(people::add);
        obligations
                .find(answer.obligationId())
                .map(Obligation::personId)
                .flatMap(organisation::person)
                .ifPresent(people::add);
        return people;
    }

    private static Order order(
            EventEnvelope event,
            Answer answer,
            Delivery.Kind kind,
            String rung,
            @Nullable Person person,
            String title,
            Facts facts) {
        return new Order(
                kind,
                event.subject(),
                rung,
                person == null ? null : person.personId(),
                "OWNER",
                answer.unitCode(),
                answer.campaignId(),
                answer.obligationId(),
                title,
                facts);
    }

    private static String line(Delivery.Kind kind, String what, @Nullable String reason) {
        if (kind == Delivery.Kind.ACCEPTED) {
            return what + " đã được chấp nhận";
        }
        return reason == null ? what + " được trả lại" : what + " được trả lại: " + reason;
    }

    private static String link(Answer answer) {
        if (answer.obligationId() != null) {
            return Links.obligation(answer.obligationId());
        }
        return answer.campaignId() == null ? "/" : Links.campaign(answer.campaignId());
    }
}
