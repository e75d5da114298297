package vn.thidua.campaign.document;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** A launch document that was read. */
@Entity
@Table(name = "launch_document")
class DocumentRow extends PanacheEntityBase {

    @Id
    public UUID id;

    public String ownerUnit;
    public String fileName;
    public String mediaType;
    public String digest;
    public long bytes;
    public String canonical;

    /** As {@code ReadingJson} writes it. */
    @ColumnTransformer(read = "reading::text", write = "?::jsonb")
    public String reading;

    public String uploadedBy;
    public Instant uploadedAt;
}
