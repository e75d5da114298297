package vn.thidua.kit.event;

import jakarta.enterprise.context.ApplicationScoped;

/** Tries a message again that was put aside; safe to repeat, because the inbox lets an event take effect once. */
@ApplicationScoped
public class RetryDeadLetter {

    private final DeadLetters deadLetters;
    private final EventConsumer consumer;

    RetryDeadLetter(DeadLetters deadLetters, EventConsumer consumer) {
        this.deadLetters = deadLetters;
        this.consumer = consumer;
    }

    /** Settles the letter when its handlers accept it now; throws what they throw otherwise. */
    public void retry(long id) {
        consumer.handle(EventEnvelope.parse(deadLetters.payload(id)));
        deadLetters.settle(id);
    }
}
