package vn.thidua.award.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.SubjectKind;

/** One award given or taken back, with its money (bút toán); the numbers of a year are the sum of its entries. */
@Entity
@Immutable
@Table(name = "award_entry")
class AwardEntry {

    @Id
    UUID id;

    @Column(name = "decision_id")
    UUID decisionId;

    @Column(name = "nomination_id")
    UUID nominationId;

    @Column(name = "owner_unit")
    String ownerUnit;

    @Column(name = "on_day")
    LocalDate onDay;

    @Column(name = "subject_kind")
    @Enumerated(EnumType.STRING)
    SubjectKind subjectKind;

    @Column(name = "award_code")
    String awardCode;

    int change;
    long bonus;

    @Column(name = "revocation_id")
    @Nullable
    UUID revocationId;

    String why;

    static AwardEntry given(DecisionEntity decision, DecisionItem item, LocalDate day) {
        return of(
                decision, item, day, 1, item.bonus == null ? 0 : item.bonus, null, "Quyết định số " + decision.number);
    }

    static AwardEntry takenBack(DecisionEntity decision, DecisionItem item, RevocationEntity revocation) {
        return of(
                decision,
                item,
                revocation.signedOn,
                -1,
                -revocation.recovered,
                revocation.id,
                "Hủy bỏ theo Quyết định số " + revocation.number);
    }

    private static AwardEntry of(
            DecisionEntity decision,
            DecisionItem item,
            LocalDate day,
            int change,
            long bonus,
            @Nullable UUID revocation,
            String why) {
        AwardEntry entry = new AwardEntry();
        entry.id = UUID.randomUUID();
        entry.decisionId = decision.id;
        entry.nominationId = item.nominationId;
        entry.ownerUnit = decision.ownerUnit;
        entry.onDay = day;
        entry.subjectKind = item.subjectKind;
        entry.awardCode = item.awardCode;
        entry.change = change;
        entry.bonus = bonus;
        entry.revocationId = revocation;
        entry.why = why;
        return entry;
    }
}
