package vn.thidua.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.EventHandler;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.mail.VietnameseDates;
import vn.thidua.notification.obligation.Obligation;

/** Tells who owes an obligation that its day was moved, once per move (báo dời hạn). */
@ApplicationScoped
class TellMoved implements EventHandler {

    /**
     * What the mail keeps.
     *
     * @param dueDay the day it was moved to; when it moves on before the mail leaves, there is nothing to tell
     */
    record Facts(LocalDate dueDay, @Nullable String reason) {}

    private final Notices notices;

    TellMoved(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String type() {
        return "vn.thidua.obligation.moved.v1";
    }

    @Override
    public void handle(EventEnvelope event) {
        Obligation obligation = event.data(Obligation.class);
        if (!obligation.isOwed()) {
            return;
        }
        notices.add(new Notice(
                Delivery.Kind.MOVED,
                obligation.obligationId(),
                "MOVED/" + obligation.version(),
                Delivery.Role.OWNER,
                obligation.unitCode(),
                obligation.personId(),
                null,
                obligation.campaignId(),
                obligation.obligationId(),
                obligation.title(),
                new Facts(obligation.dueDay(), obligation.reason()),
                obligation.title(),
                "Hạn mới: " + VietnameseDates.due(obligation.dueAt()) + because(obligation.reason()),
                Links.obligation(obligation.obligationId())));
    }

    private static String because(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "" : ". Lý do: " + reason;
    }
}
