package vn.thidua.award.appraisal.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thidua.kit.organisation.Unit;
import vn.thidua.kit.organisation.WorkingDays;

/**
 * What a pass goes over.
 *
 * @param units    the body and everything below it, by code
 * @param parents  of every unit, the unit and those above it
 * @param calendar for leaves whose working days nobody stated
 */
public record Pass(
        UUID run,
        int year,
        LocalDate day,
        Map<String, Unit> units,
        Map<String, List<String>> parents,
        WorkingDays calendar) {

    public Pass {
        units = Map.copyOf(units);
        parents = Map.copyOf(parents);
    }

    List<String> parentsOf(String unit) {
        return parents.getOrDefault(unit, List.of(unit));
    }
}
