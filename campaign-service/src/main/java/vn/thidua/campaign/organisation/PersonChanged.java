package vn.thidua.campaign.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Event {@code vn.thidua.organisation.person-changed.v1}: what other services need of a person; gender, employment and
 * party membership stay here.
 */
record PersonChanged(
        String personId,
        String fullName,
        String unitCode,
        String position,
        String roleGroup,
        @Nullable String email,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable String headOf) {

    static final String TYPE = "vn.thidua.organisation.person-changed.v1";
}
