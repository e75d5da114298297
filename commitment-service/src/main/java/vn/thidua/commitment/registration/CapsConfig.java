package vn.thidua.commitment.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.math.RoundingMode;

/** How the caps of titles are reckoned where the launch document does not say. */
@ConfigMapping(prefix = "thidua.registration")
interface CapsConfig {

    /** Of a share of people: {@code FLOOR} (15 % of 8 is 1), {@code HALF_UP} or {@code CEILING}. */
    @WithName("cap-rounding")
    @WithDefault("FLOOR")
    RoundingMode capRounding();

    /** The title that a percentage is of. */
    @WithName("cap-base")
    @WithDefault("LDTT")
    String capBase();
}
