package vn.thidua.notification.send;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.delivery.Deliveries;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.MailConfig;
import vn.thidua.notification.mail.MailWriter.LeftOut;
import vn.thidua.notification.mail.OutgoingMail;
import vn.thidua.notification.mail.Postman;
import vn.thidua.notification.mail.Postman.Outcome;
import vn.thidua.notification.send.SendAttempts.Begun;
import vn.thidua.notification.send.SendAttempts.Ended;

/**
 * Hands a group of mails to the mail server, several at a time, and writes down what was heard as soon as it is heard.
 * Stops when nobody answers, and when what was asked before writing is no longer fresh; what is left is taken again.
 */
@ApplicationScoped
class HandOver {

    /** No mail leaves later than this after its obligation was asked for. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    /**
     * A finished mail.
     *
     * @param carried what it tells of
     * @param leftOut what it was to tell of and does not
     */
    record Ready(Delivery delivery, Person person, OutgoingMail mail, List<Delivery> carried, List<LeftOut> leftOut) {}

    /** What was heard of one. */
    record Answer(Ready ready, Outcome outcome, Instant at) {}

    /** A sender has nothing more to do. */
    private static final Object DONE = new Object();

    private final Deliveries deliveries;
    private final SendAttempts attempts;
    private final Postman postman;
    private final MailConfig config;
    private final Clock clock;

    HandOver(Deliveries deliveries, SendAttempts attempts, Postman postman, MailConfig config, Clock clock) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.postman = postman;
        this.config = config;
        this.clock = clock;
    }

    /** The answers; who is not among them was not tried. */
    List<Answer> send(List<Ready> mails, long askedAt) {
        Map<UUID, Integer> numbers = QuarkusTransaction.requiringNew().call(() -> begin(mails));
        var waiting = new ConcurrentLinkedQueue<>(mails);
        BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
        int senders = Math.min(config.senders(), mails.size());
        List<Answer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < senders; i++) {
                threads.execute(() -> send(waiting, heard, askedAt));
            }
            try {
                listen(heard, senders, numbers, answers);
            } catch (RuntimeException e) {
                waiting.clear();
                throw e;
            }
        }
        answers.forEach(answer -> numbers.remove(answer.ready().delivery().id()));
        if (!numbers.isEmpty()) {
            attempts.withdraw(numbers);
        }
        return answers;
    }

    /** What a mail does not say is settled before it leaves: it is not to count as sent if this process dies. */
    private Map<UUID, Integer> begin(List<Ready> mails) {
        mails.forEach(ready -> ready.leftOut().forEach(one -> deliveries.skipped(one.delivery(), one.reason())));
        return new HashMap<>(attempts.begin(mails.stream()
                .map(ready -> new Begun(
                        ready.delivery().id(),
                        ready.person().email() == null ? "" : ready.person().email(),
                        ready.carried().stream().map(Delivery::id).toList()))
                .toList()));
    }

    private void send(Queue<Ready> waiting, BlockingQueue<Object> heard, long askedAt) {
        try {
            for (Ready next = waiting.poll(); next != null; next = waiting.poll()) {
                if (System.nanoTime() - askedAt > FRESH.toNanos()) {
                    return;
                }
                Outcome outcome =
                        postman.send(next.delivery(), next.mail(), next.person().email());
                heard.add(new Answer(next, outcome, clock.instant()));
                if (outcome instanceof Outcome.Away) {
                    waiting.clear();
                }
            }
        } finally {
            heard.add(DONE);
        }
    }

    /** Until all senders are done; whatever came meanwhile is written down together. */
    private void listen(BlockingQueue<Object> heard, int senders, Map<UUID, Integer> numbers, List<Answer> answers) {
        int working = senders;
        while (working > 0) {
            List<Object> news = new ArrayList<>();
            try {
                news.add(heard.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while mails were leaving", e);
            }
            heard.drainTo(news);
            List<Answer> fresh = news.stream()
                    .filter(Answer.class::isInstance)
                    .map(Answer.class::cast)
                    .toList();
            working -= news.size() - fresh.size();
            if (!fresh.isEmpty()) {
                attempts.end(fresh.stream()
                        .map(answer -> new Ended(
                                answer.ready().delivery().id(),
                                numbers.getOrDefault(answer.ready().delivery().id(), 1),
                                answer.outcome().getClass().getSimpleName(),
                                answer.at()))
                        .toList());
                answers.addAll(fresh);
            }
        }
    }
}
