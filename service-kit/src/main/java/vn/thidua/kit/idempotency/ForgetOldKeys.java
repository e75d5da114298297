package vn.thidua.kit.idempotency;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import vn.thidua.kit.KitConfig;

/** Answers are kept for a while only; the time is documented in the API. */
@ApplicationScoped
class ForgetOldKeys {

    private final AgroalDataSource database;
    private final Clock clock;
    private final KitConfig config;

    ForgetOldKeys(AgroalDataSource database, Clock clock, KitConfig config) {
        this.database = database;
        this.clock = clock;
        this.config = config;
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forget() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from idempotency_key where created_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(clock.instant().minus(config.idempotencyKept())));
            delete.executeUpdate();
        }
    }
}
