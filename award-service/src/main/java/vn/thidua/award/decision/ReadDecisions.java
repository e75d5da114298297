package vn.thidua.award.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.access.Sight;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.nomination.Nominations;
import vn.thidua.award.rulebook.Competences;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.http.Cursor;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.time.Days;

/** Decisions as the caller may see them; drafts are for those who prepare and sign. */
@ApplicationScoped
class ReadDecisions {

    private static final String[] DRAFT_READERS = {
        Role.COUNCIL_SECRETARY, Role.PRINCIPAL, Role.COUNCIL_MEMBER, Role.EMULATION_OFFICER
    };

    private final EntityManager database;
    private final Nominations nominations;
    private final Revocations revocations;
    private final Bonuses bonuses;
    private final Caps caps;
    private final Competences competences;
    private final Rulebook rulebook;
    private final Organisation organisation;
    private final Sight sight;
    private final Caller caller;
    private final Clock clock;

    ReadDecisions(
            EntityManager database,
            Nominations nominations,
            Revocations revocations,
            Bonuses bonuses,
            Caps caps,
            Competences competences,
            Rulebook rulebook,
            Organisation organisation,
            Sight sight,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.nominations = nominations;
        this.revocations = revocations;
        this.bonuses = bonuses;
        this.caps = caps;
        this.competences = competences;
        this.rulebook = rulebook;
        this.organisation = organisation;
        this.sight = sight;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Page<DecisionViews.DecisionSummary> page(
            @Nullable DecisionState state, @Nullable String cursor, @Nullable Integer size) {
        int wanted = Cursor.size(size);
        List<String> units = sight.unitList();
        List<DecisionState> states = new ArrayList<>(List.of(DecisionState.values()));
        states.removeIf(s -> state != null && s != state);
        if (!caller.hasAny(DRAFT_READERS)) {
            states.remove(DecisionState.DRAFT);
        }
        if (units.isEmpty() || states.isEmpty()) {
            return new Page<>(List.of(), null, 0);
        }
        String where = " from DecisionEntity d where d.ownerUnit in :units and d.state in :states";
        long total = database.createQuery("select count(*)" + where, Long.class)
                .setParameter("units", units)
                .setParameter("states", states)
                .getSingleResult();
        Cursor from = Cursor.parse(cursor, 2);
        var select = database.createQuery(
                        "select d" + where
                                + (from == null ? "" : " and (d.updatedAt < :at or (d.updatedAt = :at and d.id < :id))")
                                + " order by d.updatedAt desc, d.id desc",
                        DecisionEntity.class)
                .setParameter("units", units)
                .setParameter("states", states)
                .setMaxResults(wanted + 1);
        if (from != null) {
            select.setParameter("at", Instant.parse(from.keys().getFirst()));
            select.setParameter("id", UUID.fromString(from.keys().getLast()));
        }
        return Page.of(
                select.getResultList(),
                wanted,
                total,
                this::summary,
                d -> Cursor.at(d.updatedAt.toString(), d.id.toString()));
    }

    @Transactional
    DecisionViews.DecisionView one(UUID id) {
        DecisionEntity decision = database.find(DecisionEntity.class, id);
        if (decision == null || (decision.state == DecisionState.DRAFT && !caller.hasAny(DRAFT_READERS))) {
            throw Sight.notThere();
        }
        if (sight.seesBody(decision.ownerUnit)) {
            return view(decision, decision.items);
        }
        List<DecisionItem> seen = decision.items.stream()
                .filter(item -> sight.sees(item.subjectKind, item.subjectId, item.unitCode))
                .toList();
        if (seen.isEmpty() || decision.state == DecisionState.DRAFT) {
            throw Sight.notThere();
        }
        return view(decision, seen);
    }

    private DecisionViews.DecisionSummary summary(DecisionEntity decision) {
        return new DecisionViews.DecisionSummary(
                decision.id,
                decision.number,
                decision.title,
                organisation.unitName(decision.ownerUnit),
                decision.state,
                decision.signedOn,
                decision.items.size(),
                decision.updatedAt);
    }

    /** @param seen the part of the list that the caller may see */
    private DecisionViews.DecisionView view(DecisionEntity decision, List<DecisionItem> seen) {
        boolean draft = decision.state == DecisionState.DRAFT;
        Map<UUID, Revocations.Standing> standings = draft ? Map.of() : revocations.of(List.of(decision.id));
        LocalDate today = Days.of(clock.instant());
        List<DecisionViews.ItemView> items = seen.stream()
                .map(item -> draft
                        ? forecast(item, decision, today)
                        : view(
                                item,
                                item.bonus,
                                item.factor,
                                item.bonusArticle,
                                standings.getOrDefault(item.nominationId, Revocations.Standing.IN_FORCE),
                                null,
                                mayRevoke(decision)))
                .toList();
        Nominations.Round round = nominations.round(decision.roundId).orElseThrow(Sight::notThere);
        return new DecisionViews.DecisionView(
                decision.id,
                decision.roundId,
                decision.ownerUnit,
                organisation.unitName(decision.ownerUnit),
                decision.number,
                decision.title,
                decision.state,
                decision.signedOn,
                decision.signerName,
                decision.signerTitle,
                decision.baseSalary,
                items.stream()
                        .mapToLong(item -> item.bonus() == null ? 0 : item.bonus())
                        .sum(),
                draft,
                items,
                items.stream()
                        .mapToLong(item -> item.revocation() == null
                                ? 0
                                : item.revocation().recovered())
                        .sum(),
                seen.size() < decision.items.size()
                        ? List.of()
                        : caps.of(decision.ownerUnit, decision.items, round.year(), round.receivedOn()),
                decision.version,
                decision.updatedAt,
                actions(decision, items));
    }

    private List<String> actions(DecisionEntity decision, List<DecisionViews.ItemView> items) {
        List<String> actions = new ArrayList<>();
        if (decision.state == DecisionState.DRAFT) {
            if (caller.has(Role.COUNCIL_SECRETARY)) {
                actions.add("change");
            }
            boolean competent = items.stream().allMatch(item -> item.refusal() == null);
            if (caller.has(Role.PRINCIPAL) && competent) {
                actions.add("sign");
            }
        }
        return actions;
    }

    private DecisionViews.ItemView forecast(DecisionItem item, DecisionEntity decision, LocalDate today) {
        Bonuses.Earned earned = bonuses.of(item, decision.items, today);
        String refusal = competences
                .refusal(decision.ownerUnit, item.awardCode, item.subjectKind, today)
                .orElse(null);
        return view(
                item,
                earned.amount(),
                earned.factor(),
                earned.article(),
                Revocations.Standing.IN_FORCE,
                refusal,
                false);
    }

    private DecisionViews.ItemView view(
            DecisionItem item,
            @Nullable Long bonus,
            @Nullable BigDecimal factor,
            @Nullable String bonusArticle,
            Revocations.Standing standing,
            @Nullable String refusal,
            boolean mayRevoke) {
        List<String> actions = new ArrayList<>();
        if (mayRevoke && standing.state() != ItemState.REVOKED) {
            actions.add("revoke");
        }
        if (mayRevoke && standing.state() == ItemState.UNDER_REVIEW) {
            actions.add("keep");
        }
        return new DecisionViews.ItemView(
                item.nominationId,
                item.subjectKind,
                item.subjectId,
                item.subjectName,
                item.position,
                item.unitCode,
                item.unitName,
                item.awardCode,
                rulebook.awardName(item.awardCode),
                item.year,
                bonus,
                factor,
                bonusArticle,
                standing.state(),
                standing.state().words(),
                revocation(standing.revocation()),
                review(standing.review()),
                refusal,
                actions);
    }

    private boolean mayRevoke(DecisionEntity decision) {
        return caller.has(Role.PRINCIPAL)
                && organisation.ancestors(decision.ownerUnit).stream().anyMatch(caller.unitRoots()::contains);
    }

    private static DecisionViews.@Nullable RevocationView revocation(@Nullable RevocationEntity r) {
        return r == null
                ? null
                : new DecisionViews.RevocationView(
                        r.number,
                        r.signedOn,
                        r.ground,
                        r.ground.words(),
                        r.ground.article(),
                        r.explanation,
                        r.signerName,
                        r.signerTitle,
                        r.recovered);
    }

    private static DecisionViews.@Nullable ReviewView review(@Nullable ReviewEntity r) {
        return r == null
                ? null
                : new DecisionViews.ReviewView(
                        r.reason, r.openedAt, r.state == ReviewEntity.State.OPEN, r.closedReason);
    }
}
