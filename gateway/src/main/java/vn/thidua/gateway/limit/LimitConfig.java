package vn.thidua.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How often one caller may ask. Counted in the memory of each gateway: with several of them the limits add up. A school
 * sits behind one address, so what is counted by address is generous and what is counted by session is not.
 */
@ConfigMapping(prefix = "thidua.limits")
public interface LimitConfig {

    /** All requests of one address, whatever they are for. */
    @WithDefault("3000")
    int addressBurst();

    @WithDefault("6000")
    int addressPerMinute();

    /** Calls of {@code /api} with one session cookie or one bearer token. */
    @WithDefault("200")
    int callerBurst();

    @WithDefault("600")
    int callerPerMinute();

    /** Calls of {@code /api} without either, by address. */
    @WithDefault("60")
    int anonymousBurst();

    @WithDefault("120")
    int anonymousPerMinute();

    /** Starting a sign-in, sending a password, asking for a token; by address. One sign-in counts four. */
    @WithDefault("300")
    int loginBurst();

    @WithDefault("120")
    int loginPerMinute();
}
