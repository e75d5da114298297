package vn.thidua.award.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Unit;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/**
 * What the caller may see here: the units of the own subtree; a council member the whole body that the council serves,
 * whatever faculty the member comes from; who is only a member sees the own file alone.
 */
@RequestScoped
public class Sight {

    private static final String[] JUDGES = {
        Role.COUNCIL_SECRETARY, Role.COUNCIL_MEMBER, Role.PRINCIPAL, Role.EMULATION_OFFICER
    };
    private static final String[] READERS = {
        Role.COUNCIL_SECRETARY,
        Role.COUNCIL_MEMBER,
        Role.PRINCIPAL,
        Role.EMULATION_OFFICER,
        Role.UNIT_HEAD,
        Role.PROVINCE_OFFICER,
        Role.PROVINCE_SYSTEM,
        Role.AUDITOR,
        Role.ADMIN
    };

    private final Caller caller;
    private final UnitScope scope;
    private final Organisation organisation;
    private @Nullable Set<String> units;

    Sight(Caller caller, UnitScope scope, Organisation organisation) {
        this.caller = caller;
        this.scope = scope;
        this.organisation = organisation;
    }

    /** Units whose things the caller may read. */
    public Set<String> units() {
        if (units == null) {
            Set<String> found = new LinkedHashSet<>(scope.visibleUnits());
            if (caller.has(Role.COUNCIL_MEMBER)) {
                List<String> bodies = new ArrayList<>();
                caller.unitRoots().forEach(root -> bodies.add(bodyOf(root)));
                found.addAll(organisation.subtrees(bodies));
            }
            units = found;
        }
        return units;
    }

    /** For queries: {@code unit_code in (…)}. */
    public List<String> unitList() {
        return List.copyOf(units());
    }

    /** The body with legal personality that a unit belongs to (đơn vị có tư cách pháp nhân). */
    public String bodyOf(String unitCode) {
        return organisation.ancestors(unitCode).stream()
                .filter(code ->
                        organisation.unit(code).map(Unit::legalPersonality).orElse(false))
                .findFirst()
                .orElse(unitCode);
    }

    /** True for people at or below the body, and for those whose subtree holds it. */
    public boolean isOfOrAbove(String body) {
        return units().contains(body)
                || caller.unitRoots().stream()
                        .anyMatch(root -> organisation.ancestors(root).contains(body));
    }

    /** True for who reads the files of others at all; a plain member does not. */
    public boolean readsOthers() {
        return caller.hasAny(READERS);
    }

    public boolean isSelf(SubjectKind kind, String subjectId) {
        return kind == SubjectKind.PERSON
                && caller.personId().map(subjectId::equals).orElse(false);
    }

    public boolean sees(SubjectKind kind, String subjectId, String unitCode) {
        return isSelf(kind, subjectId) || (readsOthers() && units().contains(unitCode));
    }

    /** Answers "not there" for what the caller may not see. */
    public void require(SubjectKind kind, String subjectId, String unitCode) {
        if (!sees(kind, subjectId, unitCode)) {
            throw notThere();
        }
    }

    /** For things of a whole body: rounds, sessions, decisions. */
    public void requireBody(String ownerUnit) {
        if (!seesBody(ownerUnit)) {
            throw notThere();
        }
    }

    public boolean seesBody(String ownerUnit) {
        return readsOthers() && units().contains(ownerUnit);
    }

    /** Leave, health, discipline and denunciation: those who judge, and the person. */
    public boolean seesSensitive(SubjectKind kind, String subjectId, String unitCode) {
        return isSelf(kind, subjectId) || (caller.hasAny(JUDGES) && units().contains(unitCode));
    }

    /** Every one of the units lies in the caller's own subtree: needed in order to change anything. */
    public void requireOwn(Collection<String> unitCodes) {
        unitCodes.forEach(scope::require);
    }

    public static Refusal notThere() {
        return new Refusal(CommonReason.NOT_FOUND, "Không có trong phạm vi của tài khoản.");
    }
}
