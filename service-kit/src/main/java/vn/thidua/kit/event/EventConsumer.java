package vn.thidua.kit.event;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.KitConfig;

/**
 * Takes a message to its handlers, at most once in effect: the event's id is stored in the transaction of the change.
 * A database that is away is waited for; a message that cannot be handled becomes a dead letter and the next one goes on.
 */
@ApplicationScoped
public class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final long WAIT_MILLIS = 1000;

    private final List<EventHandler> handlers;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final int attempts;

    EventConsumer(@All List<EventHandler> handlers, Inbox inbox, DeadLetters deadLetters, KitConfig config) {
        this.handlers = handlers;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.attempts = config.attempts();
    }

    /** Called by the channel of each topic; returns when the message is handled or put aside. */
    @ActivateRequestContext
    public void accept(ConsumerRecord<String, String> message) {
        String payload = message.value();
        if (payload == null) {
            return; // a tombstone of a compacted topic
        }
        for (int attempt = 1; ; attempt++) {
            try {
                handle(EventEnvelope.parse(payload));
                return;
            } catch (RuntimeException failure) {
                if (databaseIsAway(failure)) {
                    LOG.warnf("Database is away, an event of %s waits", message.topic());
                    attempt = 0;
                } else if (attempt >= attempts || failure instanceof IllegalArgumentException) {
                    LOG.errorf(failure, "Event put aside: topic=%s offset=%d", message.topic(), message.offset());
                    deadLetters.add(message.topic(), message.key(), payload, failure);
                    return;
                }
            }
            pause();
        }
    }

    /** Applies an event once; a repeat does nothing. Throws when a handler refuses it. */
    void handle(EventEnvelope event) {
        List<EventHandler> interested =
                handlers.stream().filter(h -> h.type().equals(event.type())).toList();
        if (interested.isEmpty()) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            if (inbox.remember(event)) {
                interested.forEach(handler -> handler.handle(event));
            }
        });
    }

    private static boolean databaseIsAway(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLNonTransientConnectionException || cause instanceof SQLTransientException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P"))) {
                return true;
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while an event waited", e);
        }
    }
}
