package vn.thidua.campaign.calendar;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** One version of a notice; rows are only added. */
@Entity
@Table(name = "year_notice")
class NoticeRow extends PanacheEntityBase {

    /** Who recorded what came with the product. */
    static final String SHIPPED = "system";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public UUID noticeId;
    public long version;

    @Column(name = "\"year\"")
    public int year;

    public String number;
    public LocalDate issuedOn;

    @ColumnTransformer(read = "content::text", write = "?::jsonb")
    public String content;

    public boolean withdrawn;
    public String actor;
    public Instant recordedAt;
}
