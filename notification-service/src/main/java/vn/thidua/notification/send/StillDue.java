package vn.thidua.notification.send;

import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.obligation.Obligations;

/** Whether what a delivery tells of is still so, asked at the moment of sending. */
sealed interface StillDue {

    record Yes(Obligation obligation) implements StillDue {}

    record No(String why) implements StillDue {}

    static StillDue ask(Delivery delivery, Obligations obligations) {
        Optional<Obligation> found = obligations.find(delivery.obligationId());
        if (found.isEmpty()) {
            return new No("Không còn việc này");
        }
        Obligation obligation = found.get();
        if (!obligation.isOwed()) {
            return new No(SkipReason.closed(obligation));
        }
        LocalDate dueDay = LocalDate.parse(delivery.facts().path("dueDay").asText());
        return dueDay.equals(obligation.dueDay()) ? new Yes(obligation) : new No(SkipReason.moved(obligation));
    }
}
