package vn.thidua.award.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.SubjectKind;

/** A stored fact (dữ kiện). */
@Entity
@Table(name = "fact")
class FactEntity {

    @Id
    @Column(name = "record_id")
    String recordId;

    @Column(name = "subject_kind")
    @Enumerated(EnumType.STRING)
    SubjectKind subjectKind;

    @Column(name = "subject_id")
    String subjectId;

    int year;

    @Enumerated(EnumType.STRING)
    FactType type;

    String code;

    @Nullable
    String title;

    @Column(name = "decision_no")
    @Nullable
    String decisionNo;

    @Column(name = "decision_date")
    @Nullable
    LocalDate decisionDate;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Nullable
    String basis;

    @Column(name = "used_for")
    String usedFor = "";

    @Column(name = "from_date")
    @Nullable
    LocalDate from;

    @Column(name = "to_date")
    @Nullable
    LocalDate to;

    @Column(name = "working_days")
    @Nullable
    Integer workingDays;

    @Enumerated(EnumType.STRING)
    FactStatus status;

    @Nullable
    String note;

    @Enumerated(EnumType.STRING)
    Origin origin;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    /** Document or file that it was taken from (nguồn). */
    @Nullable
    String source;

    /** Since when it is settled here: a file no longer changes it. */
    @Column(name = "settled_at")
    @Nullable
    Instant settledAt;

    /** Where a fact came from. */
    enum Origin {
        IMPORT,
        ENTRY,
        DECISION
    }

    static FactEntity of(SubjectKind kind, String subjectId, FactRow row, Origin origin, Instant at, String by) {
        FactEntity entity = new FactEntity();
        entity.recordId = row.recordId();
        entity.subjectKind = kind;
        entity.subjectId = subjectId;
        entity.origin = origin;
        entity.take(row, at, by);
        return entity;
    }

    void take(FactRow row, Instant at, String by) {
        year = row.year();
        type = row.type();
        code = row.code();
        title = row.title();
        decisionNo = row.decisionNo();
        decisionDate = row.decisionDate();
        decidedBy = row.decidedBy();
        basis = row.basis();
        usedFor = String.join(";", row.usedFor());
        from = row.from();
        to = row.to();
        workingDays = row.workingDays();
        status = row.status();
        note = row.note();
        recordedAt = at;
        recordedBy = by;
    }

    FactRow row() {
        return new FactRow(
                recordId,
                type,
                code,
                year,
                title,
                decisionNo,
                decisionDate,
                decidedBy,
                basis,
                usedFor.isEmpty() ? List.of() : List.of(usedFor.split(";", -1)),
                from,
                to,
                workingDays,
                status,
                note);
    }
}
