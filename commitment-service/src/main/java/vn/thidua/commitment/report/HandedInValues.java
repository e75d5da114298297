package vn.thidua.commitment.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thidua.commitment.commitment.ReportedValues;
import vn.thidua.commitment.commitment.domain.Pace;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.time.Days;

/** Values of reports that were handed in and not returned. */
@ApplicationScoped
class HandedInValues implements ReportedValues {

    private final Sql sql;

    HandedInValues(Sql sql) {
        this.sql = sql;
    }

    private record Value(UUID commitment, Pace.Reading reading) {}

    @Override
    public Map<UUID, List<Pace.Reading>> of(Collection<UUID> commitments) {
        Map<UUID, List<Pace.Reading>> readings = new HashMap<>();
        sql.list(
                        """
                        select v.commitment_id, r.submitted_at, v.value from report_value v
                        join report r on r.id = v.report_id
                        where v.commitment_id = any(?::uuid[]) and v.value is not null
                            and r.state in ('SUBMITTED', 'ACCEPTED')
                        order by r.submitted_at, r.id""",
                        row -> {
                            BigDecimal value = row.getBigDecimal("value");
                            return new Value(
                                    row.getObject("commitment_id", UUID.class),
                                    new Pace.Reading(Days.of(Sql.instant(row, "submitted_at")), value));
                        },
                        commitments)
                .forEach(value -> readings.computeIfAbsent(value.commitment(), _ -> new ArrayList<>())
                        .add(value.reading()));
        return readings;
    }
}
