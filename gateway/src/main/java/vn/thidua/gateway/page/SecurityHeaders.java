package vn.thidua.gateway.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.thidua.gateway.PublicUrl;
import vn.thidua.gateway.RouteOrder;

/** What a browser may do with our answers. Keycloak's pages keep the policy that Keycloak gives them. */
@ApplicationScoped
class SecurityHeaders {

    private static final String CSP = "Content-Security-Policy";

    /** Scripts and styles are files of our own; nothing is inline, nothing comes from elsewhere. */
    static final String PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
                    + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self' blob:; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The renderer of the reference sets style attributes; its scripts are bound as tightly as ours. */
    static final String REFERENCE =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "font-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    /** A file that somebody uploaded must not run on our origin when it is opened. */
    static final String DATA = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /** Browsers show PDF with a viewer that does not start in a sandbox. */
    static final String PDF = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; object-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final String PERMISSIONS =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), "
                    + "midi=(), payment=(), publickey-credentials-get=(self), usb=(), xr-spatial-tracking=()";

    private final PublicUrl publicUrl;

    SecurityHeaders(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    void add(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(_ -> write(context));
                    context.next();
                },
                RouteOrder.FILTER_HEADERS);
    }

    private void write(RoutingContext context) {
        var path = String.valueOf(context.request().path());
        var headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        if (publicUrl.isHttps()) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (path.startsWith("/auth/") && headers.contains(CSP)) {
            return;
        }
        headers.set(CSP, policy(path, headers));
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", PERMISSIONS);
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("X-Frame-Options", path.startsWith("/api/") ? "SAMEORIGIN" : "DENY");
    }

    private static String policy(String path, MultiMap headers) {
        if (path.equals("/api/reference")) {
            return REFERENCE;
        }
        if (!path.startsWith("/api/")) {
            return PAGES;
        }
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("application/pdf") ? PDF : DATA;
    }
}
