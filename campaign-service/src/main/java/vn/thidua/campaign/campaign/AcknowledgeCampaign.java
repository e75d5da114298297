package vn.thidua.campaign.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.domain.AcknowledgementLevel;
import vn.thidua.campaign.campaign.domain.CampaignRefused;
import vn.thidua.campaign.campaign.domain.CampaignRefused.Reason;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.event.Outbox;
import vn.thidua.kit.organisation.Organisation;

/**
 * "Đã nhận", "đã quán triệt": a unit's head answers for the unit, everybody else for himself. Saying it again, or saying
 * less than before, changes nothing.
 */
@ApplicationScoped
class AcknowledgeCampaign {

    private final CampaignAccess access;
    private final Caller caller;
    private final UnitScope scope;
    private final Organisation organisation;
    private final Campaigns campaigns;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    AcknowledgeCampaign(
            CampaignAccess access,
            Caller caller,
            UnitScope scope,
            Organisation organisation,
            Campaigns campaigns,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.access = access;
        this.caller = caller;
        this.scope = scope;
        this.organisation = organisation;
        this.campaigns = campaigns;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    CampaignRow acknowledge(UUID id, AcknowledgementLevel level, @Nullable String namedUnit) {
        String person = caller.requirePersonId();
        CampaignRow row = access.lock(id);
        if (row.state != CampaignRow.State.LAUNCHED) {
            throw new CampaignRefused(Reason.WRONG_STATE, "Phong trào chưa phát động.");
        }
        String unit = unit(namedUnit);
        boolean forUnit = caller.has(Role.UNIT_HEAD);
        requireAddressed(id, unit, person, forUnit);
        if (remember(id, unit, person, forUnit, level)) {
            audit.record(new AuditEntry(
                    "campaign",
                    id.toString(),
                    "acknowledge",
                    null,
                    level.name(),
                    (forUnit ? "unit " : "person of ") + unit));
            if (forUnit) {
                outbox.add(
                        ChangeCampaign.TOPIC,
                        CampaignAcknowledged.TYPE,
                        id.toString(),
                        new CampaignAcknowledged(id.toString(), unit, person, clock.instant(), level.name()));
            }
        }
        return row;
    }

    /** The unit named, else the caller's own. */
    private String unit(@Nullable String named) {
        String unit = named != null && !named.isBlank()
                ? named
                : scope.ownUnit().orElseGet(() -> caller.unitRoots().getFirst());
        scope.require(unit);
        return unit;
    }

    private void requireAddressed(UUID id, String unit, String person, boolean forUnit) {
        Set<String> addressed = campaigns.audience(id).stream()
                .filter(to -> to.unitCode != null || to.personId != null)
                .map(to -> to.unitCode != null ? to.unitCode : "person " + to.personId)
                .collect(Collectors.toSet());
        boolean mine = addressed.contains(unit) || (!forUnit && addressed.contains("person " + person));
        if (!mine) {
            throw new CampaignRefused(
                    Reason.NOT_ADDRESSED,
                    organisation.unitName(unit) + " không tham gia và không có trong nơi nhận của phong trào này.");
        }
    }

    /** False when this was said before. */
    private boolean remember(UUID id, String unit, String person, boolean forUnit, AcknowledgementLevel level) {
        Instant now = clock.instant();
        AcknowledgementRow row = forUnit
                ? AcknowledgementRow.find(
                                "campaignId = ?1 and unitCode = ?2 and onBehalf = ?3",
                                id,
                                unit,
                                AcknowledgementRow.OnBehalf.UNIT)
                        .firstResult()
                : AcknowledgementRow.find(
                                "campaignId = ?1 and personId = ?2 and onBehalf = ?3",
                                id,
                                person,
                                AcknowledgementRow.OnBehalf.PERSON)
                        .firstResult();
        if (row != null && !level.isBeyond(row.level)) {
            return false;
        }
        if (row == null) {
            row = new AcknowledgementRow();
            row.campaignId = id;
            row.unitCode = unit;
            row.onBehalf = forUnit ? AcknowledgementRow.OnBehalf.UNIT : AcknowledgementRow.OnBehalf.PERSON;
            row.receivedAt = now;
        }
        row.personId = person;
        row.level = level;
        row.briefedAt = level == AcknowledgementLevel.BRIEFED ? now : null;
        row.persist();
        return true;
    }
}
