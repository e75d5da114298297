package vn.thidua.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The buckets of all callers (hạn mức truy cập). */
@ApplicationScoped
class RateLimits {

    /** What is counted. */
    enum Kind {
        ADDRESS,
        CALLER,
        ANONYMOUS,
        LOGIN
    }

    private record Key(Kind kind, String who) {}

    private final LimitConfig config;

    // a bucket that was not touched for longer than it takes to fill up again is a full one
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    RateLimits(LimitConfig config) {
        this.config = config;
    }

    /** Takes one from the caller's bucket. Returns 0, or after how many seconds it is worth trying again. */
    long take(Kind kind, String who) {
        var probe = buckets.get(new Key(kind, who), key -> bucket(key.kind())).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return 0;
        }
        return Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
    }

    private Bucket bucket(Kind kind) {
        return switch (kind) {
            case ADDRESS -> bucket(config.addressBurst(), config.addressPerMinute());
            case CALLER -> bucket(config.callerBurst(), config.callerPerMinute());
            case ANONYMOUS -> bucket(config.anonymousBurst(), config.anonymousPerMinute());
            case LOGIN -> bucket(config.loginBurst(), config.loginPerMinute());
        };
    }

    private static Bucket bucket(int burst, int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
