package vn.thidua.notification.send;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.notification.delivery.Deliveries.Sent;
import vn.thidua.notification.store.Database;

/**
 * What was tried when: written before the mail server is called, and its answer as soon as it is heard, each in a
 * transaction of its own, so that a killed process leaves a trace.
 */
@ApplicationScoped
class SendAttempts {

    /** About to be tried. */
    record Begun(UUID deliveryId, String address, List<UUID> carried) {}

    /** One that has its answer. */
    record Ended(UUID deliveryId, int number, String outcome, Instant at) {}

    static final String SENT = "Sent";

    private final Database database;
    private final Clock clock;

    SendAttempts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Numbers of the attempts, by delivery. To be committed before anything is sent. */
    Map<UUID, Integer> begin(List<Begun> begun) {
        Map<UUID, Integer> numbers = new HashMap<>();
        database.list(
                """
                insert into send_attempt (delivery_id, number, started_at, address, carried)
                select mail.id, coalesce((select max(number) from send_attempt where delivery_id = mail.id), 0) + 1, ?,
                    mail.address,
                    string_to_array(nullif(parts, ''), ',')::uuid[]
                from unnest(?::uuid[], ?::text[], ?::text[]) as mail(id, address, parts)
                returning delivery_id, number""",
                row -> numbers.put(row.getObject(1, UUID.class), row.getInt(2)),
                clock.instant(),
                begun.stream().map(Begun::deliveryId).toList(),
                begun.stream().map(Begun::address).toList(),
                begun.stream()
                        .map(one -> one.carried().stream().map(UUID::toString).collect(Collectors.joining(",")))
                        .toList());
        return numbers;
    }

    /**
     * Writes answers down. Committed without waiting for the disk: it is to survive this process, and the ledger, which
     * does wait, follows within the second.
     */
    void end(List<Ended> ended) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.update("set local synchronous_commit = off");
            database.update(
                    """
                    update send_attempt set ended_at = answer.at::timestamptz, outcome = answer.outcome
                    from unnest(?::uuid[], ?::int[], ?::text[], ?::text[]) as answer(id, tried, at, outcome)
                    where delivery_id = answer.id and number = answer.tried""",
                    ended.stream().map(Ended::deliveryId).toList(),
                    ended.stream().map(Ended::number).toList(),
                    ended.stream().map(Ended::at).toList(),
                    ended.stream().map(Ended::outcome).toList());
        });
    }

    /** These were not tried after all. */
    void withdraw(Map<UUID, Integer> numbers) {
        List<Map.Entry<UUID, Integer>> rows = List.copyOf(numbers.entrySet());
        database.update(
                """
                delete from send_attempt using unnest(?::uuid[], ?::int[]) as untried(id, tried)
                where delivery_id = untried.id and number = untried.tried""",
                rows.stream().map(Map.Entry::getKey).toList(),
                rows.stream().map(Map.Entry::getValue).toList());
    }

    /** Those of them that the mail server took before their sender died. */
    List<Sent> takenBefore(List<UUID> deliveries) {
        return database.list(
                """
                select delivery_id, address, ended_at, carried from send_attempt
                where delivery_id = any(?::uuid[]) and outcome = ?""",
                row -> new Sent(
                        row.getObject("delivery_id", UUID.class),
                        row.getString("address"),
                        Database.moment(row, "ended_at"),
                        carried(row.getArray("carried"))),
                deliveries,
                SENT);
    }

    private static List<UUID> carried(@org.jspecify.annotations.Nullable Array parts) throws java.sql.SQLException {
        return parts == null ? List.of() : List.of((UUID[]) parts.getArray());
    }

    /** How long ago it was tried first. */
    Duration triedFor(UUID deliveryId) {
        return database.first(
                        "select min(started_at) as started from send_attempt where delivery_id = ? having count(*) > 0",
                        row -> Duration.between(Database.moment(row, "started"), clock.instant()),
                        deliveryId)
                .orElse(Duration.ZERO);
    }
}
