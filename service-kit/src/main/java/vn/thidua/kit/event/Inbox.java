package vn.thidua.kit.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Remembers which events were applied. */
@ApplicationScoped
class Inbox {

    private final AgroalDataSource database;

    Inbox(AgroalDataSource database) {
        this.database = database;
    }

    /** True when the event is new; joins the running transaction. */
    boolean remember(EventEnvelope event) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into inbox (source, event_id, type) values (?, ?, ?) on conflict do nothing")) {
            insert.setString(1, event.source());
            insert.setString(2, event.id());
            insert.setString(3, event.type());
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write the inbox", e);
        }
    }
}
