package vn.thidua.award.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.thidua.award.access.Sight;
import vn.thidua.award.appraisal.Appraisals;
import vn.thidua.award.appraisal.Appraised;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.problem.Refusal;

/** What the secretary may still do before the council votes: appraise again, withdraw. */
@ApplicationScoped
class ChangeNomination {

    private final EntityManager database;
    private final Appraisals appraisals;
    private final Nominations nominations;
    private final Sight sight;
    private final AuditLog audit;

    ChangeNomination(
            EntityManager database, Appraisals appraisals, Nominations nominations, Sight sight, AuditLog audit) {
        this.database = database;
        this.appraisals = appraisals;
        this.nominations = nominations;
        this.sight = sight;
        this.audit = audit;
    }

    /** Judges by the facts recorded now; the earlier verdict stays stored. */
    @Transactional
    void appraiseAgain(UUID id) {
        NominationEntity nomination = open(id);
        RoundEntity round = database.find(RoundEntity.class, nomination.roundId);
        Appraised before = appraisals.find(nomination.appraisalId).orElseThrow();
        Appraised now = appraisals.appraiseReceived(
                nomination.subjectKind,
                nomination.subjectId,
                nomination.unitCode,
                nomination.awardCode,
                round.year,
                round.receivedOn);
        nomination.appraisalId = now.id();
        audit.record(new AuditEntry(
                "nomination",
                id.toString(),
                "appraise",
                before.verdict().outcome().name(),
                now.verdict().outcome().name(),
                null));
    }

    @Transactional
    void withdraw(UUID id, String reason) {
        open(id);
        nominations.move(id, NominationState.NOMINATED, NominationState.WITHDRAWN, "withdraw", reason);
    }

    private NominationEntity open(UUID id) {
        NominationEntity nomination = database.find(NominationEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (nomination == null) {
            throw Sight.notThere();
        }
        sight.requireOwn(List.of(database.find(RoundEntity.class, nomination.roundId).ownerUnit));
        if (nomination.state != NominationState.NOMINATED) {
            throw new Refusal(NominationReason.NOT_OPEN, "Hội đồng đã có kết quả hoặc đề nghị đã rút.");
        }
        return nomination;
    }
}
