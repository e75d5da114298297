package vn.thidua.award.decision;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An award decision (quyết định khen thưởng): a draft, or signed and then final. */
@Entity
@Table(name = "decision")
class DecisionEntity {

    @Id
    UUID id;

    @Column(name = "round_id")
    UUID roundId;

    @Column(name = "owner_unit")
    String ownerUnit;

    String number;
    String title;

    @Enumerated(EnumType.STRING)
    DecisionState state;

    @Column(name = "signed_on")
    @Nullable
    LocalDate signedOn;

    @Column(name = "signed_at")
    @Nullable
    Instant signedAt;

    @Column(name = "signer_id")
    @Nullable
    String signerId;

    @Column(name = "signer_name")
    @Nullable
    String signerName;

    @Column(name = "signer_title")
    @Nullable
    String signerTitle;

    @Column(name = "base_salary")
    @Nullable
    Long baseSalary;

    @ElementCollection
    @CollectionTable(name = "decision_item", joinColumns = @JoinColumn(name = "decision_id"))
    @OrderBy("awardCode, unitCode, subjectName")
    List<DecisionItem> items = new ArrayList<>();

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;
}
