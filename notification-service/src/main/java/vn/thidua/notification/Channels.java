package vn.thidua.notification;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.thidua.kit.event.EventConsumer;

/** The topics that this service listens to, besides the organisation. */
@ApplicationScoped
class Channels {

    private final EventConsumer consumer;

    Channels(EventConsumer consumer) {
        this.consumer = consumer;
    }

    @Incoming("campaign")
    @Blocking
    void onCampaign(ConsumerRecord<String, String> message) {
        consumer.accept(message);
    }

    @Incoming("obligation")
    @Blocking
    void onObligation(ConsumerRecord<String, String> message) {
        consumer.accept(message);
    }

    @Incoming("commitment")
    @Blocking
    void onCommitment(ConsumerRecord<String, String> message) {
        consumer.accept(message);
    }

    @Incoming("award")
    @Blocking
    void onAward(ConsumerRecord<String, String> message) {
        consumer.accept(message);
    }
}
