package vn.thidua.commitment.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.overview.WaitingForReview;
import vn.thidua.commitment.sql.Filter;
import vn.thidua.commitment.sql.Sql;

/** Wishes for a later date that nobody has answered. */
@ApplicationScoped
class ExtensionsWaiting implements WaitingForReview {

    private final Sql sql;

    ExtensionsWaiting(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Waiting> waiting(Collection<String> units, @Nullable UUID campaign) {
        Filter filter = new Filter()
                .and("x.state = 'ASKED'")
                .and("o.unit_code = any(?)", units)
                .andIf("o.campaign_id = ?", campaign);
        return sql.list(
                """
                select o.id, o.campaign_id, o.campaign_title, o.unit_code, o.title, x.asked_at,
                       coalesce(u.name, o.unit_code) as unit_name
                from extension_request x join obligation o on o.id = x.obligation_id
                left join org_unit u on u.code = o.unit_code
                where %s""".formatted(filter.where()),
                row -> new Waiting(
                        WaitingKind.EXTENSION,
                        row.getObject("id", UUID.class),
                        row.getObject("campaign_id", UUID.class),
                        row.getString("campaign_title"),
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        row.getString("title"),
                        Sql.instant(row, "asked_at"),
                        false),
                filter.parameters());
    }
}
