package vn.thidua.kit.event;

import java.sql.Connection;
import java.sql.SQLException;

/** Seals audit rows on the relay's connection, so that one thread per instance serves both. */
public interface AuditSealing {

    void seal(Connection database) throws SQLException;
}
