package vn.thidua.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which service answers which paths. The key is the service's name, e.g. {@code campaign-service}. */
@ConfigMapping(prefix = "thidua.routes")
public interface RouteConfig {

    @WithParentName
    Map<String, Service> services();

    interface Service {
        /** Where the service listens, without a path. */
        URI url();

        /** First segments after {@code /api/v1/} that belong to it. */
        List<String> segments();

        /** Whole path prefixes that belong to it, besides the segments. */
        Optional<List<String>> prefixes();
    }
}
