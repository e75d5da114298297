package vn.thidua.campaign.document;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/** The body that a new document or campaign belongs to: the one named, else the only one that the caller works for. */
@ApplicationScoped
public class OwnerUnit {

    private final Caller caller;
    private final UnitScope scope;

    OwnerUnit(Caller caller, UnitScope scope) {
        this.caller = caller;
        this.scope = scope;
    }

    public String of(@Nullable String named) {
        if (named != null && !named.isBlank()) {
            scope.require(named);
            return named;
        }
        if (caller.unitRoots().size() != 1) {
            throw Refusal.at(
                    CommonReason.INVALID,
                    "Cần chọn đơn vị phát động.",
                    new FieldError("/ownerUnit", "required", "Cần chọn đơn vị phát động."));
        }
        String only = caller.unitRoots().getFirst();
        scope.require(only);
        return only;
    }
}
