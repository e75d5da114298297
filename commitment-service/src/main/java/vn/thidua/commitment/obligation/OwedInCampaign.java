package vn.thidua.commitment.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.thidua.commitment.sql.Sql;

/** Who owed what in a campaign and how that ended, for papers that are handed over. */
@ApplicationScoped
public class OwedInCampaign {

    private final Sql sql;

    OwedInCampaign(Sql sql) {
        this.sql = sql;
    }

    /** One duty of one unit. */
    public record Owed(String unitName, String title, Instant dueAt, String state) {}

    public List<Owed> of(UUID campaign) {
        return sql.list(
                """
                select coalesce(u.name, o.unit_code) as unit_name, o.title, o.due_at, o.state
                from obligation o left join org_unit u on u.code = o.unit_code
                where o.campaign_id = ? order by o.due_at, unit_name""",
                row -> new Owed(
                        row.getString("unit_name"),
                        row.getString("title"),
                        Sql.instant(row, "due_at"),
                        row.getString("state")),
                campaign);
    }
}
