package vn.thidua.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thidua.gateway.limit.RateLimits.Kind;

class RateLimitsTest {

    /** Refills so slowly that a test does not see it. */
    private static final LimitConfig CONFIG = new LimitConfig() {
        @Override
        public int addressBurst() {
            return 4;
        }

        @Override
        public int addressPerMinute() {
            return 1;
        }

        @Override
        public int callerBurst() {
            return 3;
        }

        @Override
        public int callerPerMinute() {
            return 1;
        }

        @Override
        public int anonymousBurst() {
            return 2;
        }

        @Override
        public int anonymousPerMinute() {
            return 1;
        }

        @Override
        public int loginBurst() {
            return 1;
        }

        @Override
        public int loginPerMinute() {
            return 2;
        }
    };

    private final RateLimits limits = new RateLimits(CONFIG);

    @Test
    void each_sort_of_request_has_a_burst_of_its_own() {
        assertThat(granted(Kind.ADDRESS, "a")).isEqualTo(4);
        assertThat(granted(Kind.CALLER, "a")).isEqualTo(3);
        assertThat(granted(Kind.ANONYMOUS, "a")).isEqualTo(2);
        assertThat(granted(Kind.LOGIN, "a")).isEqualTo(1);
    }

    @Test
    void callers_do_not_take_from_each_other() {
        granted(Kind.CALLER, "a");

        assertThat(granted(Kind.CALLER, "b")).isEqualTo(3);
    }

    @Test
    void who_is_refused_hears_when_to_come_back() {
        granted(Kind.LOGIN, "a");

        assertThat(limits.take(Kind.LOGIN, "a")).isBetween(1L, 31L);
        granted(Kind.CALLER, "a");
        assertThat(limits.take(Kind.CALLER, "a")).isBetween(32L, 61L);
    }

    private int granted(Kind kind, String who) {
        for (var count = 0; count < 10; count++) {
            if (limits.take(kind, who) > 0) {
                return count;
            }
        }
        return 10;
    }
}
