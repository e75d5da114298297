package vn.thidua.notification.send;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.delivery.Deliveries;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.MailConfig;
import vn.thidua.notification.mail.MailWriter;
import vn.thidua.notification.mail.MailWriter.Draft;
import vn.thidua.notification.mail.Postman;
import vn.thidua.notification.mail.Postman.Outcome;
import vn.thidua.notification.plan.Reminders;
import vn.thidua.notification.preference.Preferences;
import vn.thidua.notification.reach.DeadAddresses;
import vn.thidua.notification.reach.DeadAddresses.Trouble;
import vn.thidua.notification.reach.TellStandIn;

/**
 * Sends what is queued, one mail per transaction. The row of the ledger stays locked while the mail server is asked, so
 * no other instance takes it, whatever the clocks say, and a killed process gives it back at once. Killed between the
 * server's "250" and the commit, the mail goes out again with the same Message-ID: SMTP has no answer to "did you take
 * it?", and a mail twice in the same thread harms less than a deadline nobody was told of. Mail stores that drop a
 * repeated Message-ID show it once.
 */
@ApplicationScoped
public class SendMails {

    private static final Logger LOG = Logger.getLogger(SendMails.class);
    private static final int AT_MOST = 500;
    private static final int TRANSACTION_SECONDS = 120;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private enum Step {
        NOTHING_LEFT,
        GO_ON,
        SERVER_AWAY
    }

    private final Deliveries deliveries;
    private final Reminders reminders;
    private final SendAttempts attempts;
    private final List<MailWriter> writers;
    private final Organisation organisation;
    private final Preferences preferences;
    private final DeadAddresses addresses;
    private final TellStandIn standIns;
    private final Postman postman;
    private final MailConfig config;
    private final Clock clock;

    SendMails(
            Deliveries deliveries,
            Reminders reminders,
            SendAttempts attempts,
            @All List<MailWriter> writers,
            Organisation organisation,
            Preferences preferences,
            DeadAddresses addresses,
            TellStandIn standIns,
            Postman postman,
            MailConfig config,
            Clock clock) {
        this.deliveries = deliveries;
        this.reminders = reminders;
        this.attempts = attempts;
        this.writers = writers;
        this.organisation = organisation;
        this.preferences = preferences;
        this.addresses = addresses;
        this.standIns = standIns;
        this.postman = postman;
        this.config = config;
        this.clock = clock;
    }

    /** Sends until nothing waits or the mail server is away; several at a time, because most of a sending is waiting. */
    public void run() {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < config.senders(); i++) {
                senders.execute(this::send);
            }
        }
    }

    private void send() {
        for (int i = 0; i < AT_MOST; i++) {
            try {
                Step step = QuarkusTransaction.requiringNew()
                        .timeout(TRANSACTION_SECONDS)
                        .call(this::next);
                if (step != Step.GO_ON) {
                    return;
                }
            } catch (RuntimeException e) {
                // what was held is free again and taken at the next tick
                LOG.errorf(e, "Sending did not finish");
                return;
            }
        }
    }

    private Step next() {
        Instant now = clock.instant();
        // a morning mail waits a little for what other instances are about to put into it
        Instant gatheredBefore = reminders.anyDue(now) ? now.minus(PATIENCE) : now;
        Optional<Delivery> waiting = deliveries.takeNext(now, gatheredBefore);
        if (waiting.isEmpty()) {
            return Step.NOTHING_LEFT;
        }
        Delivery delivery = waiting.get();
        Optional<Person> person = delivery.facts().has("outside")
                ? Optional.of(outside(delivery))
                : organisation.person(delivery.personId());
        if (person.isEmpty()) {
            deliveries.skipped(delivery, "Không còn cán bộ này trong danh sách nhân sự");
            return Step.GO_ON;
        }
        if (!person.get().isThereOn(Days.of(clock.instant()))) {
            deliveries.skipped(delivery, "Cán bộ không còn công tác tại cơ quan");
            return Step.GO_ON;
        }
        if (delivery.kind().isOptional()
                && !preferences.wants(person.get().personId(), delivery.kind().name())) {
            deliveries.skipped(delivery, "Người nhận đã tắt loại thư này");
            return Step.GO_ON;
        }
        Optional<Trouble> trouble = addresses.of(person.get());
        if (trouble.isPresent()) {
            deliveries.skipped(delivery, trouble.get().words());
            standIns.about(person.get());
            return Step.GO_ON;
        }
        return switch (draft(delivery, person.get())) {
            case Draft.Skip skip -> {
                deliveries.skipped(delivery, skip.reason());
                yield Step.GO_ON;
            }
            case Draft.Broken _ -> {
                defer(delivery, "Chưa soạn được thư, lỗi đã được ghi lại");
                yield Step.GO_ON;
            }
            case Draft.Write write -> {
                int attempt = attempts.begin(delivery.id());
                Outcome outcome =
                        postman.send(delivery, write.mail(), person.get().email());
                attempts.end(delivery.id(), attempt, outcome.getClass().getSimpleName());
                yield settle(delivery, person.get(), outcome);
            }
        };
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

    private Step settle(Delivery delivery, Person person, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent sent -> {
                deliveries.sent(delivery, sent.address());
                yield Step.GO_ON;
            }
            case Outcome.Refused refused -> {
                deliveries.failed(delivery, refused.reason(), refused.address());
                if (refused.deadAddress()) {
                    addresses.mark(person, refused.reason(), null);
                    standIns.about(person);
                }
                yield Step.GO_ON;
            }
            case Outcome.Later later -> {
                if (attempts.triedFor(delivery.id()).compareTo(config.giveUp()) > 0) {
                    giveUp(delivery, person, later.reason());
                } else {
                    defer(delivery, later.reason());
                }
                yield Step.GO_ON;
            }
            case Outcome.Away away -> {
                defer(delivery, away.reason());
                yield Step.SERVER_AWAY;
            }
        };
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
            return writer(delivery).write(delivery, recipient);
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
