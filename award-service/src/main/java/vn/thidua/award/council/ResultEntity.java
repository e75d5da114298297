package vn.thidua.award.council;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The council's result on one nomination (kết quả bỏ phiếu). */
@Entity
@Table(name = "council_result")
class ResultEntity {

    @Id
    UUID id;

    @Column(name = "session_id")
    UUID sessionId;

    @Column(name = "nomination_id")
    UUID nominationId;

    int yes;
    int no;
    int invalid;
    int members;
    int present;

    @Column(name = "vote_rule")
    String voteRule;

    boolean passed;

    @Column(name = "human_reason")
    @Nullable
    String humanReason;

    @Column(name = "recorded_at")
    Instant recordedAt;
}
