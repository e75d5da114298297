package vn.thidua.campaign.campaign;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit or person that a launched campaign is for: takes part, or stands on the distribution list (nơi nhận). */
@Entity
@Table(name = "campaign_audience")
class AudienceRow extends PanacheEntityBase {

    /** Tham gia, nơi nhận. */
    enum Part {
        PARTICIPANT,
        RECIPIENT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public UUID campaignId;

    @Enumerated(EnumType.STRING)
    public Part part;

    public @Nullable String unitCode;
    public @Nullable String personId;
    public @Nullable String text;

    /** Of a receiver outside, who gets it by mail. */
    public @Nullable String email;
}
