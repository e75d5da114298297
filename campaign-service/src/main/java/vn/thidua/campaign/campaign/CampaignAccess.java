package vn.thidua.campaign.campaign;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/**
 * Who sees which campaign: what is being prepared, only those who prepare and sign in that body; what is launched, the
 * body with all its units, the bodies above it, and whom it is for.
 */
@RequestScoped
class CampaignAccess {

    private final Caller caller;
    private final UnitScope scope;
    private final Organisation organisation;
    private final Campaigns campaigns;
    private @Nullable Set<String> launchers;

    CampaignAccess(Caller caller, UnitScope scope, Organisation organisation, Campaigns campaigns) {
        this.caller = caller;
        this.scope = scope;
        this.organisation = organisation;
        this.campaigns = campaigns;
    }

    /** Loads a campaign that the caller may see, or answers that there is none. */
    CampaignRow see(UUID id) {
        return visible(CampaignRow.findById(id));
    }

    /** The same, locked for a change. */
    CampaignRow lock(UUID id) {
        return visible(campaigns.lock(id));
    }

    /** The same, only when the caller works for the body that it belongs to. */
    CampaignRow lockOwn(UUID id) {
        CampaignRow row = visible(campaigns.lock(id));
        scope.require(row.ownerUnit);
        return row;
    }

    /** Loads a campaign of the body that the caller works for. */
    CampaignRow seeOwn(UUID id) {
        CampaignRow row = see(id);
        scope.require(row.ownerUnit);
        return row;
    }

    boolean prepares() {
        return caller.hasAny(Role.EMULATION_OFFICER, Role.PRINCIPAL);
    }

    boolean owns(CampaignRow row) {
        return scope.covers(row.ownerUnit);
    }

    /** Units whose launched campaigns the caller sees because they stand above or below. */
    Collection<String> launchers() {
        if (launchers == null) {
            launchers = new HashSet<>(scope.visibleUnits());
            for (String root : caller.unitRoots()) {
                launchers.addAll(organisation.ancestors(root));
            }
        }
        return notEmpty(launchers);
    }

    Collection<String> units() {
        return notEmpty(scope.visibleUnits());
    }

    Optional<String> ownUnit() {
        return scope.ownUnit();
    }

    String person() {
        return caller.personId().orElse("");
    }

    private CampaignRow visible(@Nullable CampaignRow row) {
        if (row == null || !(row.state == CampaignRow.State.LAUNCHED ? seesLaunched(row) : seesDraft(row))) {
            throw new Refusal(CommonReason.NOT_FOUND, "Không có phong trào này trong phạm vi của tài khoản.");
        }
        return row;
    }

    private boolean seesDraft(CampaignRow row) {
        return prepares() && owns(row);
    }

    private boolean seesLaunched(CampaignRow row) {
        return launchers().contains(row.ownerUnit)
                || AudienceRow.count("campaignId = ?1 and (unitCode in ?2 or personId = ?3)", row.id, units(), person())
                        > 0;
    }

    private static Collection<String> notEmpty(Set<String> codes) {
        return codes.isEmpty() ? List.of("") : codes;
    }
}
