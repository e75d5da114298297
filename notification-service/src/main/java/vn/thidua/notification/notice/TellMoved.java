package vn.thidua.notification.notice;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.EventHandler;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.mail.VietnameseDates;
import vn.thidua.notification.obligation.Obligation;

/** Tells who owes an obligation that it has another day, once per move (báo dời hạn). */
abstract sealed class TellMoved implements EventHandler {

    /** The milestone was moved for everybody. */
    @Singleton
    static final class Moved extends TellMoved {
        Moved(Notices notices) {
            super(notices, "moved");
        }
    }

    /** The officer granted a later day that was asked for (gia hạn). */
    @Singleton
    static final class Extended extends TellMoved {
        Extended(Notices notices) {
            super(notices, "extended");
        }
    }

    /**
     * What the mail keeps.
     *
     * @param dueDay the day it was moved to; when it moves on before the mail leaves, there is nothing to tell
     */
    record Facts(LocalDate dueDay, @Nullable String reason) {}

    private final Notices notices;
    private final String type;

    TellMoved(Notices notices, String name) {
        this.notices = notices;
        this.type = "vn.thidua.obligation." + name + ".v1";
    }

    @Override
    public String type() {
        return type;
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
