package vn.thidua.award.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Results as other features see them. */
@ApplicationScoped
public class CouncilResults {

    private final EntityManager database;

    CouncilResults(EntityManager database) {
        this.database = database;
    }

    /** A vote with its session's day. */
    public record Result(
            LocalDate heldOn,
            int yes,
            int no,
            int invalid,
            int members,
            int present,
            boolean passed,
            String voteRule,
            @Nullable String humanReason) {}

    public Optional<Result> of(UUID nominationId) {
        return database.createQuery("from ResultEntity where nominationId = :id", ResultEntity.class)
                .setParameter("id", nominationId)
                .getResultStream()
                .findFirst()
                .map(r -> new Result(
                        database.find(SessionEntity.class, r.sessionId).heldOn,
                        r.yes,
                        r.no,
                        r.invalid,
                        r.members,
                        r.present,
                        r.passed,
                        r.voteRule,
                        r.humanReason));
    }
}
