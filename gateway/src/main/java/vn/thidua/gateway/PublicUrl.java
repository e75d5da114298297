package vn.thidua.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address people type (địa chỉ công khai), e.g. {@code http://127.0.0.1:8080}. */
@ApplicationScoped
public class PublicUrl {

    private final URI url;

    public PublicUrl(@ConfigProperty(name = "thidua.public-url") URI url) {
        this.url = url;
    }

    public boolean isHttps() {
        return "https".equals(url.getScheme());
    }

    public String scheme() {
        return url.getScheme();
    }

    public String authority() {
        return url.getRawAuthority();
    }

    public int port() {
        if (url.getPort() > 0) {
            return url.getPort();
        }
        return isHttps() ? 443 : 80;
    }

    public String at(String path) {
        return url.getScheme() + "://" + url.getRawAuthority() + path;
    }
}
