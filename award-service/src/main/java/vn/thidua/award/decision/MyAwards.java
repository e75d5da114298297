package vn.thidua.award.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.facts.Facts;
import vn.thidua.award.nomination.Nominations;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.organisation.Organisation;

/** What the caller holds (thành tích của tôi): by decision only, with the verdict where it was given here. */
@ApplicationScoped
class MyAwards {

    private static final Map<FactStatus, ItemState> STANDINGS = Map.of(
            FactStatus.VALID, ItemState.VALID,
            FactStatus.UNDER_REVIEW, ItemState.UNDER_REVIEW,
            FactStatus.REVOKED, ItemState.REVOKED);

    private final EntityManager database;
    private final Facts facts;
    private final Nominations nominations;
    private final Organisation organisation;
    private final Caller caller;

    MyAwards(EntityManager database, Facts facts, Nominations nominations, Organisation organisation, Caller caller) {
        this.database = database;
        this.facts = facts;
        this.nominations = nominations;
        this.organisation = organisation;
        this.caller = caller;
    }

    private record Signed(DecisionEntity decision, DecisionItem item) {}

    @Transactional
    DecisionViews.MyAwards list() {
        String person = caller.requirePersonId();
        Map<String, Signed> here = new HashMap<>();
        database.createQuery("""
                        select distinct d from DecisionEntity d join d.items i
                        where d.state = SIGNED and i.subjectKind = PERSON and i.subjectId = :person""", DecisionEntity.class)
                .setParameter("person", person)
                .getResultStream()
                .flatMap(decision -> decision.items.stream().map(item -> new Signed(decision, item)))
                .filter(signed -> signed.item.subjectId.equals(person) && signed.item.factId != null)
                .forEach(signed -> here.put(Objects.requireNonNull(signed.item.factId), signed));
        List<FactRow> rows = facts.snapshotOf(SubjectKind.PERSON, person, 0).rows();
        return new DecisionViews.MyAwards(rows.stream()
                .filter(row -> row.type() == FactType.TITLE || row.type() == FactType.FORM)
                .filter(row -> row.decisionNo() != null && STANDINGS.containsKey(row.status()))
                .sorted(Comparator.comparing(FactRow::year).reversed().thenComparing(FactRow::code))
                .map(row -> view(row, here.get(row.recordId())))
                .toList());
    }

    private DecisionViews.MyAward view(FactRow row, @Nullable Signed signed) {
        UUID appraisal = signed == null
                ? null
                : Stream.of(signed.item.nominationId)
                        .flatMap(id -> nominations.find(id).stream())
                        .map(Nominations.Nomination::appraisalId)
                        .findFirst()
                        .orElse(null);
        return new DecisionViews.MyAward(
                signed == null ? null : signed.decision.id,
                row.decisionNo() == null ? "" : row.decisionNo(),
                row.decisionDate(),
                row.decidedBy() == null ? "" : organisation.unitName(row.decidedBy()),
                row.code(),
                facts.awardName(row.code()),
                row.year(),
                signed == null ? null : signed.item.bonus,
                appraisal,
                STANDINGS.getOrDefault(row.status(), ItemState.VALID),
                STANDINGS.getOrDefault(row.status(), ItemState.VALID).words(),
                row.note());
    }
}
