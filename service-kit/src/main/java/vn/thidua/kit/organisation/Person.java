package vn.thidua.kit.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person (cán bộ, viên chức, người lao động) as this service knows it.
 *
 * @param headOf code of the unit that the person heads, if any
 */
public record Person(
        String personId,
        String fullName,
        String unitCode,
        String position,
        String roleGroup,
        @Nullable String email,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable String headOf) {

    public boolean isThereOn(LocalDate day) {
        return !day.isBefore(startDate) && (endDate == null || !day.isAfter(endDate));
    }
}
