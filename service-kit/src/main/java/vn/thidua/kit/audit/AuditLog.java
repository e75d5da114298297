package vn.thidua.kit.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
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
            rememberName(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write the audit row", e);
        }
    }

    /** Who is in the list of people is named from there; of anybody else the sign-in alone knows the name. */
    private void rememberName(Connection connection) throws SQLException {
        if (isNobody() || caller.personId().isPresent() || caller.displayName().equals(caller.username())) {
            return;
        }
        // a name that is known already must not be locked: two requests of one account would wait for each other
        try (var remember = connection.prepareStatement("""
                insert into org_account (username, full_name)
                select said.username, said.full_name from (values (?, ?)) as said (username, full_name)
                where not exists (
                    select 1 from org_account a where a.username = said.username and a.full_name = said.full_name)
                on conflict (username) do update set full_name = excluded.full_name""")) {
            remember.setString(1, caller.username());
            remember.setString(2, caller.displayName());
            remember.executeUpdate();
        }
    }

    /** The person's id where there is one, else the account; "system" for what events and the clock cause. */
    private String actor() {
        return isNobody() ? "system" : caller.actor();
    }

    private boolean isNobody() {
        return !Arc.container().requestContext().isActive() || caller.isAnonymous();
    }
}
