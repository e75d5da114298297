package vn.thidua.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.EventHandler;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.delivery.Deliveries;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.delivery.Delivery.Order;
import vn.thidua.notification.inbox.Inbox;
import vn.thidua.notification.mail.Links;

/** Tells the people commended, and the heads of the collectives, that the decision is signed. */
@ApplicationScoped
class CongratulateCommended implements EventHandler {

    record Decision(String decisionId, String number, LocalDate signedOn, String ownerUnit, List<Item> items) {}

    record Item(String nominationId, String subjectKind, String subjectId, String awardCode, int year) {}

    /** What the mail keeps. */
    record Facts(
            String number,
            LocalDate signedOn,
            String ownerUnit,
            String award,
            int year,
            @Nullable String collective) {}

    private final Organisation organisation;
    private final Deliveries deliveries;
    private final Inbox inbox;

    CongratulateCommended(Organisation organisation, Deliveries deliveries, Inbox inbox) {
        this.organisation = organisation;
        this.deliveries = deliveries;
        this.inbox = inbox;
    }

    @Override
    public String type() {
        return "vn.thidua.award.decision-signed.v1";
    }

    @Override
    public void handle(EventEnvelope event) {
        Decision decision = event.data(Decision.class);
        decision.items().forEach(item -> congratulate(decision, item));
    }

    private void congratulate(Decision decision, Item item) {
        boolean collective = "UNIT".equals(item.subjectKind());
        Optional<Person> person =
                collective ? organisation.headOf(item.subjectId()) : organisation.person(item.subjectId());
        String unit =
                collective ? item.subjectId() : person.map(Person::unitCode).orElse(decision.ownerUnit());
        String award = AwardNames.of(item.awardCode());
        String rung = "COMMENDED/" + item.nominationId();
        var order = new Order(
                Delivery.Kind.COMMENDED,
                decision.decisionId(),
                rung,
                person.map(Person::personId).orElse(null),
                "COMMENDED",
                unit,
                null,
                null,
                award + " năm " + item.year(),
                new Facts(
                        decision.number(),
                        decision.signedOn(),
                        decision.ownerUnit(),
                        award,
                        item.year(),
                        collective ? item.subjectId() : null));
        if (person.isEmpty()) {
            deliveries.skip(
                    order,
                    collective ? "Chưa biết người đứng đầu đơn vị" : "Không có cán bộ này trong danh sách nhân sự");
        } else if (deliveries.queue(order)) {
            inbox.add(new Inbox.Entry(
                    decision.decisionId() + "|" + rung,
                    person.get().personId(),
                    Delivery.Kind.COMMENDED.name(),
                    "Chúc mừng: " + order.title(),
                    "Quyết định số " + decision.number() + " của " + organisation.unitName(decision.ownerUnit()),
                    Links.decision(decision.decisionId()),
                    null,
                    null));
        }
    }
}
