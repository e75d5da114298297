package vn.thidua.notification.send;

import vn.thidua.notification.mail.VietnameseDates;
import vn.thidua.notification.obligation.Obligation;

/** Why nobody is written to, in words of the ledger. */
public final class SkipReason {

    private SkipReason() {}

    public static String closed(Obligation obligation) {
        String when = obligation.closedAt() == null ? "" : " " + VietnameseDates.dayAndTime(obligation.closedAt());
        return switch (obligation.state()) {
            case WAIVED -> "Việc đã được miễn" + when;
            case FULFILLED -> "Việc đã hoàn thành" + when;
            case OPEN, EXTENDED, OVERDUE -> throw new IllegalArgumentException("Still owed");
        };
    }

    public static String moved(Obligation obligation) {
        return "Hạn đã dời sang " + VietnameseDates.day(obligation.dueDay());
    }
}
