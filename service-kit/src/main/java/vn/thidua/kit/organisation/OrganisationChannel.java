package vn.thidua.kit.organisation;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.thidua.kit.event.EventConsumer;

/** Every service listens to the organisation. */
@ApplicationScoped
class OrganisationChannel {

    private final EventConsumer consumer;

    OrganisationChannel(EventConsumer consumer) {
        this.consumer = consumer;
    }

    @Incoming("organisation")
    @Blocking
    void on(ConsumerRecord<String, String> message) {
        consumer.accept(message);
    }
}
