package vn.thidua.campaign.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import vn.thidua.kit.organisation.Unit;

/** The units of the whole province for other features, as this service, their owner, has them. */
@ApplicationScoped
public class Units {

    /** Units that exist on that day, sorted by code. */
    public List<Unit> validOn(LocalDate day) {
        return UnitRow.<UnitRow>list("validFrom <= ?1 and (validTo is null or validTo >= ?1) order by code", day)
                .stream()
                .map(Units::unit)
                .toList();
    }

    private static Unit unit(UnitRow row) {
        return new Unit(
                row.code,
                row.name,
                row.shortName,
                row.kind,
                row.parentCode,
                row.legalPersonality,
                row.blocCode,
                row.blocRole,
                row.headTitle,
                row.validFrom,
                row.validTo,
                row.successorCode);
    }
}
