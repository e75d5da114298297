package vn.thidua.gateway.session;

import java.io.Serial;

/** No living session has this identifier: forged, ended or expired. */
final class SessionUnknown extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    SessionUnknown() {
        super("No such session");
    }
}
