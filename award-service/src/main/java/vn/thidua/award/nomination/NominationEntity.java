package vn.thidua.award.nomination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.SubjectKind;

/** A proposal that a person or a collective be commended (đề nghị khen thưởng). */
@Entity
@Table(name = "nomination")
class NominationEntity {

    @Id
    UUID id;

    @Column(name = "round_id")
    UUID roundId;

    @Column(name = "subject_kind")
    @Enumerated(EnumType.STRING)
    SubjectKind subjectKind;

    @Column(name = "subject_id")
    String subjectId;

    @Column(name = "subject_name")
    String subjectName;

    @Nullable
    String position;

    @Column(name = "unit_code")
    String unitCode;

    @Column(name = "award_code")
    String awardCode;

    boolean registered;

    @Enumerated(EnumType.STRING)
    NominationState state;

    @Column(name = "appraisal_id")
    UUID appraisalId;

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    Nominations.Nomination snapshot(RoundEntity round) {
        return new Nominations.Nomination(
                id,
                roundId,
                round.ownerUnit,
                round.year,
                subjectKind,
                subjectId,
                subjectName,
                position,
                unitCode,
                awardCode,
                state,
                appraisalId,
                version);
    }
}
