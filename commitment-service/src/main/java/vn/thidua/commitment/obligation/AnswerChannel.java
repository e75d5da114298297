package vn.thidua.commitment.obligation;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.thidua.kit.event.EventConsumer;

/** What people answered from their mails. */
@ApplicationScoped
class AnswerChannel {

    private final EventConsumer consumer;

    AnswerChannel(EventConsumer consumer) {
        this.consumer = consumer;
    }

    @Incoming("notification")
    @Blocking
    void on(ConsumerRecord<String, String> message) {
        consumer.accept(message);
    }
}
