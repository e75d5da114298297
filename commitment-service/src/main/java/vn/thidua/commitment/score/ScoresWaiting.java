package vn.thidua.commitment.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.overview.WaitingForReview;
import vn.thidua.commitment.sql.Filter;
import vn.thidua.commitment.sql.Sql;

/** Self-scores that were handed in and not verified. */
@ApplicationScoped
class ScoresWaiting implements WaitingForReview {

    private final Sql sql;

    ScoresWaiting(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Waiting> waiting(Collection<String> units, @Nullable UUID campaign) {
        Filter filter = new Filter()
                .and("s.state = 'SUBMITTED'")
                .and("s.unit_code = any(?)", units)
                .andIf("s.campaign_id = ?", campaign);
        return sql.list(
                """
                select s.*, coalesce(u.name, s.unit_code) as unit_name
                from self_score s left join org_unit u on u.code = s.unit_code where %s""".formatted(filter.where()),
                row -> new Waiting(
                        WaitingKind.SELF_SCORE,
                        row.getObject("id", UUID.class),
                        row.getObject("campaign_id", UUID.class),
                        row.getString("campaign_title"),
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        "Bảng tự chấm điểm",
                        Sql.instant(row, "submitted_at"),
                        row.getString("late_by") != null),
                filter.parameters());
    }
}
