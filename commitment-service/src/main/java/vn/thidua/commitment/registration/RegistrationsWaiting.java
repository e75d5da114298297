package vn.thidua.commitment.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.overview.WaitingForReview;
import vn.thidua.commitment.sql.Filter;
import vn.thidua.commitment.sql.Sql;

/** Registrations that were handed in and not decided on. */
@ApplicationScoped
class RegistrationsWaiting implements WaitingForReview {

    private final Sql sql;

    RegistrationsWaiting(Sql sql) {
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
                select r.*, c.title, coalesce(u.name, r.unit_code) as unit_name
                from registration r join campaign c on c.campaign_id = r.campaign_id
                left join org_unit u on u.code = r.unit_code where %s""".formatted(filter.where()),
                row -> new Waiting(
                        WaitingKind.REGISTRATION,
                        row.getObject("id", UUID.class),
                        row.getObject("campaign_id", UUID.class),
                        row.getString("title"),
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        "Đăng ký thi đua năm " + row.getInt("year"),
                        Sql.instant(row, "submitted_at"),
                        false),
                filter.parameters());
    }
}
