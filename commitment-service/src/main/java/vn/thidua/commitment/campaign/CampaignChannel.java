package vn.thidua.commitment.campaign;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.thidua.kit.event.EventConsumer;

/** The campaigns' topic; ordered, because an acknowledgement follows its launch. */
@ApplicationScoped
class CampaignChannel {

    private final EventConsumer consumer;

    CampaignChannel(EventConsumer consumer) {
        this.consumer = consumer;
    }

    @Incoming("campaign")
    @Blocking
    void on(ConsumerRecord<String, String> message) {
        consumer.accept(message);
    }
}
