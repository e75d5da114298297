package vn.thidua.award.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.SubjectKind;

/** Signed decisions as other features see them. */
@ApplicationScoped
public class SignedDecisions {

    private final EntityManager database;
    private final Revocations revocations;

    SignedDecisions(EntityManager database, Revocations revocations) {
        this.database = database;
        this.revocations = revocations;
    }

    /** An item of a signed decision. */
    public record Item(
            UUID nominationId,
            SubjectKind subjectKind,
            String subjectName,
            @Nullable String position,
            String unitCode,
            String unitName,
            String awardCode,
            int year,
            @Nullable Long bonus,
            ItemState state,
            @Nullable String revocationNumber,
            @Nullable LocalDate revokedOn,
            @Nullable RevocationGround revocationGround) {}

    /** A signed decision. */
    public record Decision(
            UUID id,
            UUID roundId,
            String ownerUnit,
            String number,
            String title,
            LocalDate signedOn,
            @Nullable String signerName,
            @Nullable String signerTitle,
            Instant updatedAt,
            long version,
            List<Item> items) {}

    /** A piece of the list, oldest change first; one more than asked for, to tell whether there is more. */
    @Transactional
    public List<Decision> changed(
            Collection<String> ownerUnits,
            @Nullable Instant since,
            @Nullable Instant afterAt,
            @Nullable UUID afterId,
            int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(ownerUnits, since, parameters);
        if (afterAt != null && afterId != null) {
            where += " and (d.updatedAt > :at or (d.updatedAt = :at and d.id > :id))";
            parameters.put("at", afterAt);
            parameters.put("id", afterId);
        }
        var select = database.createQuery("select d" + where + " order by d.updatedAt, d.id", DecisionEntity.class);
        parameters.forEach(select::setParameter);
        return select.setMaxResults(limit + 1).getResultStream().map(this::view).toList();
    }

    @Transactional
    public long count(Collection<String> ownerUnits, @Nullable Instant since) {
        Map<String, Object> parameters = new HashMap<>();
        var count = database.createQuery("select count(d)" + where(ownerUnits, since, parameters), Long.class);
        parameters.forEach(count::setParameter);
        return count.getSingleResult();
    }

    @Transactional
    public Optional<Decision> find(UUID id) {
        return Optional.ofNullable(database.find(DecisionEntity.class, id))
                .filter(decision -> decision.state == DecisionState.SIGNED)
                .map(this::view);
    }

    private static String where(
            Collection<String> ownerUnits, @Nullable Instant since, Map<String, Object> parameters) {
        parameters.put("units", ownerUnits);
        if (since != null) {
            parameters.put("since", since);
        }
        return " from DecisionEntity d where d.state = SIGNED and d.ownerUnit in :units"
                + (since == null ? "" : " and d.updatedAt >= :since");
    }

    private Decision view(DecisionEntity d) {
        Map<UUID, Revocations.Standing> standings = revocations.of(List.of(d.id));
        return new Decision(
                d.id,
                d.roundId,
                d.ownerUnit,
                d.number,
                d.title,
                Objects.requireNonNull(d.signedOn),
                d.signerName,
                d.signerTitle,
                d.updatedAt,
                d.version,
                d.items.stream()
                        .map(i -> item(i, standings.getOrDefault(i.nominationId, Revocations.Standing.IN_FORCE)))
                        .toList());
    }

    private static Item item(DecisionItem i, Revocations.Standing standing) {
        RevocationEntity revocation = standing.revocation();
        return new Item(
                i.nominationId,
                i.subjectKind,
                i.subjectName,
                i.position,
                i.unitCode,
                i.unitName,
                i.awardCode,
                i.year,
                i.bonus,
                standing.state(),
                revocation == null ? null : revocation.number,
                revocation == null ? null : revocation.signedOn,
                revocation == null ? null : revocation.ground);
    }
}
