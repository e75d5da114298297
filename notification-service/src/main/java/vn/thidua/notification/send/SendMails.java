package vn.thidua.notification.send;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.recall.Recall;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.delivery.Deliveries;
import vn.thidua.notification.delivery.Deliveries.Sent;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.MailConfig;
import vn.thidua.notification.mail.MailWriter;
import vn.thidua.notification.mail.MailWriter.Draft;
import vn.thidua.notification.mail.MailWriter.LeftOut;
import vn.thidua.notification.mail.Postman.Outcome;
import vn.thidua.notification.obligation.Obligations;
import vn.thidua.notification.obligation.OwedBy;
import vn.thidua.notification.plan.Reminders;
import vn.thidua.notification.preference.Preferences;
import vn.thidua.notification.reach.DeadAddresses;
import vn.thidua.notification.reach.DeadAddresses.Trouble;
import vn.thidua.notification.reach.TellStandIn;
import vn.thidua.notification.send.HandOver.Answer;
import vn.thidua.notification.send.HandOver.Ready;
import vn.thidua.notification.store.Workers;

/**
 * Sends what is queued, a group of mails per transaction. The rows of the ledger stay locked while the mail server is
 * asked, so no other instance takes them, whatever the clocks say, and a killed process gives them back at once. What the
 * server took is noted apart from that transaction as soon as it is heard: the next sender finds it and does not send it
 * again. A mail under way in this process is not taken by its other worker, even when the connection that held the lock is
 * gone. Killed between the server's "250" and that note, less than a millisecond, the mail goes out again with the same
 * Message-ID: SMTP has no answer to "did you take it?", and a mail twice in the same thread harms less than a deadline
 * nobody was told of. Mail stores that drop a repeated Message-ID show it once.
 */
@ApplicationScoped
public class SendMails {

    private static final Logger LOG = Logger.getLogger(SendMails.class);
    private static final int GROUP = 64;
    private static final int AT_ONCE = 2;
    private static final int AT_MOST = 100;
    private static final int TRANSACTION_SECONDS = 120;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Deliveries deliveries;
    private final Reminders reminders;
    private final Obligations obligations;
    private final OwedBy owedBy;
    private final SendAttempts attempts;
    private final List<MailWriter> writers;
    private final Organisation organisation;
    private final Preferences preferences;
    private final DeadAddresses addresses;
    private final TellStandIn standIns;
    private final HandOver handOver;
    private final MailConfig config;
    private final Clock clock;

    /** Taken by a worker of this process: their locks fall with the connection to the database, this does not. */
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    SendMails(
            Deliveries deliveries,
            Reminders reminders,
            Obligations obligations,
            OwedBy owedBy,
            SendAttempts attempts,
            @All List<MailWriter> writers,
            Organisation organisation,
            Preferences preferences,
            DeadAddresses addresses,
            TellStandIn standIns,
            HandOver handOver,
            MailConfig config,
            Clock clock) {
        this.deliveries = deliveries;
        this.reminders = reminders;
        this.obligations = obligations;
        this.owedBy = owedBy;
        this.attempts = attempts;
        this.writers = writers;
        this.organisation = organisation;
        this.preferences = preferences;
        this.addresses = addresses;
        this.standIns = standIns;
        this.handOver = handOver;
        this.config = config;
        this.clock = clock;
    }

    /** Sends until nothing waits or the mail server is away; while one group is on its way the next is written. */
    public void run() {
        var groups = new AtomicInteger();
        Workers.run(AT_ONCE, () -> groups.getAndIncrement() < AT_MOST && group());
    }

