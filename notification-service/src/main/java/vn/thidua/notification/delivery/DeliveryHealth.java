package vn.thidua.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the sending of mails goes (tình trạng gửi thư).
 *
 * @param mailServerAway       the last attempt found nobody there, and something waits because of it
 * @param oldestWaitingSince   since when the oldest mail that was not sent yet waits
 * @param oldestWaitingSeconds the same as an age
 */
record DeliveryHealth(
        boolean mailServerAway,
        long waiting,
        long deferred,
        long failed,
        @Nullable Instant oldestWaitingSince,
        @Nullable Long oldestWaitingSeconds,
        @Nullable Instant lastSentAt) {

    static DeliveryHealth of(
            Instant now,
            long waiting,
            long deferred,
            long failed,
            @Nullable Instant oldest,
            @Nullable Instant lastSent,
            @Nullable String lastOutcome) {
        return new DeliveryHealth(
                "Away".equals(lastOutcome) && deferred > 0,
                waiting,
                deferred,
                failed,
                oldest,
                oldest == null
                        ? null
                        : Math.max(0, Duration.between(oldest, now).toSeconds()),
                lastSent);
    }
}
