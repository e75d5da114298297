package vn.thidua.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import vn.thidua.kit.KitConfig;

/** The one source of time; tests put a fixed or movable clock in its place. */
class ClockProducer {

    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock clock(KitConfig config) {
        return config.clockFile().map(file -> (Clock) new DrillClock(file)).orElse(Clock.systemUTC());
    }
}
