package vn.thidua.campaign.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Event {@code vn.thidua.organisation.unit-changed.v1}: the whole unit as it now is. */
record UnitChanged(
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

    static final String TYPE = "vn.thidua.organisation.unit-changed.v1";
}
