package vn.thidua.award.appraisal;

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
import vn.thidua.award.engine.Outcome;
import vn.thidua.award.engine.fact.SubjectKind;

/** A stored verdict (kết quả thẩm định); never changed, with the facts and packs that reproduce it. */
@Entity
@Immutable
@Table(name = "appraisal")
class AppraisalEntity {

    @Id
    UUID id;

    @Column(name = "subject_kind")
    @Enumerated(EnumType.STRING)
    SubjectKind subjectKind;

    @Column(name = "subject_id")
    String subjectId;

    @Column(name = "unit_code")
    String unitCode;

    @Column(name = "award_code")
    String awardCode;

    int year;
    LocalDate day;

    /** Day of judging where a transition may apply to a file received on {@link #day}; null: the law of the day alone. */
    @Column(name = "judged_on")
    @Nullable
    LocalDate judgedOn;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    String verdict;
    String facts;

    @Column(name = "appraised_at")
    Instant appraisedAt;

    @Column(name = "appraised_by")
    String appraisedBy;
}
