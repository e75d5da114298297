package vn.thidua.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How requests are passed on. */
@ConfigMapping(prefix = "thidua.proxy")
public interface ProxyConfig {

    /** Largest body of a request, in bytes; larger ones get 413. */
    @WithDefault("31457280")
    long maxBody();

    /** How long a service may take to accept a connection. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long a service may be silent. A live stream has to say something more often than this. */
    @WithDefault("120s")
    Duration idleTimeout();

    /** Connections to one service; each open live stream holds one. */
    @WithDefault("2000")
    int maxConnections();
}
