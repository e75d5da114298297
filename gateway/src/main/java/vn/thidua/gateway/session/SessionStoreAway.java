package vn.thidua.gateway.session;

import java.io.Serial;
import java.sql.SQLException;

/** The session database did not answer. The session may well be valid, so nobody is signed out because of it. */
final class SessionStoreAway extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    SessionStoreAway(SQLException cause) {
        super("The session store does not answer", cause);
    }
}
