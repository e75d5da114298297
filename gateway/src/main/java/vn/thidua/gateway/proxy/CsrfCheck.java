package vn.thidua.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.thidua.gateway.PublicUrl;
import vn.thidua.gateway.session.CsrfTokens;
import vn.thidua.gateway.session.SessionState;

/** Whether a change that rides on the session cookie was asked for by a page of ours (chống giả mạo yêu cầu). */
@ApplicationScoped
class CsrfCheck {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final CsrfTokens tokens;
    private final PublicUrl publicUrl;

    CsrfCheck(CsrfTokens tokens, PublicUrl publicUrl) {
        this.tokens = tokens;
        this.publicUrl = publicUrl;
    }

    boolean passes(HttpServerRequest request, SessionState.Active session) {
        if (SAFE.contains(request.method())) {
            return true;
        }
        var token = request.getHeader("X-CSRF-Token");
        return token != null && tokens.fits(session, token) && fromOurPage(request);
    }

    private boolean fromOurPage(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || origin.equals(publicUrl.at(""))) {
            return true;
        }
        // the same page under another name of this machine, e.g. localhost for 127.0.0.1
        var authority = request.authority();
        return authority != null && origin.equals(publicUrl.scheme() + "://" + authority);
    }
}
