package vn.thidua.kit.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time that somebody wrote into a file, the same for all processes of a drill, and it may jump (đồng hồ diễn tập):
 * either a moment, or how far ahead of the real time ({@code PT36H}); without the file the real time.
 */
final class DrillClock extends Clock {

    private static final Clock REAL = Clock.systemUTC();

    private final Path file;

    DrillClock(Path file) {
        this.file = file;
    }

    @Override
    public Instant instant() {
        try {
            if (!Files.exists(file)) {
                return REAL.instant();
            }
            String written = Files.readString(file).strip();
            return written.startsWith("P") ? REAL.instant().plus(Duration.parse(written)) : Instant.parse(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
