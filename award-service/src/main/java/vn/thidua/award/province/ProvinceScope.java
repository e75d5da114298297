package vn.thidua.award.province;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** The OAuth scopes of the calling machine. */
@RequestScoped
class ProvinceScope {

    static final String DECISIONS = "decisions:read";
    static final String DOSSIERS = "dossiers:read";

    private final SecurityIdentity identity;

    ProvinceScope(SecurityIdentity identity) {
        this.identity = identity;
    }

    void require(String scope) {
        Object claim = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("scope") : null;
        boolean granted =
                claim != null && List.of(claim.toString().split(" ", -1)).contains(scope);
        if (!granted) {
            throw new Refusal(CommonReason.FORBIDDEN, "Token không có phạm vi " + scope + ".");
        }
    }
}
