package vn.thidua.campaign.campaign;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A campaign as it is stored: one row over all its states. */
@Entity
@Table(name = "campaign")
class CampaignRow extends PanacheEntityBase {

    /** States (trạng thái): dự thảo, đã trình, trả lại, đã phát động. */
    enum State {
        DRAFT,
        SUBMITTED,
        RETURNED,
        LAUNCHED
    }

    @Id
    public UUID id;

    /** Raised by each change; what an ETag names. */
    public long version;

    @Enumerated(EnumType.STRING)
    public State state;

    public String ownerUnit;
    public @Nullable UUID documentId;

    /** The campaign that this one carries out. */
    public @Nullable UUID parentId;

    public String title;
    public @Nullable LocalDate periodFrom;
    public @Nullable LocalDate periodTo;

    @ColumnTransformer(read = "plan::text", write = "?::jsonb")
    public String plan;

    @ColumnTransformer(read = "remarks::text", write = "?::jsonb")
    public String remarks;

    public String createdBy;
    public Instant createdAt;
    public Instant updatedAt;
    public @Nullable String submittedBy;
    public @Nullable Instant submittedAt;
    public @Nullable String returnedBy;
    public @Nullable Instant returnedAt;
    public @Nullable String launchedBy;
    public @Nullable Instant launchedAt;
}
