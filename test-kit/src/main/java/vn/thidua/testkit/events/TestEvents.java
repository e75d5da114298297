package vn.thidua.testkit.events;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.testkit.contract.EventContracts;

/** Real messages to and from the service under test. */
public final class TestEvents {

    private TestEvents() {}

    /** Puts a finished CloudEvent on a topic; returns when the broker has it. */
    public static void send(String topic, String message) {
        send(topic, List.of(message));
    }

    /** Puts CloudEvents on a topic in this order, each keyed by its subject. */
    public static void send(String topic, List<String> messages) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringSerializer(),
                new StringSerializer())) {
            for (String message : messages) {
                EventEnvelope event = EventEnvelope.parse(message);
                producer.send(new ProducerRecord<>(topic, event.subject(), message));
            }
            producer.flush();
        }
    }

    /** The sample of a type from {@code contracts/events}, checked against its schema and sent. */
    public static void sendSample(String topic, String type) {
        String sample = EventContracts.sample(type);
        List<String> errors = EventContracts.errors(type, sample);
        if (!errors.isEmpty()) {
            throw new AssertionError("The sample of " + type + " breaks its schema: " + errors);
        }
        send(topic, sample);
    }

    /** What the service has written to its outbox for this subject, in order; all subjects when null. */
    public static List<EventEnvelope> announced(String type, String subject) {
        List<EventEnvelope> events = new ArrayList<>();
        AgroalDataSource database =
                Arc.container().instance(AgroalDataSource.class).get();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select payload from outbox where type = ? and (?::text is null or key = ?) order by id")) {
            select.setString(1, type);
            select.setString(2, subject);
            select.setString(3, subject);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(EventEnvelope.parse(row.getString(1)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return events;
    }
}
