package vn.thidua.notification.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** When reminders are sent. */
@ConfigMapping(prefix = "thidua.reminders")
public interface RemindersConfig {

    /** Start of the morning window, local time of Vietnam. */
    @WithDefault("07:30")
    LocalTime window();

    /** How long an urgent reminder waits, so that it does not come in the same second as the launch mail. */
    @WithDefault("PT2M")
    Duration settle();

    /** How often plan, dispatch and sending run; several instances share the work. */
    @WithDefault("1s")
    String every();
}
