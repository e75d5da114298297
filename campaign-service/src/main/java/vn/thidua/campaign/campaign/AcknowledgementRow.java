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
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.domain.AcknowledgementLevel;

/** That a unit (by its head) or a person has received the campaign, and has made it known (đã nhận, đã quán triệt). */
@Entity
@Table(name = "acknowledgement")
class AcknowledgementRow extends PanacheEntityBase {

    /** For the whole unit, or for oneself. */
    enum OnBehalf {
        UNIT,
        PERSON
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public UUID campaignId;
    public String unitCode;

    @Enumerated(EnumType.STRING)
    public OnBehalf onBehalf;

    public String personId;

    @Enumerated(EnumType.STRING)
    public AcknowledgementLevel level;

    public Instant receivedAt;
    public @Nullable Instant briefedAt;
}
