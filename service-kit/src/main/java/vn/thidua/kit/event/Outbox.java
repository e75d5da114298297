package vn.thidua.kit.event;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Announces a change: the finished message is written in the transaction of the change and sent after its commit. */
@ApplicationScoped
public class Outbox {

    /** Kafka takes no message above 1 MiB; one that it never takes would hold up all that come after it. */
    private static final int LARGEST_BYTES = 1_000_000;

    private final AgroalDataSource database;
    private final Clock clock;
    private final String source;
    private final Instance<EventGuard> guards;

    Outbox(
            AgroalDataSource database,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String application,
            Instance<EventGuard> guards) {
        this.database = database;
        this.clock = clock;
        this.source = "/" + application;
        this.guards = guards;
    }

    /**
     * Adds an event to the running transaction.
     *
     * @param topic   Kafka topic, e.g. {@code thidua.campaign}
     * @param type    CloudEvent type, e.g. {@code vn.thidua.campaign.launched.v1}
     * @param subject id of the thing that changed; the Kafka key
     * @param data    a record, identifiers and facts only
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(String topic, String type, String subject, Object data) {
        addAll(topic, List.of(new Announcement(type, subject, data)));
    }

    /** An event that has not been written yet; see {@link #add} for what the parts mean. */
    public record Announcement(String type, String subject, Object data) {}

    /** Adds many events to the running transaction in one go, in this order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addAll(String topic, List<Announcement> announcements) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into outbox (event_id, topic, key, type, payload) values (?, ?, ?, ?, ?)")) {
            for (Announcement announcement : announcements) {
                EventEnvelope event = envelope(announcement);
                guards.forEach(guard -> guard.check(event));
                insert.setString(1, event.id());
                insert.setString(2, topic);
                insert.setString(3, event.subject());
                insert.setString(4, event.type());
                insert.setString(5, sendable(event.toJson()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write the outbox", e);
        }
    }

    private static String sendable(String message) {
        // a character is three bytes at most, so nearly every message is known to fit by its length
        if (message.length() > LARGEST_BYTES / 3 && message.getBytes(StandardCharsets.UTF_8).length > LARGEST_BYTES) {
            throw new Refusal(
                    CommonReason.TOO_LARGE,
                    "Nội dung dài quá nên không gửi được cho các đơn vị. Chưa có gì thay đổi; xin rút gọn rồi làm lại.");
        }
        return message;
    }

    private EventEnvelope envelope(Announcement announcement) {
        return EventEnvelope.of(
                UUID.randomUUID().toString(),
                source,
                announcement.type(),
                announcement.subject(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                traceparent(),
                announcement.data());
    }

    private static @Nullable String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
