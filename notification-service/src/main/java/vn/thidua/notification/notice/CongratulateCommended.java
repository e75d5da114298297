package vn.thidua.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.EventHandler;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.mail.VietnameseDates;

/** Tells the people commended, and the heads of the collectives, that the decision is signed. */
@ApplicationScoped
class CongratulateCommended implements EventHandler {

    record Decision(String decisionId, String number, LocalDate signedOn, String ownerUnit, List<Item> items) {}

    record Item(
            String nominationId,
            String subjectKind,
            String subjectId,
            String awardCode,
            @Nullable String awardName,
            int year) {}

    /** What the mail keeps. */
    record Facts(
            String number,
            LocalDate signedOn,
            String ownerUnit,
            String award,
            int year,
            @Nullable String collective) {}

    private final Notices notices;

    CongratulateCommended(Notices notices) {
        this.notices = notices;
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
        String award = item.awardName() == null ? AwardNames.of(item.awardCode()) : item.awardName();
        String title = award + " năm " + item.year();
        notices.add(new Notice(
                Delivery.Kind.COMMENDED,
                decision.decisionId(),
                "COMMENDED/" + item.nominationId(),
                Delivery.Role.COMMENDED,
                collective ? item.subjectId() : null,
                collective ? null : item.subjectId(),
                null,
                null,
                null,
                title,
                new Facts(
                        decision.number(),
                        decision.signedOn(),
                        decision.ownerUnit(),
                        award,
                        item.year(),
                        collective ? item.subjectId() : null),
                "Chúc mừng: " + title,
                "Quyết định số " + decision.number() + ", " + VietnameseDates.day(decision.signedOn()),
                Links.decision(decision.decisionId())));
    }
}
