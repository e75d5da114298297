package vn.thidua.kit.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit (đơn vị) as this service knows it; names hold between two days, a renamed unit has a successor.
 *
 * @param validTo last day, null while it exists
 */
public record Unit(
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

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
