package vn.thidua.award.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.thidua.award.appraisal.Appraisals;
import vn.thidua.award.nomination.Nominations;

/** Awards whose verdict rested on a title, and those that rested on them (danh hiệu dựa vào danh hiệu khác). */
@ApplicationScoped
class Dependents {

    private final EntityManager database;
    private final Appraisals appraisals;
    private final Nominations nominations;

    Dependents(EntityManager database, Appraisals appraisals, Nominations nominations) {
        this.database = database;
        this.appraisals = appraisals;
        this.nominations = nominations;
    }

    /** An award given here, and the title through which it depends. */
    record Dependent(DecisionEntity decision, DecisionItem item, DecisionItem through) {}

    /** Nearest first; each award once, however many ways lead to it. */
    List<Dependent> of(DecisionItem revoked) {
        List<Dependent> found = new ArrayList<>();
        Set<UUID> seen = new HashSet<>(Set.of(revoked.nominationId));
        Deque<DecisionItem> causes = new ArrayDeque<>(List.of(revoked));
        while (!causes.isEmpty()) {
            DecisionItem cause = causes.removeFirst();
            for (Dependent dependent : directlyOn(cause)) {
                if (seen.add(dependent.item().nominationId)) {
                    found.add(dependent);
                    causes.add(dependent.item());
                }
            }
        }
        return found;
    }

    private List<Dependent> directlyOn(DecisionItem cause) {
        List<UUID> verdicts = appraisals.restingOn(Objects.requireNonNull(cause.factId));
        List<UUID> decided = nominations.judgedBy(verdicts);
        if (decided.isEmpty()) {
            return List.of();
        }
        return database.createQuery("""
                        select distinct d from DecisionEntity d join d.items i
                        where d.state = SIGNED and i.nominationId in :ids""", DecisionEntity.class)
                .setParameter("ids", decided)
                .getResultStream()
                .flatMap(decision -> decision.items.stream()
                        .filter(item -> decided.contains(item.nominationId) && item.factId != null)
                        .map(item -> new Dependent(decision, item, cause)))
                .toList();
    }
}
