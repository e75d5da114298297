package vn.thidua.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.notification.delivery.Delivery;
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
    record Facts(String what, @Nullable String reason, String link) {}

    private final Obligations obligations;
    private final Notices notices;

    TellAnswer(Obligations obligations, Notices notices) {
        this.obligations = obligations;
        this.notices = notices;
    }

    void tell(EventEnvelope event, Answer answer, Delivery.Kind kind, String what) {
        tell(event, answer, kind, what, null);
        obligations
                .find(answer.obligationId())
                .map(Obligation::personId)
                .ifPresent(person -> tell(event, answer, kind, what, person));
    }

    private void tell(EventEnvelope event, Answer answer, Delivery.Kind kind, String what, @Nullable String person) {
        String title = answer.titleOr(what);
        notices.add(new Notice(
                kind,
                event.subject(),
                // the same thing may be returned several times; each event is told once
                kind + "/" + event.id(),
                Delivery.Role.OWNER,
                answer.unitCode(),
                person,
                null,
                answer.campaignId(),
                answer.obligationId(),
                title,
                new Facts(what, answer.reason(), link(answer)),
                title,
                line(kind, what, answer.reason()),
                link(answer)));
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