    /** False when nothing waits that could leave now. */
    private boolean group() {
        return QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).call(() -> Recall.during(this::next));
    }

    private boolean next() {
        Instant now = clock.instant();
        // a morning mail waits a little for what other instances are about to put into it
        Instant gatheredBefore = reminders.anyDue(now) ? now.minus(PATIENCE) : now;
        List<Delivery> taken = deliveries.take(now, gatheredBefore, GROUP).stream()
                .filter(delivery -> underWay.add(delivery.id()))
                .toList();
        try {
            return !taken.isEmpty() && send(taken, now);
        } finally {
            taken.forEach(delivery -> underWay.remove(delivery.id()));
        }
    }

    private boolean send(List<Delivery> taken, Instant now) {
        long askedAt = System.nanoTime();
        List<Ready> ready = write(leftBefore(taken), now);
        if (ready.isEmpty()) {
            return true;
        }
        List<Answer> answers = handOver.send(ready, askedAt);
        settle(answers);
        return answers.size() == ready.size()
                && answers.stream().noneMatch(answer -> answer.outcome() instanceof Outcome.Away);
    }

    /** What its sender could not write down any more is written down; the answer is what really waits. */
    private List<Delivery> leftBefore(List<Delivery> taken) {
        List<Sent> left = attempts.takenBefore(taken.stream().map(Delivery::id).toList());
        if (left.isEmpty()) {
            return taken;
        }
        deliveries.sent(left);
        List<UUID> ids = left.stream().map(Sent::id).toList();
        deliveries.release(ids);
        return taken.stream().filter(delivery -> !ids.contains(delivery.id())).toList();
    }

    private List<Ready> write(List<Delivery> waiting, Instant now) {
        LocalDate today = Days.of(now);
        organisation.recall(
                waiting.stream()
                        .flatMap(one -> Stream.ofNullable(one.personId()))
                        .distinct()
                        .toList(),
                today);
        Map<Delivery, Person> readers = new LinkedHashMap<>();
        for (Delivery delivery : waiting) {
            Optional<Person> person = delivery.facts().has("outside")
                    ? Optional.of(outside(delivery))
                    : organisation.person(delivery.personId());
            if (person.isEmpty()) {
                deliveries.skipped(delivery, "Không còn cán bộ này trong danh sách nhân sự");
            } else if (!person.get().isThereOn(today)) {
                deliveries.skipped(delivery, "Cán bộ không còn công tác tại cơ quan");
            } else if (delivery.kind().isOptional()
                    && !preferences.wants(
                            person.get().personId(), delivery.kind().name())) {
                deliveries.skipped(delivery, "Người nhận đã tắt loại thư này");
            } else {
                readers.put(delivery, person.get());
            }
        }
        Map<String, Trouble> troubles =
                addresses.of(readers.values().stream().distinct().toList());
        readers.entrySet().removeIf(reader -> cannotBeReached(reader.getKey(), reader.getValue(), troubles));
        preferences.recall(List.copyOf(readers.values()));
        askAgain(readers);
        readers.entrySet().removeIf(reader -> sleeps(reader.getKey(), reader.getValue(), now));
        List<Ready> ready = new ArrayList<>();
        readers.forEach((delivery, person) -> write(delivery, person).ifPresent(ready::add));
        return ready;
    }

    private boolean cannotBeReached(Delivery delivery, Person person, Map<String, Trouble> troubles) {
        Trouble trouble = troubles.get(person.personId());
        if (trouble != null) {
            deliveries.skipped(delivery, trouble.words());
            standIns.about(person);
        }
        return trouble != null;
    }

    /**
     * What was to leave by day, and finds a mail server or this process back only at night, waits for the morning, unless
     * something would be due before that.
     */
    private boolean sleeps(Delivery delivery, Person person, Instant now) {
        if (delivery.kind() != Delivery.Kind.REMINDER && delivery.kind() != Delivery.Kind.DIGEST) {
            return false;
        }
        Instant quietOver = preferences.of(person).afterQuiet(now);
        if (quietOver.equals(now)) {
            return false;
        }
        List<Delivery> told = delivery.kind() == Delivery.Kind.DIGEST ? deliveries.carriedBy(delivery) : List.of();
        boolean tooLateThen = Stream.concat(Stream.of(delivery), told.stream())
                .flatMap(one -> obligations.find(one.obligationId()).stream())
                .anyMatch(obligation -> obligation.dueAt().isAfter(now) && !quietOver.isBefore(obligation.dueAt()));
        if (!tooLateThen) {
            deliveries.until(delivery, quietOver);
        }
        return !tooLateThen;
    }

    /** Everything that these mails may tell of is asked for now, together. */
    private void askAgain(Map<Delivery, Person> readers) {
        List<Delivery> carried = deliveries.recallCarried(readers.keySet().stream()
                .filter(delivery -> delivery.kind() == Delivery.Kind.DIGEST)
                .toList());
        obligations.recall(Stream.concat(carried.stream(), readers.keySet().stream())
                .flatMap(delivery -> Stream.ofNullable(delivery.obligationId()))
                .collect(Collectors.toSet()));
        owedBy.recall(carried.isEmpty() ? Set.of() : new HashSet<>(readers.values()));
    }

    private Optional<Ready> write(Delivery delivery, Person person) {
        return switch (draft(delivery, person)) {
            case Draft.Skip skip -> {
                skip.leftOut().forEach(one -> deliveries.skipped(one.delivery(), one.reason()));
                deliveries.skipped(delivery, skip.reason());
                yield Optional.empty();
            }
            case Draft.Broken _ -> {
                defer(delivery, "Chưa soạn được thư, lỗi đã được ghi lại");
                yield Optional.empty();
            }
            case Draft.Write write ->
                Optional.of(
                        new Ready(delivery, person, write.mail(), told(delivery, write.leftOut()), write.leftOut()));
        };
    }

    private List<Delivery> told(Delivery delivery, List<LeftOut> leftOut) {
        if (delivery.kind() != Delivery.Kind.DIGEST) {
            return List.of();
        }
        Set<UUID> not = leftOut.stream().map(one -> one.delivery().id()).collect(Collectors.toSet());
        return deliveries.carriedBy(delivery).stream()
                .filter(carried -> !not.contains(carried.id()))
                .toList();
    }

    /** A reader who is in no list of people: known by the address in a launch document. */
    private static Person outside(Delivery delivery) {
        String email = delivery.facts().path("outside").asText();
        return new Person(
                "outside:" + email,
                delivery.facts().path("fullName").asText(),
                "",
                "",
                "",
                email,
                LocalDate.EPOCH,
                null,
                null);
    }

    private void settle(List<Answer> answers) {
        deliveries.sent(answers.stream()
                .flatMap(answer -> answer.outcome() instanceof Outcome.Sent sent
                        ? Stream.of(new Sent(
                                answer.ready().delivery().id(),
                                sent.address(),
                                answer.at(),
                                answer.ready().carried().stream()
                                        .map(Delivery::id)
                                        .toList()))
                        : Stream.empty())
                .toList());
        answers.forEach(
                answer -> settle(answer.ready().delivery(), answer.ready().person(), answer.outcome()));
    }

    private void settle(Delivery delivery, Person person, Outcome outcome) {
        switch (outcome) {
            case Outcome.Sent _ -> {
                // written down with the others of its group
            }
            case Outcome.Refused refused -> {
                deliveries.failed(delivery, refused.reason(), refused.address());
                if (refused.deadAddress()) {
                    addresses.mark(person, refused.reason(), null);
                    standIns.about(person);
                }
            }
            case Outcome.Later later -> {
                if (attempts.triedFor(delivery.id()).compareTo(config.giveUp()) > 0) {
                    giveUp(delivery, person, later.reason());
                } else {
                    defer(delivery, later.reason());
                }
            }
            case Outcome.Away away -> defer(delivery, away.reason());
        }
    }

    /** A mailbox that has been full for days: somebody has to call. */
    private void giveUp(Delivery delivery, Person person, String reason) {
        String words = reason + ", đã thử " + config.giveUp().toDays() + " ngày";
        deliveries.failed(delivery, words, person.email());
        addresses.mark(person, words, clock.instant().plus(config.tryAddressAgain()));
        standIns.about(person);
    }

    private void defer(Delivery delivery, String reason) {
        Duration pause = config.backoff().multipliedBy(1L << Math.min(delivery.attempts(), 10));
        if (pause.compareTo(config.longestBackoff()) > 0) {
            pause = config.longestBackoff();
        }
        double chance = ThreadLocalRandom.current().nextDouble(0.8, 1.2);
        deliveries.deferred(delivery, clock.instant().plusMillis(Math.round(pause.toMillis() * chance)), reason);
    }

    /** A mail that cannot be written must not hold up those behind it. */
    private Draft draft(Delivery delivery, Person recipient) {
        try {
            return writer(delivery).write(delivery, recipient, preferences.languageOf(recipient));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Mail cannot be written: deliveryId=%s", delivery.id());
            return new Draft.Broken();
        }
    }

    private MailWriter writer(Delivery delivery) {
        return writers.stream()
                .filter(writer -> writer.kinds().contains(delivery.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No writer for " + delivery.kind()));
    }
}
