package vn.thidua.notification.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.notification.store.Database;

/** The read model of launched campaigns. */
@ApplicationScoped
public class Campaigns {

    private final Database database;
    private final ObjectMapper json;

    Campaigns(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    void keep(Campaign campaign) {
        database.update(
                """
                insert into campaign (campaign_id, owner_unit, title, document_number, launched_at, launched)
                values (?, ?, ?, ?, ?, ?::jsonb)
                on conflict (campaign_id) do update set
                    owner_unit = excluded.owner_unit, title = excluded.title,
                    document_number = excluded.document_number, launched_at = excluded.launched_at,
                    launched = excluded.launched""",
                campaign.campaignId(),
                campaign.ownerUnit(),
                campaign.title(),
                campaign.documentNumber(),
                campaign.launchedAt(),
                write(campaign));
    }

    void clear() {
        database.update("delete from campaign");
    }

    public Optional<Campaign> find(@Nullable String id) {
        return id == null
                ? Optional.empty()
                : database.first(
                        "select launched from campaign where campaign_id = ?", row -> read(row.getString(1)), id);
    }

    /** Launched by the given bodies, newest first. */
    public List<Campaign> launchedBy(Collection<String> units) {
        return database.list(
                "select launched from campaign where owner_unit = any(?) order by launched_at desc, campaign_id limit 100",
                row -> read(row.getString(1)),
                units);
    }

    private String write(Campaign campaign) {
        try {
            return json.writeValueAsString(campaign);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Campaign read(String text) {
        try {
            return json.readValue(text, Campaign.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored campaign cannot be read", e);
        }
    }
}
