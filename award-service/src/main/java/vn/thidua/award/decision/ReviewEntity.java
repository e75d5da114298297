package vn.thidua.award.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An award to be looked at again because another one that it rested on was taken back (rà soát). */
@Entity
@Table(name = "award_review")
class ReviewEntity {

    /** How it ended, if it did. */
    enum State {
        OPEN,
        KEPT,
        REVOKED
    }

    @Id
    UUID id;

    @Column(name = "revocation_id")
    UUID revocationId;

    @Column(name = "decision_id")
    UUID decisionId;

    @Column(name = "nomination_id")
    UUID nominationId;

    @Column(name = "fact_id")
    String factId;

    String reason;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Column(name = "closed_by")
    @Nullable
    String closedBy;

    @Column(name = "closed_reason")
    @Nullable
    String closedReason;

    void close(State outcome, String why, Instant at, String by) {
        state = outcome;
        closedReason = why;
        closedAt = at;
        closedBy = by;
    }
}
