package vn.thidua.kit.caller;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.thidua.kit.organisation.Delegation;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/**
 * A request with the header {@value #HEADER} is made in a head's place: it has the one delegated role in the one
 * delegated unit and none of the caller's own, so that roles of one unit never reach into another. Whatever does not
 * hold today (another's delegation, ended, revoked, the head has left) is refused with 403.
 */
@ApplicationScoped
class ActingIdentity implements SecurityIdentityAugmentor {

    static final String HEADER = "X-On-Behalf-Of";

    private final Organisation organisation;
    private final Clock clock;

    ActingIdentity(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        var request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        var wanted = request == null ? null : request.request().getHeader(HEADER);
        if (wanted == null || identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        return context.runBlocking(() -> acting(identity, wanted));
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }

    private SecurityIdentity acting(SecurityIdentity own, String wanted) {
        var person = own.getPrincipal() instanceof JsonWebToken token && token.getClaim("person") != null
                ? token.getClaim("person").toString()
                : "";
        var today = Days.of(clock.instant());
        var delegation = organisation
                .delegation(wanted)
                .filter(found -> found.toPerson().equals(person) && found.isActiveOn(today))
                .filter(found -> organisation
                        .person(found.fromPerson())
                        .filter(head -> head.isThereOn(today))
                        .isPresent())
                .orElseThrow(
                        () -> new Refusal(
                                CommonReason.FORBIDDEN,
                                "Ủy quyền này không còn hiệu lực. Hãy bấm “Thôi làm thay” rồi làm tiếp bằng vai trò của mình."));
        Set<String> roles = new HashSet<>(Set.of(delegation.role()));
        if (own.hasRole(Role.MEMBER)) {
            roles.add(Role.MEMBER);
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(own.getPrincipal())
                .addCredentials(own.getCredentials())
                .addAttributes(own.getAttributes())
                .addAttribute(Delegation.class.getName(), delegation)
                .addRoles(roles)
                .build();
    }
}
