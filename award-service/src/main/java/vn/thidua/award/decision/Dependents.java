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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.appraisal.Appraisals;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.facts.Facts;
import vn.thidua.award.nomination.Nominations;

/** Awards whose verdict rested on a title, and those that rested on them (danh hiệu dựa vào danh hiệu khác). */
@ApplicationScoped
class Dependents {

    private final EntityManager database;
    private final Appraisals appraisals;
    private final Nominations nominations;
    private final Facts facts;

    Dependents(EntityManager database, Appraisals appraisals, Nominations nominations, Facts facts) {
        this.database = database;
        this.appraisals = appraisals;
        this.nominations = nominations;
        this.facts = facts;
    }

    /** An award as a link of a chain. */
    record Award(String factId, SubjectKind kind, String subjectId, String subjectName, String code, int year) {

        static Award of(DecisionItem item) {
            return new Award(
                    Objects.requireNonNull(item.factId),
                    item.subjectKind,
                    item.subjectId,
                    item.subjectName,
                    item.awardCode,
                    item.year);
        }
    }

    /**
     * An award that depends, and the one through which it does.
     *
     * @param decision null for an award that another body decided and that is only recorded here
     * @param item     its line in the decision, null like it
     */
    record Dependent(
            Award award,
            @Nullable DecisionEntity decision,
            @Nullable DecisionItem item,
            Award through) {}

    /** Nearest first; each award once, however many ways lead to it. To be asked while the award still stands. */
    List<Dependent> of(Award revoked) {
        List<Dependent> found = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(revoked.factId()));
        Deque<Award> causes = new ArrayDeque<>(List.of(revoked));
        while (!causes.isEmpty()) {
            Award cause = causes.removeFirst();
            Stream.concat(decidedOn(cause).stream(), recordedOn(cause).stream())
                    .filter(dependent -> seen.add(dependent.award().factId()))
                    .forEach(dependent -> {
                        found.add(dependent);
                        causes.add(dependent.award());
                    });
        }
        return found;
    }

    /** Given here, by a verdict that was stored. */
    private List<Dependent> decidedOn(Award cause) {
        List<UUID> verdicts = appraisals.restingOn(cause.factId());
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
                        .map(item -> new Dependent(Award.of(item), decision, item, cause)))
                .toList();
    }

    /** Decided elsewhere and recorded without a verdict: judged now by the law of the day of their decision. */
    private List<Dependent> recordedOn(Award cause) {
        return facts.recordedAwards(cause.kind(), cause.subjectId()).stream()
                .filter(award -> !award.recordId().equals(cause.factId()))
                .filter(award -> appraisals
                        .onTheDayOf(award)
                        .map(verdict -> verdict.restsOn().contains(cause.factId()))
                        .orElse(false))
                .map(award -> new Dependent(
                        new Award(
                                award.recordId(),
                                award.kind(),
                                award.subjectId(),
                                award.subjectName(),
                                award.code(),
                                award.year()),
                        null,
                        null,
                        cause))
                .toList();
    }
}
