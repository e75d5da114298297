package vn.thidua.notification.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** When reminders are sent. */
@ConfigMapping(prefix = "thidua.reminders")
public interface RemindersConfig {

    /** When the day's reminders are made ready; nobody is written to before their own morning mail. */
    @WithDefault("05:00")
    LocalTime dawn();

    /** Time of the morning mail of who has chosen no other, local time of Vietnam. */
    @WithDefault("07:30")
    LocalTime window();

    /** Start of the hours in which nothing that can wait is sent. */
    @WithDefault("20:00")
    LocalTime quietFrom();

    /** Their end. */
    @WithDefault("06:00")
    LocalTime quietTo();

    /** How long news of one campaign to one person are gathered into one mail. */
    @WithDefault("PT20S")
    Duration gather();

    /** How long an urgent reminder waits, so that it does not come in the same second as the launch mail. */
    @WithDefault("PT2M")
    Duration settle();

    /** How often plan, dispatch and sending run; several instances share the work. */
    @WithDefault("1s")
    String every();
}
