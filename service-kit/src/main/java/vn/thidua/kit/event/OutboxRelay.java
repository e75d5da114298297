package vn.thidua.kit.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import vn.thidua.kit.KitConfig;

/**
 * Sends what the outbox holds, woken by NOTIFY, in the order of writing. With several instances one at a time relays
 * (advisory lock), because two would reorder the events of one subject; what a killed one left is sent by the next.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final long RELAY_LOCK = 0x7468_6964_7561L;
    private static final int WAIT_MILLIS = 1000;

    private final KitConfig config;
    private final AuditSealing sealing;
    private volatile boolean running = true;
    private volatile long sent;
    private @Nullable Thread thread;

    OutboxRelay(KitConfig config, AuditSealing sealing, MeterRegistry meters) {
        this.config = config;
        this.sealing = sealing;
        meters.gauge("thidua.outbox.sent", this, relay -> relay.sent);
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        Thread relay = thread;
        if (relay != null) {
            relay.interrupt();
            relay.join(2000);
        }
    }

    private void run() {
        while (running) {
            try (KafkaProducer<String, String> producer = producer();
                    Connection database =
                            DriverManager.getConnection(config.jdbcUrl(), config.username(), config.password())) {
                listen(database, producer);
            } catch (SQLException | ExecutionException | RuntimeException e) {
                if (running) {
                    LOG.warnf("Outbox relay pauses: %s", e.getMessage());
                    pause();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void listen(Connection database, KafkaProducer<String, String> producer)
            throws SQLException, ExecutionException, InterruptedException {
        try (var statement = database.createStatement()) {
            statement.execute("listen outbox");
        }
        database.setAutoCommit(false);
        while (running) {
            int count;
            do {
                count = relay(database, producer);
            } while (count == BATCH && running);
            sealing.seal(database);
            database.commit();
            database.unwrap(PGConnection.class).getNotifications(WAIT_MILLIS);
            if (Thread.interrupted()) {
                return;
            }
        }
    }

    private int relay(Connection database, KafkaProducer<String, String> producer)
            throws SQLException, ExecutionException, InterruptedException {
        List<Long> ids = new ArrayList<>();
        List<Future<RecordMetadata>> sends = new ArrayList<>();
        try (var select = database.prepareStatement("""
                select id, topic, key, payload from outbox
                where published_at is null and pg_try_advisory_xact_lock(?)
                order by id limit ? for update skip locked""")) {
            select.setLong(1, RELAY_LOCK);
            select.setInt(2, BATCH);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                    sends.add(
                            producer.send(new ProducerRecord<>(row.getString(2), row.getString(3), row.getString(4))));
                }
            }
        }
        for (Future<RecordMetadata> send : sends) {
            send.get();
        }
        if (!ids.isEmpty()) {
            try (var update = database.prepareStatement("update outbox set published_at = now() where id = any(?)")) {
                update.setArray(1, database.createArrayOf("bigint", ids.toArray()));
                update.executeUpdate();
            }
            sent += ids.size();
        }
        database.commit();
        return ids.size();
    }

    private KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.kafka(),
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                        ProducerConfig.LINGER_MS_CONFIG, 0),
                new StringSerializer(),
                new StringSerializer());
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
