package vn.thidua.award.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An award taken back by a signed decision (hủy bỏ, thu hồi). */
@Entity
@Immutable
@Table(name = "revocation")
class RevocationEntity {

    @Id
    UUID id;

    @Column(name = "decision_id")
    UUID decisionId;

    @Column(name = "nomination_id")
    UUID nominationId;

    @Column(name = "owner_unit")
    String ownerUnit;

    String number;

    @Column(name = "signed_on")
    LocalDate signedOn;

    @Enumerated(EnumType.STRING)
    RevocationGround ground;

    String explanation;

    @Column(name = "signer_name")
    String signerName;

    @Column(name = "signer_title")
    @Nullable
    String signerTitle;

    long recovered;

    @Column(name = "recorded_at")
    Instant recordedAt;
}
