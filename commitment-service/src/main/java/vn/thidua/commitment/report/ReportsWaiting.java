package vn.thidua.commitment.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.overview.WaitingForReview;
import vn.thidua.commitment.sql.Filter;
import vn.thidua.commitment.sql.Sql;

/** Reports that were handed in and not decided on. */
@ApplicationScoped
class ReportsWaiting implements WaitingForReview {

    private final Sql sql;

    ReportsWaiting(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Waiting> waiting(Collection<String> units, @Nullable UUID campaign) {
        Filter filter = new Filter()
                .and("r.state = 'SUBMITTED'")
                .and("r.unit_code = any(?)", units)
                .andIf("r.campaign_id = ?", campaign);
        return sql.list(
                """
                select r.id, r.campaign_id, r.campaign_title, r.unit_code, r.title, r.submitted_at, r.late_by,
                    coalesce(u.name, r.unit_code) as unit_name
                from report r left join org_unit u on u.code = r.unit_code where %s""".formatted(filter.where()),
                row -> new Waiting(
                        WaitingKind.REPORT,
                        row.getObject("id", UUID.class),
                        row.getObject("campaign_id", UUID.class),
                        row.getString("campaign_title"),
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        row.getString("title"),
                        Sql.instant(row, "submitted_at"),
                        row.getString("late_by") != null),
                filter.parameters());
    }
}
