package vn.thidua.award;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.thidua.kit.event.EventConsumer;

/** Listens to registrations and reports. */
@ApplicationScoped
class CommitmentChannel {

    private final EventConsumer consumer;

    CommitmentChannel(EventConsumer consumer) {
        this.consumer = consumer;
    }

    @Incoming("commitment")
    @Blocking
    void on(ConsumerRecord<String, String> message) {
        consumer.accept(message);
    }
}
