package vn.thidua.gateway;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** A public address with https makes the cookies {@code Secure} and the return address of the sign-in https. */
public class SecureWhenHttps implements ConfigSourceFactory {

    private static final int BELOW_APPLICATION_PROPERTIES = 240;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var publicUrl = context.getValue("thidua.public-url").getValue();
        var https = Boolean.toString(publicUrl != null && publicUrl.startsWith("https:"));
        return List.of(new PropertiesConfigSource(
                Map.of(
                        "quarkus.oidc.authentication.cookie-force-secure", https,
                        "quarkus.oidc.authentication.force-redirect-https-scheme", https),
                "https-of-public-url",
                BELOW_APPLICATION_PROPERTIES));
    }
}
