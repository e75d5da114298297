package vn.thidua.notification.answer;

import java.time.Instant;
import java.time.LocalDate;

/** Who owes an obligation asked for a later day from a mail (xin gia hạn từ thư); the officer decides. */
record ExtensionWished(String obligationId, String personId, LocalDate until, String reason, Instant at) {

    static final String TOPIC = "thidua.notification";
    static final String TYPE = "vn.thidua.notification.extension-wished.v1";
}
