package vn.thidua.kit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What the kit needs to know of its surroundings; the values are those of the service's own datasource and broker. */
@ConfigMapping(prefix = "thidua.kit")
public interface KitConfig {

    /** Address of the service's database, for the connection that listens for new events. */
    @WithName("jdbc-url")
    String jdbcUrl();

    String username();

    String password();

    /** Kafka bootstrap servers. */
    String kafka();

    /** How often an event that fails is tried again before it becomes a dead letter. */
    @WithDefault("3")
    int attempts();

    /** How long the answer to an Idempotency-Key is kept. */
    @WithDefault("PT48H")
    Duration idempotencyKept();

    /** For drills on a virtual clock: the time is the instant that stands in this file, whenever it is asked for. */
    Optional<Path> clockFile();
}
