package vn.thidua.kit.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.thidua.kit.organisation.Delegation;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Who calls: roles and the roots of the unit subtrees that the person or machine belongs to, from the access token. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    public String username() {
        Object name = claim("preferred_username");
        return name == null ? identity.getPrincipal().getName() : text(name);
    }

    /** Name of whoever signed in, as the account has it; the account itself when it has none. */
    public String displayName() {
        Object name = claim("name");
        return name == null || text(name).isBlank() ? username() : text(name).strip();
    }

    /** Id of the person (CB-017); empty for machines and for accounts of bodies outside the school. */
    public Optional<String> personId() {
        return Optional.ofNullable(claim("person")).map(Caller::text);
    }

    /** Id of the person; refuses with 403 when the account is not linked to one. */
    public String requirePersonId() {
        return personId()
                .orElseThrow(() -> new Refusal(
                        CommonReason.FORBIDDEN, "Tài khoản chưa gắn với một cán bộ trong danh sách nhân sự."));
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    public boolean hasAny(String... roles) {
        return List.of(roles).stream().anyMatch(identity::hasRole);
    }

    /** The delegation by which this request is made in a head's place. */
    public Optional<Delegation> actingFor() {
        return Optional.ofNullable(identity.getAttribute(Delegation.class.getName()));
    }

    /** As the audit trail names the caller: the person's id, else the account; "A thay B" for an acting head. */
    public String actor() {
        String self = personId().orElseGet(this::username);
        return actingFor().map(head -> Actor.inPlaceOf(self, head.fromPerson())).orElse(self);
    }

    /** Codes of the units under which the caller may see and act. */
    public List<String> unitRoots() {
        Optional<Delegation> acting = actingFor();
        if (acting.isPresent()) {
            return List.of(acting.get().unitCode());
        }
        Object units = claim("units");
        if (units instanceof Collection<?> many) {
            List<String> codes = new ArrayList<>();
            many.forEach(code -> codes.add(text(code)));
            return List.copyOf(codes);
        }
        return units == null ? List.of() : List.of(text(units));
    }

    private @org.jspecify.annotations.Nullable Object claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(name) : null;
    }

    private static String text(Object claim) {
        return claim instanceof JsonString json ? json.getString() : claim.toString();
    }
}
