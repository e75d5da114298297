package vn.thidua.award.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.access.Sight;
import vn.thidua.award.access.Subjects;
import vn.thidua.award.appraisal.Appraisals;
import vn.thidua.award.appraisal.Appraised;
import vn.thidua.award.engine.Outcome;
import vn.thidua.award.engine.rule.RulePack;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.rulebook.Competences;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.http.Cursor;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.time.Days;

/** Rounds and nominations as the caller may see them. */
@ApplicationScoped
class ReadNominations {

    private final EntityManager database;
    private final Appraisals appraisals;
    private final Rulebook rulebook;
    private final Organisation organisation;
    private final Subjects subjects;
    private final SameAchievement sameAchievement;
    private final Sight sight;
    private final Competences competences;
    private final Caller caller;
    private final Clock clock;

    ReadNominations(
            EntityManager database,
            Appraisals appraisals,
            Rulebook rulebook,
            Organisation organisation,
            Subjects subjects,
            SameAchievement sameAchievement,
            Sight sight,
            Competences competences,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.appraisals = appraisals;
        this.rulebook = rulebook;
        this.organisation = organisation;
        this.subjects = subjects;
        this.sameAchievement = sameAchievement;
        this.sight = sight;
        this.competences = competences;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    NominationViews.RoundList rounds() {
        List<String> units = sight.unitList();
        return new NominationViews.RoundList(
                units.isEmpty()
                        ? List.of()
                        : database.createQuery(
                                        "from RoundEntity where ownerUnit in :units order by createdAt desc",
                                        RoundEntity.class)
                                .setParameter("units", units)
                                .getResultStream()
                                .map(this::view)
                                .toList());
    }

    @Transactional
    NominationViews.RoundView round(UUID id) {
        RoundEntity round = database.find(RoundEntity.class, id);
        if (round == null) {
            throw Sight.notThere();
        }
        sight.requireBody(round.ownerUnit);
        return view(round);
    }

    @Transactional
    NominationViews.NominationView one(UUID id) {
        NominationEntity nomination = database.find(NominationEntity.class, id);
        if (nomination == null) {
            throw Sight.notThere();
        }
        sight.require(nomination.subjectKind, nomination.subjectId, nomination.unitCode);
        return views(List.of(nomination)).getFirst();
    }

    record Filter(
            @Nullable UUID roundId,
            @Nullable NominationState state,
            @Nullable Outcome outcome,
            @Nullable String unitCode,
            boolean mine) {}

    @Transactional
    Page<NominationViews.NominationView> page(Filter filter, @Nullable String cursor, @Nullable Integer size) {
        int wanted = Cursor.size(size);
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        var count = database.createQuery("select count(*) from NominationEntity n where " + where, Long.class);
        parameters.forEach(count::setParameter);
        long total = count.getSingleResult();
        Cursor from = Cursor.parse(cursor, 3);
        String after = "";
        if (from != null) {
            after = " and (n.unitCode, n.subjectName, cast(n.id as string)) > (:c1, :c2, :c3)";
            for (int i = 0; i < 3; i++) {
                parameters.put("c" + (i + 1), from.keys().get(i));
            }
        }
        var select = database.createQuery(
                "from NominationEntity n where " + where + after
                        + " order by n.unitCode, n.subjectName, cast(n.id as string)",
                NominationEntity.class);
        parameters.forEach(select::setParameter);
        List<NominationEntity> rows = select.setMaxResults(wanted + 1).getResultList();
        Map<UUID, NominationViews.NominationView> views = new HashMap<>();
        views(rows).forEach(view -> views.put(view.id(), view));
        return Page.of(
                rows,
                wanted,
                total,
                row -> Objects.requireNonNull(views.get(row.id)),
                row -> Cursor.at(row.unitCode, row.subjectName, row.id.toString()));
    }

    private String where(Filter filter, Map<String, Object> parameters) {
        List<String> parts = new ArrayList<>();
        String own = "n.subjectKind = PERSON and n.subjectId = :self";
        parameters.put("self", caller.personId().orElse(""));
        if (filter.mine() || !sight.readsOthers()) {
            parts.add(own);
        } else {
            parts.add("n.unitCode in :units or (" + own + ")");
            parameters.put("units", sight.unitList());
        }
        if (filter.roundId() != null) {
            parts.add("n.roundId = :round");
            parameters.put("round", filter.roundId());
        }
        if (filter.state() != null) {
            parts.add("n.state = :state");
            parameters.put("state", filter.state());
        }
        if (filter.unitCode() != null) {
            parts.add("n.unitCode = :unit");
            parameters.put("unit", filter.unitCode());
        }
        if (filter.outcome() != null) {
            parts.add("exists (select 1 from AppraisalEntity a where a.id = n.appraisalId and a.outcome = :outcome)");
            parameters.put("outcome", filter.outcome());
        }
        return "(" + String.join(") and (", parts) + ")";
    }

    private List<NominationViews.NominationView> views(List<NominationEntity> rows) {
        Map<UUID, Appraised> verdicts =
                appraisals.all(rows.stream().map(row -> row.appraisalId).toList());
        Function<String, String> unitNames =
                subjects.unitNames(rows.stream().map(row -> row.unitCode).toList());
        Map<UUID, RoundEntity> rounds = new HashMap<>();
        Map<UUID, List<String>> warnings = sameAchievement.warnings(rows);
        LocalDate today = Days.of(clock.instant());
        return rows.stream()
                .map(row -> {
                    RoundEntity round = rounds.computeIfAbsent(row.roundId, id -> database.find(RoundEntity.class, id));
                    Appraised verdict = Objects.requireNonNull(verdicts.get(row.appraisalId));
                    return new NominationViews.NominationView(
                            row.id,
                            row.roundId,
                            round.name,
                            round.year,
                            row.subjectKind,
                            row.subjectId,
                            row.subjectName,
                            row.position,
                            row.unitCode,
                            unitNames.apply(row.unitCode),
                            row.awardCode,
                            rulebook.awardName(row.awardCode),
                            row.registered,
                            row.state,
                            verdict.verdict().outcome(),
                            row.appraisalId,
                            warnings.getOrDefault(row.id, List.of()),
                            competences.decidedBy(row.awardCode, row.subjectKind, today),
                            competences
                                    .refusal(round.ownerUnit, row.awardCode, row.subjectKind, today)
                                    .orElse(null),
                            row.version,
                            actions(row));
                })
                .toList();
    }

    private List<String> actions(NominationEntity row) {
        return caller.has(Role.COUNCIL_SECRETARY) && row.state == NominationState.NOMINATED
                ? List.of("appraise", "withdraw")
                : List.of();
    }

    private NominationViews.RoundView view(RoundEntity round) {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        Map<NominationState, Long> states = new EnumMap<>(NominationState.class);
        database.createQuery("""
                        select n.state, a.outcome, count(*) from NominationEntity n, AppraisalEntity a
                        where a.id = n.appraisalId and n.roundId = :round group by n.state, a.outcome""", Object[].class)
                .setParameter("round", round.id)
                .getResultStream()
                .forEach(row -> {
                    states.merge((NominationState) row[0], (Long) row[2], Long::sum);
                    if (row[0] != NominationState.WITHDRAWN) {
                        outcomes.merge((Outcome) row[1], (Long) row[2], Long::sum);
                    }
                });
        return new NominationViews.RoundView(
                round.id,
                round.name,
                round.ownerUnit,
                organisation.unitName(round.ownerUnit),
                round.campaignId,
                round.year,
                round.receivedOn,
                round.receivedEvidence,
                rulebook.inForce(round.receivedOn, organisation.ancestors(round.ownerUnit)).stream()
                        .map(RulePack::id)
                        .toList(),
                outcomes,
                states,
                caller.has(Role.COUNCIL_SECRETARY) ? List.of("nominate", "open-session", "draft-decision") : List.of());
    }
}
