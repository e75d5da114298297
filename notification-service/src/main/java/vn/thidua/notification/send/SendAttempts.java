package vn.thidua.notification.send;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import vn.thidua.notification.store.Database;

/** What was tried when: written before the mail server is called, so that a killed process leaves a trace. */
@ApplicationScoped
class SendAttempts {

    private final Database database;
    private final Clock clock;

    SendAttempts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Number of the attempt; committed at once. */
    int begin(UUID deliveryId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.list("""
                                insert into send_attempt (delivery_id, number, started_at)
                                select ?, coalesce(max(number), 0) + 1, ? from send_attempt where delivery_id = ?
                                returning number""", row -> row.getInt(1), deliveryId, clock.instant(), deliveryId)
                        .getFirst());
    }

    /** How long ago it was tried first. */
    Duration triedFor(UUID deliveryId) {
        return database.first(
                        "select min(started_at) as started from send_attempt where delivery_id = ? having count(*) > 0",
                        row -> Duration.between(Database.moment(row, "started"), clock.instant()),
                        deliveryId)
                .orElse(Duration.ZERO);
    }

    void end(UUID deliveryId, int number, String outcome) {
        database.update(
                "update send_attempt set ended_at = ?, outcome = ? where delivery_id = ? and number = ?",
                clock.instant(),
                outcome,
                deliveryId,
                number);
    }
}
