package vn.thidua.notification.delivery;

import static vn.thidua.notification.store.Database.moment;
import static vn.thidua.notification.store.Database.momentOrNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.notification.delivery.Delivery.Order;
import vn.thidua.notification.store.Database;

/** The ledger (sổ gửi thư): every mail that was to go out, once, and its fate. */
@ApplicationScoped
public class Deliveries {

    private final Database database;
    private final ObjectMapper json;
    private final Clock clock;

    Deliveries(Database database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Puts a mail in the queue; false when this key was used before. */
    public boolean queue(Order order) {
        return queue(order, clock.instant());
    }

    /** Puts a mail in the queue that is not sent before the given moment. */
    public boolean queue(Order order, Instant notBefore) {
        return add(order, Delivery.State.QUEUED, null, notBefore, null);
    }

    /** Lets another mail carry it; false when this key was used before. */
    public boolean queueIn(UUID digest, Order order) {
        return add(order, Delivery.State.QUEUED, null, clock.instant(), digest);
    }

    /**
     * The mail with this key, made if need be, and held until the transaction ends so that it does not leave while
     * something is put into it; empty when it has left already.
     */
    public Optional<UUID> open(Order digest, Instant notBefore) {
        queue(digest, notBefore);
        return database.first(
                        """
                select id, state from delivery where about = ? and rung = ? and person_id = ? and channel = 'MAIL'
                for no key update""",
                        row -> Delivery.State.valueOf(row.getString("state")).isWaiting()
                                ? Optional.of(row.getObject("id", UUID.class))
                                : Optional.<UUID>empty(),
                        digest.about(),
                        digest.rung(),
                        digest.personId())
                .flatMap(found -> found);
    }

    /** What a mail carries and still waits, in the order of writing. */
    public List<Delivery> carriedBy(Delivery digest) {
        return database.list("""
                select * from delivery where digest_id = ? and state in ('QUEUED', 'DEFERRED')
                order by created_at, id""", this::read, digest.id());
    }

    /** Writes down that somebody is not written to, and why; false when this key was used before. */
    public boolean skip(Order order, String reason) {
        return add(order, Delivery.State.SKIPPED, reason, clock.instant(), null);
    }

    private boolean add(
            Order order, Delivery.State state, @Nullable String reason, Instant notBefore, @Nullable UUID digest) {
        String key = order.about() + "|" + order.rung() + "|" + order.personId() + "|MAIL";
        Instant now = clock.instant();
        return database.update(
                        """
                        insert into delivery (id, kind, about, rung, person_id, role, unit_code, campaign_id,
                            obligation_id, title, facts, state, reason, message_id, created_at, not_before, ended_at,
                            digest_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
                        on conflict on constraint delivery_once do nothing""",
                        UUID.randomUUID(),
                        order.kind().name(),
                        order.about(),
                        order.rung(),
                        order.personId(),
                        order.role(),
                        order.unitCode(),
                        order.campaignId(),
                        order.obligationId(),
                        order.title(),
                        write(order.facts()),
                        state.name(),
                        reason,
                        // the same key gives the same id for ever: a mail server that sees it twice can tell
                        UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        now,
                        notBefore,
                        state == Delivery.State.SKIPPED ? now : null,
                        digest)
                == 1;
    }

    /**
     * Takes the next one to send and holds it until the transaction ends; others take others.
     *
     * @param gatheredBefore digests made later than this may still get more and wait
     */
    public Optional<Delivery> takeNext(Instant now, Instant gatheredBefore) {
        return database.first("""
                select * from delivery where state in ('QUEUED', 'DEFERRED') and digest_id is null and not_before <= ?
                    and (kind <> 'DIGEST' or created_at <= ?)
                order by not_before, id limit 1 for no key update skip locked""", this::read, now, gatheredBefore);
    }

    public void sent(Delivery delivery, String address) {
        end(delivery, Delivery.State.SENT, null, address);
    }

    public void failed(Delivery delivery, String reason, @Nullable String address) {
        end(delivery, Delivery.State.FAILED, reason, address);
    }

    public void skipped(Delivery delivery, String reason) {
        end(delivery, Delivery.State.SKIPPED, reason, null);
    }

    private void end(Delivery delivery, Delivery.State state, @Nullable String reason, @Nullable String address) {
        database.update(
                """
                update delivery set state = ?, reason = ?, address = ?, ended_at = ?, attempts = attempts + ?
                where id = ? or (digest_id = ? and state in ('QUEUED', 'DEFERRED'))""",
                state.name(),
                reason,
                address,
                clock.instant(),
                state == Delivery.State.SKIPPED ? 0 : 1,
                delivery.id(),
                delivery.id());
    }

    public void deferred(Delivery delivery, Instant notBefore, String reason) {
        database.update(
                "update delivery set state = 'DEFERRED', reason = ?, not_before = ?, attempts = attempts + 1"
                        + " where id = ? or (digest_id = ? and state in ('QUEUED', 'DEFERRED'))",
                reason,
                notBefore,
                delivery.id(),
                delivery.id());
    }

    private String write(Object facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Delivery read(ResultSet row) throws SQLException {
        try {
            return new Delivery(
                    row.getObject("id", UUID.class),
                    Delivery.Kind.valueOf(row.getString("kind")),
                    row.getString("about"),
                    row.getString("rung"),
                    row.getString("person_id"),
                    row.getString("role"),
                    row.getString("unit_code"),
                    row.getString("campaign_id"),
                    row.getString("obligation_id"),
                    row.getString("title"),
                    json.readTree(row.getString("facts")),
                    Delivery.State.valueOf(row.getString("state")),
                    row.getString("reason"),
                    row.getString("address"),
                    row.getString("message_id"),
                    moment(row, "created_at"),
                    moment(row, "not_before"),
                    row.getInt("attempts"),
                    momentOrNull(row, "ended_at"),
                    row.getString("answer"),
                    momentOrNull(row, "answered_at"));
        } catch (JsonProcessingException e) {
            throw new SQLException("Facts of a delivery cannot be read", e);
        }
    }
}
