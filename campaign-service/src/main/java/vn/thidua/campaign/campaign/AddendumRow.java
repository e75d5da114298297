package vn.thidua.campaign.campaign;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.domain.Addendum;

/** A change of a launched campaign (bản điều chỉnh, bổ sung) as it is stored. */
@Entity
@Table(name = "campaign_addendum")
class AddendumRow extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID campaignId;

    /** Raised by each step; what an ETag names. */
    public long version;

    @Enumerated(EnumType.STRING)
    public Addendum.State state;

    /** Version of the campaign that it changes. */
    public int baseNumber;

    public @Nullable UUID documentId;

    @ColumnTransformer(read = "plan::text", write = "?::jsonb")
    public String plan;

    public String reason;

    @ColumnTransformer(read = "proposals::text", write = "?::jsonb")
    public String proposals;

    @ColumnTransformer(read = "remarks::text", write = "?::jsonb")
    public String remarks;

    public String createdBy;
    public Instant createdAt;
    public Instant updatedAt;
    public @Nullable String submittedBy;
    public @Nullable Instant submittedAt;
    public @Nullable String decidedBy;
    public @Nullable Instant decidedAt;
}
