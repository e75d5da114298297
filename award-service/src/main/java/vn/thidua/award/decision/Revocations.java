package vn.thidua.award.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the items of signed decisions stand: in force, under review, taken back. */
@ApplicationScoped
class Revocations {

    private final EntityManager database;

    Revocations(EntityManager database) {
        this.database = database;
    }

    /** Standing of an item; both null while it is in force and always was. */
    record Standing(
            @Nullable RevocationEntity revocation, @Nullable ReviewEntity review) {

        static final Standing IN_FORCE = new Standing(null, null);

        ItemState state() {
            if (revocation != null) {
                return ItemState.REVOKED;
            }
            return review != null && review.state == ReviewEntity.State.OPEN ? ItemState.UNDER_REVIEW : ItemState.VALID;
        }
    }

    Map<UUID, Standing> of(Collection<UUID> decisionIds) {
        Map<UUID, RevocationEntity> revoked = new HashMap<>();
        Map<UUID, ReviewEntity> reviews = new HashMap<>();
        if (decisionIds.isEmpty()) {
            return Map.of();
        }
        database.createQuery("from RevocationEntity where decisionId in :ids", RevocationEntity.class)
                .setParameter("ids", decisionIds)
                .getResultStream()
                .forEach(r -> revoked.put(r.nominationId, r));
        database.createQuery("from ReviewEntity where decisionId in :ids order by openedAt", ReviewEntity.class)
                .setParameter("ids", decisionIds)
                .getResultStream()
                .forEach(r -> reviews.put(r.nominationId, r));
        Map<UUID, Standing> standings = new HashMap<>();
        revoked.forEach((id, r) -> standings.put(id, new Standing(r, reviews.get(id))));
        reviews.forEach((id, r) -> standings.putIfAbsent(id, new Standing(null, r)));
        return standings;
    }
}
