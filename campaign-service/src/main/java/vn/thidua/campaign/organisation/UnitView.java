package vn.thidua.campaign.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A unit (đơn vị) on its way out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Unit")
record UnitView(
        String code,
        String name,
        String shortName,
        String kind,
        @Nullable String parentCode,
        boolean legalPersonality,
        @Nullable String blocCode,
        @Nullable String blocRole,
        @Nullable String headTitle,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successorCode) {

    static UnitView of(UnitRow unit) {
        return new UnitView(
                unit.code,
                unit.name,
                unit.shortName,
                unit.kind,
                unit.parentCode,
                unit.legalPersonality,
                unit.blocCode,
                unit.blocRole,
                unit.headTitle,
                unit.validFrom,
                unit.validTo,
                unit.successorCode);
    }
}
