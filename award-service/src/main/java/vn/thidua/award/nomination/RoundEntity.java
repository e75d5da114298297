package vn.thidua.award.nomination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A round of nominations (đợt đề nghị) of a body for a year. */
@Entity
@Table(name = "nomination_round")
class RoundEntity {

    @Id
    UUID id;

    @Column(name = "owner_unit")
    String ownerUnit;

    String name;

    @Column(name = "campaign_id")
    @Nullable
    String campaignId;

    int year;

    @Column(name = "received_on")
    LocalDate receivedOn;

    @Column(name = "received_evidence")
    @Nullable
    String receivedEvidence;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;
}
