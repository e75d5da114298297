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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.recall.Recall;
import vn.thidua.notification.delivery.Delivery.Order;
import vn.thidua.notification.store.Database;

/** The ledger (sổ gửi thư): every mail that was to go out, once, and its fate. */
@ApplicationScoped
public class Deliveries {

    private static final String CARRIED = """
            select * from delivery where digest_id = any(?::uuid[]) and state in ('QUEUED', 'DEFERRED')
            order by created_at, id""";

    private final Database database;
    private final ObjectMapper json;
    private final Clock clock;

    Deliveries(Database database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A mail to be written down.
     *
     * @param digest the mail that carries it
     */
    public record Entry(
            Order order,
            Delivery.State state,
            @Nullable String reason,
            Instant notBefore,
            @Nullable UUID digest) {}

    /** Identifies a mail: it exists once, whatever is repeated, replayed or raced. */
    public record Key(String about, String rung, @Nullable String personId) {

        public static Key of(Order order) {
            return new Key(order.about(), order.rung(), order.personId());
        }

        /** The same key gives the same id for ever: a mail server that sees it twice can tell. */
        private String messageId() {
            String text = about + "|" + rung + "|" + personId + "|MAIL";
            return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
        }
    }

    /** Puts a mail in the queue; false when this key was used before. */
    public boolean queue(Order order) {
        return queue(order, clock.instant());
    }

    /** Puts a mail in the queue that is not sent before the given moment. */
    public boolean queue(Order order, Instant notBefore) {
        return add(new Entry(order, Delivery.State.QUEUED, null, notBefore, null));
    }

    /** Lets another mail carry it; false when this key was used before. */
    public boolean queueIn(UUID digest, Order order) {
        return add(new Entry(order, Delivery.State.QUEUED, null, clock.instant(), digest));
    }

    /**
     * The mail with this key, made if need be, and held until the transaction ends so that it does not leave while
     * something is put into it; empty when it has left already.
     */
    public Optional<UUID> open(Order digest, Instant notBefore) {
        return Optional.ofNullable(open(Map.of(digest, notBefore)).get(Key.of(digest)));
    }

    /** The same for many, each with its moment; those that have left already are not among the answers. */
    public Map<Key, UUID> open(Map<Order, Instant> digests) {
        add(digests.entrySet().stream()
                .map(one -> new Entry(one.getKey(), Delivery.State.QUEUED, null, one.getValue(), null))
                .toList());
        return database
                .list(
                        """
                        select id, state, about, rung, person_id from delivery
                        where (about, rung, person_id) in (select * from unnest(?::text[], ?::text[], ?::text[]))
                            and channel = 'MAIL'
                        order by about, rung, person_id for no key update""",
                        row -> new Found(
                                new Key(row.getString("about"), row.getString("rung"), row.getString("person_id")),
                                row.getObject("id", UUID.class),
                                Delivery.State.valueOf(row.getString("state"))),
                        digests.keySet().stream().map(Order::about).toList(),
                        digests.keySet().stream().map(Order::rung).toList(),
                        digests.keySet().stream().map(Order::personId).toList())
                .stream()
                .filter(found -> found.state().isWaiting())
                .collect(Collectors.toMap(Found::key, Found::id));
    }

    private record Found(Key key, UUID id, Delivery.State state) {}

    private record CarriedBy(UUID digest) {}

    /** What a mail carries and still waits, in the order of writing. */
    public List<Delivery> carriedBy(Delivery digest) {
        return Recall.of(new CarriedBy(digest.id()), () -> database.list(CARRIED, this::read, List.of(digest.id())));
    }

    /** Reads at once what these carry; within a {@link Recall} asking for each afterwards costs nothing. */
    public List<Delivery> recallCarried(List<Delivery> digests) {
        Map<UUID, List<Delivery>> carried = new HashMap<>();
        digests.forEach(digest -> carried.put(digest.id(), new ArrayList<>()));
        List<Delivery> all = database.list(
                CARRIED,
                row -> {
                    Delivery delivery = read(row);
                    carried.getOrDefault(row.getObject("digest_id", UUID.class), new ArrayList<>())
                            .add(delivery);
                    return delivery;
                },
                digests.stream().map(Delivery::id).toList());
        carried.forEach((digest, parts) -> Recall.know(new CarriedBy(digest), parts));
        return all;
    }

    /** Writes down that somebody is not written to, and why; false when this key was used before. */
    public boolean skip(Order order, String reason) {
        return add(skipped(order, reason));
    }

    /** Not written to, and why. */
    public Entry skipped(Order order, String reason) {
        return new Entry(order, Delivery.State.SKIPPED, reason, clock.instant(), null);
    }

    /** Puts a mail in the queue as it was placed; false when this key was used before. */
    public boolean queue(Entry entry) {
        return add(entry);
    }

    private boolean add(Entry entry) {
        return !add(List.of(entry)).isEmpty();
    }

    /** Writes down many at once; the answer names those whose key was not used before. */
    public Set<Key> add(List<Entry> entries) {
        if (entries.isEmpty()) {
            return Set.of();
        }
        Instant now = clock.instant();
        return Set.copyOf(database.list(
                """
                insert into delivery (id, kind, about, rung, person_id, role, unit_code, campaign_id, obligation_id,
                    title, facts, state, reason, message_id, created_at, not_before, ended_at, digest_id)
                select gen_random_uuid(), kind, about, rung, person, role, unit, campaign, obligation,
                    title, facts::jsonb, state, reason, message, ?, not_before::timestamptz, ended::timestamptz,
                    digest::uuid
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as entry(kind, about, rung, person, role, unit, campaign, obligation,
                        title, facts, state, reason, message, not_before, ended, digest)
                -- in one order everywhere, so that two who write at once do not wait for each other
                order by about, rung, person
                on conflict on constraint delivery_once do nothing
                returning about, rung, person_id""",
                row -> new Key(row.getString(1), row.getString(2), row.getString(3)),
                now,
                column(entries, entry -> entry.order().kind().name()),
                column(entries, entry -> entry.order().about()),
                column(entries, entry -> entry.order().rung()),
                column(entries, entry -> entry.order().personId()),
                column(entries, entry -> entry.order().role()),
                column(entries, entry -> entry.order().unitCode()),
                column(entries, entry -> entry.order().campaignId()),
                column(entries, entry -> entry.order().obligationId()),
                column(entries, entry -> entry.order().title()),
                column(entries, entry -> write(entry.order().facts())),
                column(entries, entry -> entry.state().name()),
                column(entries, Entry::reason),
                column(entries, entry -> Key.of(entry.order()).messageId()),
                column(entries, Entry::notBefore),
                column(entries, entry -> entry.state() == Delivery.State.SKIPPED ? now : null),
                column(entries, Entry::digest)));
    }

    private static <T> List<@Nullable Object> column(List<T> rows, Function<T, @Nullable Object> field) {
        return rows.stream().map(field).toList();
    }

    /**
     * Takes some to send and holds them until the transaction ends; others take others.
     *
     * @param gatheredBefore digests made later than this may still get more and wait
     */
    public List<Delivery> take(Instant now, Instant gatheredBefore, int limit) {
        return database.list("""
                select * from delivery where state in ('QUEUED', 'DEFERRED') and digest_id is null and not_before <= ?
                    and (kind <> 'DIGEST' or created_at <= ?)
                order by not_before, id limit ? for no key update skip locked""", this::read, now, gatheredBefore, limit);
    }

    /**
     * The mail server took it.
     *
     * @param carried what the mail told of
     */
    public record Sent(UUID id, String address, Instant at, List<UUID> carried) {}

    /** These have left, with what they carried; what was put into one since finds another mail. */
    public void sent(List<Sent> sent) {
        if (sent.isEmpty()) {
            return;
        }
        List<Object> ids = new ArrayList<>();
        List<Object> addresses = new ArrayList<>();
        List<Object> moments = new ArrayList<>();
        for (Sent one : sent) {
            Stream.concat(Stream.of(one.id()), one.carried().stream()).forEach(id -> {
                ids.add(id);
                addresses.add(one.address());
                moments.add(one.at());
            });
        }
        database.update("""
                update delivery set state = 'SENT', reason = null, address = mail.address, ended_at = mail.at::timestamptz,
                    attempts = attempts + 1
                from unnest(?::uuid[], ?::text[], ?::text[]) as mail(taken, address, at)
                where id = mail.taken and state in ('QUEUED', 'DEFERRED')""", ids, addresses, moments);
    }

    /** What waits in a mail that has left goes by itself. */
    public void release(List<UUID> left) {
        database.update(
                "update delivery set digest_id = null where digest_id = any(?::uuid[]) and state in ('QUEUED', 'DEFERRED')",
                left);
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

    /** Not before that moment, and no attempt is counted. */
    public void until(Delivery delivery, Instant notBefore) {
        database.update("update delivery set not_before = ? where id = ?", notBefore, delivery.id());
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
