package vn.thidua.award.appraisal.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pass over a body (lượt thẩm định). */
@Entity
@Table(name = "appraisal_run")
class RunEntity {

    @Id
    UUID id;

    @Column(name = "unit_code")
    String unitCode;

    int year;
    LocalDate day;

    @Enumerated(EnumType.STRING)
    RunState state;

    /** Packs in force on the day with the digests of their texts, as JSON. */
    String packs;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "asked_by")
    String askedBy;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    @Column(name = "left_out")
    int leftOut;

    @Nullable
    String fault;
}
