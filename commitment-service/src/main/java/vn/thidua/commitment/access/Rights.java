package vn.thidua.commitment.access;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.caller.Actor;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** What the caller may do for a unit: read it, prepare its papers, hand them in, review them. */
@RequestScoped
public class Rights {

    private final Caller caller;
    private final UnitScope scope;
    private final Organisation organisation;
    private @Nullable String ownUnit;

    Rights(Caller caller, UnitScope scope, Organisation organisation) {
        this.caller = caller;
        this.scope = scope;
        this.organisation = organisation;
    }

    public void requireRead(String unit) {
        scope.require(unit);
    }

    /** The head for the units below; the officer and the principal for the body itself, which is their own unit. */
    public boolean mayAct(String unit) {
        return scope.covers(unit)
                && (caller.has(Role.UNIT_HEAD)
                        || (isReviewer() && caller.unitRoots().contains(unit)));
    }

    /** Who may act, and every member of the unit. */
    public boolean mayPrepare(String unit) {
        return mayAct(unit)
                || (caller.has(Role.MEMBER)
                        && scope.covers(unit)
                        && (unit.equals(ownUnit()) || organisation.current(unit).equals(ownUnit())));
    }

    /** Unit of the caller's person; looked up once per request. */
    private String ownUnit() {
        if (ownUnit == null) {
            ownUnit = scope.ownUnit().orElse("");
        }
        return ownUnit;
    }

    /** The officer and the principal of the body. */
    public boolean mayReview(String unit) {
        return scope.covers(unit) && isReviewer();
    }

    public void requireAct(String unit) {
        scope.require(unit);
        requireThat(mayAct(unit), "Chỉ trưởng đơn vị (hoặc người đứng đầu cơ quan) được trình thay đơn vị.");
    }

    public void requirePrepare(String unit) {
        scope.require(unit);
        requireThat(mayPrepare(unit), "Chỉ người của đơn vị được soạn cho đơn vị mình.");
    }

    public void requireReview(String unit) {
        scope.require(unit);
        requireThat(mayReview(unit), "Chỉ cán bộ thi đua, khen thưởng hoặc thủ trưởng được duyệt.");
    }

    /** Nobody reviews what they handed in themselves. */
    public void requireNotOwn(String submittedBy) {
        requireThat(!isOwn(submittedBy), "Người đã trình không tự duyệt phần việc của mình.");
    }

    /** Whether the caller handed it in, or the one in whose place he acts, or somebody in the caller's place. */
    public boolean isOwn(String submittedBy) {
        return Actor.overlap(actor(), submittedBy);
    }

    /** As the audit trail names the caller. */
    public String actor() {
        return caller.actor();
    }

    /** Name of the caller as a signature shows it, where the list of people knows none. */
    public String accountName() {
        return caller.displayName();
    }

    private boolean isReviewer() {
        return caller.hasAny(Role.EMULATION_OFFICER, Role.PRINCIPAL);
    }

    private static void requireThat(boolean allowed, String why) {
        if (!allowed) {
            throw new Refusal(CommonReason.FORBIDDEN, why);
        }
    }
}
