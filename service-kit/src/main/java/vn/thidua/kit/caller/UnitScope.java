package vn.thidua.kit.caller;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.organisation.Delegation;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** The units that the caller's subtree holds; asked by every use case before it shows or changes anything. */
@RequestScoped
public class UnitScope {

    private final Caller caller;
    private final Organisation organisation;
    private @Nullable Set<String> units;

    UnitScope(Caller caller, Organisation organisation) {
        this.caller = caller;
        this.organisation = organisation;
    }

    /** Every unit at or below the caller's roots. */
    public Set<String> visibleUnits() {
        if (units == null) {
            units = organisation.subtrees(caller.unitRoots());
        }
        return units;
    }

    /** The unit in which the caller works: the one that was delegated, else that of the person. */
    public Optional<String> ownUnit() {
        return caller.actingFor()
                .map(Delegation::unitCode)
                .or(() -> caller.personId().flatMap(organisation::person).map(Person::unitCode));
    }

    public boolean covers(@Nullable String unitCode) {
        return unitCode != null && visibleUnits().contains(unitCode);
    }

    /** Answers "not there" for what lies outside, so that nobody learns what exists elsewhere. */
    public void require(@Nullable String unitCode) {
        if (!covers(unitCode)) {
            throw new Refusal(CommonReason.NOT_FOUND, "Không có trong phạm vi đơn vị của tài khoản.");
        }
    }

    /** For queries: {@code unit_code = any(?)}. */
    public List<String> visibleList() {
        return List.copyOf(visibleUnits());
    }
}
