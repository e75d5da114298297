package vn.thidua.campaign.delegation;

import java.time.LocalDate;

/** Event {@code vn.thidua.organisation.delegation-changed.v1}: the whole delegation as it now is. */
record DelegationChanged(
        String delegationId,
        String fromPerson,
        String toPerson,
        String unitCode,
        String role,
        LocalDate validFrom,
        LocalDate validTo,
        boolean revoked) {

    static final String TYPE = "vn.thidua.organisation.delegation-changed.v1";
    static final String TOPIC = "thidua.organisation";
}
