package vn.thidua.kit.event;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.thidua.kit.KitConfig;

/** Clears the read models of a topic and fills them again from its beginning, in one transaction. */
@ApplicationScoped
public class RebuildReadModels {

    private final List<EventHandler> handlers;
    private final KitConfig config;

    RebuildReadModels(@All List<EventHandler> handlers, KitConfig config) {
        this.handlers = handlers;
        this.config = config;
    }

    /** Number of events applied, per topic. */
    public Map<String, Long> run() {
        Map<String, List<Projection>> perTopic = handlers.stream()
                .filter(Projection.class::isInstance)
                .map(Projection.class::cast)
                .collect(Collectors.groupingBy(Projection::topic));
        return perTopic.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> QuarkusTransaction.requiringNew()
                        .timeout(600)
                        .call(() -> rebuild(entry.getKey(), entry.getValue()))));
    }

    private long rebuild(String topic, List<Projection> projections) {
        projections.forEach(Projection::clear);
        long applied = 0;
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        config.kafka(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(500))) {
                    if (message.value() != null) {
                        EventEnvelope event = EventEnvelope.parse(message.value());
                        for (Projection projection : projections) {
                            if (projection.type().equals(event.type())) {
                                projection.handle(event);
                                applied++;
                            }
                        }
                    }
                }
            }
        }
        return applied;
    }
}
