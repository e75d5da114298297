package vn.thidua.notification.broadcast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.delivery.Deliveries;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.delivery.Delivery.Order;
import vn.thidua.notification.inbox.Inbox;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.preference.Preferences;
import vn.thidua.notification.reach.DeadAddresses;
import vn.thidua.notification.store.Database;

/**
 * A mail of an officer to many (thư chung), through the ledger like every other. The same words of the same officer on
 * the same day reach a person once, however often they are sent.
 */
@ApplicationScoped
class Broadcast {

    private static final int A_DAY = 5;
    private static final int PER_MINUTE = 120;
    private static final int SHORT = 200;

    /** Somebody who gets it; {@code reason} says why no mail will arrive. */
    record ReaderView(
            String personId,
            String fullName,
            String unitName,
            @Nullable String reason) {}

    /** Who would get it. */
    record Preview(List<ReaderView> readers, int byMail) {}

    /** What became of it. */
    record Sent(int queued, int already) {}

    /** What the mail keeps. */
    record Facts(
            String text,
            String from,
            @Nullable String campaignId,
            @Nullable String milestoneId) {}

    private final Audiences audiences;
    private final DeadAddresses addresses;
    private final Organisation organisation;
    private final Preferences preferences;
    private final Deliveries deliveries;
    private final Inbox inbox;
    private final Database database;
    private final Caller caller;
    private final AuditLog audit;
    private final Clock clock;

    Broadcast(
            Audiences audiences,
            DeadAddresses addresses,
            Organisation organisation,
            Preferences preferences,
            Deliveries deliveries,
            Inbox inbox,
            Database database,
            Caller caller,
            AuditLog audit,
            Clock clock) {
        this.audiences = audiences;
        this.addresses = addresses;
        this.organisation = organisation;
        this.preferences = preferences;
        this.deliveries = deliveries;
        this.inbox = inbox;
        this.database = database;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Preview preview(Audience audience) {
        List<Person> people = audiences.of(audience);
        Map<String, DeadAddresses.Trouble> troubles = addresses.of(people);
        List<ReaderView> readers = people.stream()
                .map(person -> new ReaderView(
                        person.personId(),
                        person.fullName(),
                        organisation.unitName(person.unitCode()),
                        troubles.containsKey(person.personId())
                                ? java.util.Objects.requireNonNull(troubles.get(person.personId()))
                                        .reason()
                                : null))
                .toList();
        return new Preview(readers, readers.size() - troubles.size());
    }

    @Transactional
    Sent send(Audience audience, String subject, String text) {
        List<Person> people = audiences.of(audience);
        if (people.isEmpty()) {
            throw new Refusal(BroadcastReason.NOBODY, "Không ai thuộc nhóm này; thư chưa gửi cho ai.");
        }
        Instant now = clock.instant();
        String about = about(subject, text, now);
        requireFewToday(about, now);
        var facts = new Facts(
                text,
                caller.requirePersonId(),
                audience.kind() == Audience.Kind.OWING ? audience.campaignId() : null,
                audience.kind() == Audience.Kind.OWING ? audience.milestoneId() : null);
        List<Person> told = new ArrayList<>();
        for (Person person : people) {
            // a few at a time, so that a mail to all does not stand before what is due
            Instant at = preferences.of(person).afterQuiet(now.plus(Duration.ofMinutes(told.size() / PER_MINUTE)));
            if (deliveries.queue(order(about, person, subject, facts), at)) {
                told.add(person);
                tell(about, person, subject, text);
            }
        }
        audit.record(new AuditEntry("broadcast", about, "send", null, null, subject + " (" + told.size() + " người)"));
        return new Sent(told.size(), people.size() - told.size());
    }

    private String about(String subject, String text, Instant now) {
        String key = caller.requirePersonId() + "|" + Days.of(now) + "|" + subject + "|" + text;
        return "broadcast:" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private void requireFewToday(String about, Instant now) {
        long today = database.count("""
                select count(distinct about) from delivery
                where kind = 'BROADCAST' and about <> ? and created_at >= ? and facts ->> 'from' = ?""", about, Days.startOf(Days.of(now)), caller.requirePersonId());
        if (today >= A_DAY) {
            throw new Refusal(BroadcastReason.TOO_MANY, "Mỗi ngày gửi được nhiều nhất " + A_DAY + " thư chung.");
        }
    }

    private static Order order(String about, Person person, String subject, Facts facts) {
        return new Order(
                Delivery.Kind.BROADCAST,
                about,
                "BROADCAST",
                person.personId(),
                Delivery.Role.RECIPIENT.name(),
                person.unitCode(),
                facts.campaignId(),
                null,
                subject,
                facts);
    }

    private void tell(String about, Person person, String subject, String text) {
        inbox.add(new Inbox.Entry(
                about,
                person.personId(),
                Delivery.Kind.BROADCAST.name(),
                subject,
                text.codePointCount(0, text.length()) <= SHORT
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, SHORT - 1)) + "…",
                Links.inbox(),
                null,
                null));
    }
}
