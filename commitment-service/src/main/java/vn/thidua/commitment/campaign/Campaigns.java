package vn.thidua.commitment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.thidua.commitment.sql.Json;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.Projection;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Read model of the launched campaigns. */
@ApplicationScoped
public class Campaigns implements Projection {

    private final Sql sql;
    private final Json json;

    Campaigns(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** The campaign; refuses with 404 when it is unknown here. */
    public Campaign get(UUID id) {
        return sql.one(
                        "select * from campaign where campaign_id = ?",
                        row -> new Campaign(
                                row.getObject("campaign_id", UUID.class),
                                row.getString("owner_unit"),
                                row.getString("title"),
                                row.getString("document_number"),
                                row.getObject("period_from", LocalDate.class),
                                row.getObject("period_to", LocalDate.class),
                                json.read(row.getString("details"), Campaign.Details.class)),
                        id)
                .orElseThrow(() ->
                        new Refusal(CommonReason.NOT_FOUND, "Không có phong trào thi đua này hoặc chưa phát động."));
    }

    /** The campaign, if the unit takes part in it; else 404. */
    public Campaign of(UUID id, String unit) {
        Campaign campaign = get(id);
        if (!campaign.concerns(unit)) {
            throw new Refusal(CommonReason.NOT_FOUND, "Đơn vị không tham gia phong trào thi đua này.");
        }
        return campaign;
    }

    @Override
    public String topic() {
        return "thidua.campaign";
    }

    @Override
    public String type() {
        return CampaignLaunched.TYPE;
    }

    @Override
    public void clear() {
        sql.update("delete from campaign");
    }

    @Override
    public void handle(EventEnvelope event) {
        keep(event.data(CampaignLaunched.class), 1);
    }

    /** Keeps what the campaign says, unless a later version is known. */
    void keep(CampaignLaunched launched, int version) {
        var details = new Campaign.Details(
                launched.participants(),
                Objects.requireNonNullElse(launched.contents(), List.of()),
                Objects.requireNonNullElse(launched.indicators(), List.of()),
                Objects.requireNonNullElse(launched.rewards(), List.of()),
                launched.scope(),
                launched.scoring());
        sql.update(
                """
                insert into campaign (campaign_id, owner_unit, title, document_number, period_from, period_to,
                                      launched_at, details, version)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                on conflict (campaign_id) do update set
                    owner_unit = excluded.owner_unit, title = excluded.title,
                    document_number = excluded.document_number, period_from = excluded.period_from,
                    period_to = excluded.period_to, details = excluded.details, version = excluded.version
                    where campaign.version <= excluded.version""",
                launched.campaignId(),
                launched.ownerUnit(),
                launched.title(),
                launched.documentNumber(),
                launched.periodFrom(),
                launched.periodTo(),
                launched.launchedAt(),
                json.write(details),
                version);
    }
}
