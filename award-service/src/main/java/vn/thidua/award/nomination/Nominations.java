package vn.thidua.award.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.problem.Refusal;

/** What council and decision need of nominations, and the steps that they take them through. */
@ApplicationScoped
public class Nominations {

    private final EntityManager database;
    private final AuditLog audit;

    Nominations(EntityManager database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /** A nomination as other features see it. */
    public record Nomination(
            UUID id,
            UUID roundId,
            String ownerUnit,
            int year,
            SubjectKind subjectKind,
            String subjectId,
            String subjectName,
            @Nullable String position,
            String unitCode,
            String awardCode,
            NominationState state,
            UUID appraisalId,
            long version) {}

    /** A round as other features see it. */
    public record Round(
            UUID id,
            String ownerUnit,
            String name,
            @Nullable String campaignId,
            int year,
            LocalDate receivedOn) {}

    public Optional<Round> round(UUID id) {
        return Optional.ofNullable(database.find(RoundEntity.class, id))
                .map(r -> new Round(r.id, r.ownerUnit, r.name, r.campaignId, r.year, r.receivedOn));
    }

    public Optional<Nomination> find(UUID id) {
        return Optional.ofNullable(database.find(NominationEntity.class, id))
                .map(entity -> entity.snapshot(roundOf(entity)));
    }

    public List<Nomination> all(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.createQuery("from NominationEntity where id in :ids", NominationEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(entity -> entity.snapshot(roundOf(entity)))
                .toList();
    }

    /** Nominations of a round that the council passed and no decision holds yet. */
    public List<Nomination> passed(UUID roundId) {
        return database.createQuery(
                        "from NominationEntity where roundId = :round and state = PASSED order by awardCode, subjectName",
                        NominationEntity.class)
                .setParameter("round", roundId)
                .getResultStream()
                .map(entity -> entity.snapshot(roundOf(entity)))
                .toList();
    }

    /** Decided nominations whose verdict is one of these. */
    public List<UUID> judgedBy(Collection<UUID> appraisalIds) {
        return appraisalIds.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select id from NominationEntity where state = DECIDED and appraisalId in :ids",
                                UUID.class)
                        .setParameter("ids", appraisalIds)
                        .getResultList();
    }

    /** Takes a nomination to its next state; two at the same time wait for each other. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Nomination move(UUID id, NominationState from, NominationState to, String action, @Nullable String why) {
        NominationEntity entity = database.find(NominationEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (entity == null || entity.state != from) {
            throw new Refusal(NominationReason.NOT_OPEN, "Đề nghị này đã sang bước khác, xin tải lại.");
        }
        entity.state = to;
        audit.record(new AuditEntry("nomination", id.toString(), action, from.name(), to.name(), why));
        return entity.snapshot(roundOf(entity));
    }

    private RoundEntity roundOf(NominationEntity entity) {
        return database.find(RoundEntity.class, entity.roundId);
    }
}
