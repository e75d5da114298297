package vn.thidua.kit.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.thidua.kit.caller.Caller;

/** Audit trail (nhật ký thay đổi): a row per change of state, in the transaction of the change. */
@ApplicationScoped
public class AuditLog {

    private final AgroalDataSource database;
    private final Clock clock;
    private final Caller caller;

    AuditLog(AgroalDataSource database, Clock clock, Caller caller) {
        this.database = database;
        this.clock = clock;
        this.caller = caller;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditEntry entry) {
        recordAll(List.of(entry));
    }

    /** Many changes of one transaction in one go, in this order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(List<AuditEntry> entries) {
        Timestamp now = Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
        String actor = actor();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into audit (at, actor, subject_type, subject_id, action, from_state, to_state, why)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (AuditEntry entry : entries) {
                insert.setTimestamp(1, now);
                insert.setString(2, actor);
                insert.setString(3, entry.subjectType());
                insert.setString(4, entry.subjectId());
                insert.setString(5, entry.action());
                insert.setString(6, entry.from());
                insert.setString(7, entry.to());
                insert.setString(8, entry.why());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write the audit row", e);
        }
    }

    /** The person's id where there is one, else the account; "system" for what events and the clock cause. */
    private String actor() {
        if (!Arc.container().requestContext().isActive() || caller.isAnonymous()) {
            return "system";
        }
        return caller.actor();
    }
}
