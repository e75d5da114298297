package vn.thidua.kit.event;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Messages that could not be handled: kept, counted, shown to the administrator and tried again on demand. */
@ApplicationScoped
public class DeadLetters {

    /** One message put aside; its payload stays in the database, because it may name people. */
    public record DeadLetter(
            long id,
            String topic,
            @Nullable String key,
            String error,
            Instant at,
            @Nullable Instant settledAt) {}

    private final AgroalDataSource database;

    DeadLetters(AgroalDataSource database, MeterRegistry meters) {
        this.database = database;
        meters.gauge("thidua.dead.letters", this, DeadLetters::open);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void add(String topic, @Nullable String key, String payload, Throwable failure) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into dead_letter (topic, key, payload, error) values (?, ?, ?, ?)")) {
            insert.setString(1, topic);
            insert.setString(2, key);
            insert.setString(3, payload);
            insert.setString(4, failure.getClass().getSimpleName() + ": " + failure.getMessage());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot keep a dead letter", e);
        }
    }

    /** The unsettled ones, newest first. */
    @Transactional
    public List<DeadLetter> list() {
        List<DeadLetter> letters = new ArrayList<>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select id, topic, key, error, at, settled_at from dead_letter where settled_at is null"
                                + " order by id desc limit 200");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                letters.add(new DeadLetter(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        null));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return letters;
    }

    /** The payload of an unsettled letter. */
    @Transactional
    String payload(long id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select payload from dead_letter where id = ? and settled_at is null")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    return row.getString(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        throw new Refusal(CommonReason.NOT_FOUND, "Không có thông điệp lỗi số " + id + ".");
    }

    @Transactional
    void settle(long id) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update dead_letter set settled_at = now() where id = ?")) {
            update.setLong(1, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private double open() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from dead_letter where settled_at is null");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
