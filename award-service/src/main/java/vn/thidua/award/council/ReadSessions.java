package vn.thidua.award.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.access.Sight;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.engine.rule.VoteRule;
import vn.thidua.award.nomination.Nominations;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.organisation.Organisation;

/** Sessions with attendance and results. */
@ApplicationScoped
class ReadSessions {

    private final EntityManager database;
    private final Nominations nominations;
    private final Rulebook rulebook;
    private final Organisation organisation;
    private final Sight sight;
    private final Caller caller;

    ReadSessions(
            EntityManager database,
            Nominations nominations,
            Rulebook rulebook,
            Organisation organisation,
            Sight sight,
            Caller caller) {
        this.database = database;
        this.nominations = nominations;
        this.rulebook = rulebook;
        this.organisation = organisation;
        this.sight = sight;
        this.caller = caller;
    }

    @Transactional
    CouncilViews.SessionList list(@Nullable UUID roundId) {
        List<String> units = sight.unitList();
        if (units.isEmpty()) {
            return new CouncilViews.SessionList(List.of());
        }
        return new CouncilViews.SessionList(database.createQuery(
                        "from SessionEntity where ownerUnit in :units order by createdAt desc", SessionEntity.class)
                .setParameter("units", units)
                .getResultStream()
                .filter(session -> roundId == null || session.roundId.equals(roundId))
                .map(this::view)
                .toList());
    }

    @Transactional
    CouncilViews.SessionView one(UUID id) {
        SessionEntity session = database.find(SessionEntity.class, id);
        if (session == null) {
            throw Sight.notThere();
        }
        sight.requireBody(session.ownerUnit);
        return view(session);
    }

    /** People of the body, to be named as members. */
    @Transactional
    CouncilViews.PersonList people(UUID roundId) {
        Nominations.Round round = nominations.round(roundId).orElseThrow(Sight::notThere);
        sight.requireBody(round.ownerUnit());
        return new CouncilViews.PersonList(
                organisation.peopleOf(organisation.subtrees(List.of(round.ownerUnit()))).stream()
                        .filter(person -> person.endDate() == null)
                        .map(person -> new CouncilViews.PersonOption(
                                person.personId(),
                                person.fullName(),
                                person.position(),
                                organisation.unitName(person.unitCode())))
                        .toList());
    }

    private CouncilViews.SessionView view(SessionEntity session) {
        Nominations.Round round = nominations.round(session.roundId).orElseThrow(Sight::notThere);
        List<ResultEntity> results = database.createQuery(
                        "from ResultEntity where sessionId = :id order by recordedAt", ResultEntity.class)
                .setParameter("id", session.id)
                .getResultList();
        Map<UUID, Nominations.Nomination> voted = new HashMap<>();
        nominations
                .all(results.stream().map(r -> r.nominationId).toList())
                .forEach(nomination -> voted.put(nomination.id(), nomination));
        boolean open = session.state == SessionEntity.State.OPEN && caller.has(Role.COUNCIL_SECRETARY);
        int members = session.members.size();
        return new CouncilViews.SessionView(
                session.id,
                session.roundId,
                round.name(),
                round.year(),
                session.ownerUnit,
                session.heldOn,
                session.place,
                session.state,
                members,
                session.present(),
                session.present() * 3L >= members * 2L,
                session.members.stream()
                        .map(m -> new CouncilViews.MemberView(m.personId, m.fullName, m.position, m.present, m.reason))
                        .toList(),
                results.stream()
                        .map(r -> view(r, Objects.requireNonNull(voted.get(r.nominationId)), round))
                        .toList(),
                session.version,
                open ? List.of("record-result", "close") : List.of());
    }

    private CouncilViews.ResultView view(
            ResultEntity result, Nominations.Nomination nomination, Nominations.Round round) {
        VoteRule rule = rulebook.packs().stream()
                .flatMap(pack -> pack.votes().stream())
                .filter(vote -> vote.id().equals(result.voteRule))
                .findFirst()
                .orElse(null);
        return new CouncilViews.ResultView(
                result.nominationId,
                nomination.subjectName(),
                organisation.unitName(nomination.unitCode()),
                rulebook.awardName(nomination.awardCode()),
                result.yes,
                result.no,
                result.invalid,
                rule == null ? result.voteRule : rule.sentence(),
                rule == null ? null : rule.confidence(),
                result.passed,
                result.humanReason,
                result.recordedAt);
    }
}
