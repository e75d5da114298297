package vn.thidua.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The time of a test: runs on from Monday, 2026-11-23, and can be moved. */
@ApplicationScoped
public class MovableClock extends Clock {

    public static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.between(Instant.now(), START));

    public void moveTo(Instant moment) {
        offset.set(Duration.between(Instant.now(), moment));
    }

    public void reset() {
        moveTo(START);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the services ask for moments only");
    }
}
