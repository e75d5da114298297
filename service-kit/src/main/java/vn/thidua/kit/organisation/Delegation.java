package vn.thidua.kit.organisation;

import java.time.LocalDate;

/**
 * Delegation (ủy quyền): a head lets a deputy act for the unit for a time.
 *
 * @param fromPerson id of the head
 * @param toPerson   id of the deputy
 * @param unitCode   unit at and below which the deputy acts
 * @param role       the one role of the head that is delegated
 * @param validTo    last day, Asia/Ho_Chi_Minh
 */
public record Delegation(
        String id,
        String fromPerson,
        String toPerson,
        String unitCode,
        String role,
        LocalDate validFrom,
        LocalDate validTo,
        boolean revoked) {

    public boolean isActiveOn(LocalDate day) {
        return !revoked && !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
