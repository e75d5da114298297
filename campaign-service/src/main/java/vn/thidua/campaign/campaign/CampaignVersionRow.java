package vn.thidua.campaign.campaign;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** What a launched campaign said from a moment on; rows are only added. */
@Entity
@Table(name = "campaign_version")
class CampaignVersionRow extends PanacheEntityBase {

    /** What made it: phát động, dời mốc, điều chỉnh. */
    enum Cause {
        LAUNCH,
        MOVE,
        AMEND
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public UUID campaignId;

    /** Counts from 1, the launch. */
    public int number;

    @Enumerated(EnumType.STRING)
    public Cause cause;

    public Instant since;
    public String actor;
    public @Nullable String reason;

    @ColumnTransformer(read = "changes::text", write = "?::jsonb")
    public String changes;

    @ColumnTransformer(read = "differences::text", write = "?::jsonb")
    public String differences;

    @ColumnTransformer(read = "plan::text", write = "?::jsonb")
    public String plan;
}
