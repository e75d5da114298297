package vn.thidua.commitment.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.overview.WaitingForReview;
import vn.thidua.commitment.sql.Filter;
import vn.thidua.commitment.sql.Sql;

/** Sheets with commitments that were handed in and not decided on; one entry per sheet. */
@ApplicationScoped
class CommitmentsWaiting implements WaitingForReview {

    private final Sql sql;

    CommitmentsWaiting(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Waiting> waiting(Collection<String> units, @Nullable UUID campaign) {
        Filter filter = new Filter()
                .and("m.state = 'SUBMITTED'")
                .and("m.unit_code = any(?)", units)
                .andIf("m.campaign_id = ?", campaign);
        return sql.list(
                """
                select m.campaign_id, m.unit_code, c.title, coalesce(u.name, m.unit_code) as unit_name,
                       count(*) as rows, min(m.submitted_at) as submitted_at
                from commitment m join campaign c on c.campaign_id = m.campaign_id
                left join org_unit u on u.code = m.unit_code
                where %s group by m.campaign_id, m.unit_code, c.title, u.name""".formatted(filter.where()),
                row -> new Waiting(
                        WaitingKind.COMMITMENTS,
                        row.getObject("campaign_id", UUID.class),
                        row.getObject("campaign_id", UUID.class),
                        row.getString("title"),
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        "Bảng cam kết: " + row.getLong("rows") + " chỉ tiêu chờ duyệt",
                        Sql.instant(row, "submitted_at"),
                        false),
                filter.parameters());
    }
}
