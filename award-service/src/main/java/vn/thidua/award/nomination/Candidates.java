package vn.thidua.award.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.thidua.award.access.Sight;
import vn.thidua.award.access.Subjects;
import vn.thidua.award.engine.fact.WorkClassification;
import vn.thidua.award.engine.rule.Layer;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.facts.Classifications;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Unit;

/** Who could be nominated in a round: the body's people and units, with what they registered for. */
@ApplicationScoped
class Candidates {

    private final EntityManager database;
    private final Organisation organisation;
    private final Rulebook rulebook;
    private final Classifications classifications;
    private final Subjects names;
    private final Sight sight;

    Candidates(
            EntityManager database,
            Organisation organisation,
            Rulebook rulebook,
            Classifications classifications,
            Subjects names,
            Sight sight) {
        this.database = database;
        this.organisation = organisation;
        this.rulebook = rulebook;
        this.classifications = classifications;
        this.names = names;
        this.sight = sight;
    }

    @Transactional
    NominationViews.CandidateList of(UUID roundId) {
        RoundEntity round = database.find(RoundEntity.class, roundId);
        if (round == null) {
            throw Sight.notThere();
        }
        sight.requireBody(round.ownerUnit);
        List<Subjects.Subject> subjects = subjects(round);
        Map<String, List<String>> registered = new HashMap<>();
        database.createQuery("from RegistrationLine where year = :year", RegistrationLine.class)
                .setParameter("year", round.year)
                .getResultStream()
                .filter(line -> round.campaignId == null || round.campaignId.equals(line.campaignId))
                .forEach(line -> add(registered, line.subjectId, line.awardCode));
        Map<String, List<String>> nominated = new HashMap<>();
        database.createQuery(
                        "from NominationEntity where roundId = :round and state <> WITHDRAWN", NominationEntity.class)
                .setParameter("round", roundId)
                .getResultStream()
                .forEach(n -> add(nominated, n.subjectId, n.awardCode));
        Map<String, WorkClassification> levels =
                classifications.of(subjects.stream().map(Subjects.Subject::id).toList(), round.year);
        Function<String, String> unitNames = names.unitNames(
                subjects.stream().map(Subjects.Subject::unitCode).toList());
        return new NominationViews.CandidateList(
                awards(round),
                subjects.stream()
                        .map(subject -> view(subject, unitNames, registered, nominated, levels))
                        .toList());
    }

    private static void add(Map<String, List<String>> map, String subject, String award) {
        List<String> awards = map.computeIfAbsent(subject, s -> new ArrayList<>());
        if (!awards.contains(award)) {
            awards.add(award);
        }
    }

    private List<Subjects.Subject> subjects(RoundEntity round) {
        LocalDate end = LocalDate.of(round.year, 12, 31);
        Set<String> units = new HashSet<>(organisation.subtrees(List.of(round.ownerUnit)));
        List<Subjects.Subject> all = new ArrayList<>();
        organisation.peopleOf(units).stream()
                .filter(person -> !person.startDate().isAfter(end))
                .filter(person -> person.endDate() == null || person.endDate().getYear() >= round.year)
                .map(Subjects::of)
                .forEach(all::add);
        organisation.units(units).stream()
                .filter(unit -> unit.validTo() == null || !unit.validTo().isBefore(end))
                .filter(unit -> isCollective(unit, round))
                .map(Subjects::of)
                .forEach(all::add);
        return all;
    }

    private static boolean isCollective(Unit unit, RoundEntity round) {
        return round.ownerUnit.equals(unit.parentCode()) && !unit.kind().equals("BAN_GIAM_HIEU");
    }

    /** Those on which the council of the body can vote. */
    private List<NominationViews.AwardOption> awards(RoundEntity round) {
        List<String> ancestors = organisation.ancestors(round.ownerUnit);
        return rulebook.packs().stream()
                .filter(pack -> pack.layer() == Layer.NATIONAL && pack.inForce(round.receivedOn))
                .flatMap(pack -> pack.awards().stream())
                .filter(award ->
                        rulebook.vote(award.code(), round.receivedOn, ancestors).isPresent())
                .map(award -> new NominationViews.AwardOption(award.code(), award.name(), award.subject()))
                .toList();
    }

    private static NominationViews.CandidateView view(
            Subjects.Subject subject,
            Function<String, String> unitNames,
            Map<String, List<String>> registered,
            Map<String, List<String>> nominated,
            Map<String, WorkClassification> levels) {
        WorkClassification level = levels.get(subject.id());
        return new NominationViews.CandidateView(
                subject.kind(),
                subject.id(),
                subject.name(),
                subject.position(),
                subject.unitCode(),
                unitNames.apply(subject.unitCode()),
                registered.getOrDefault(subject.id(), List.of()).stream()
                        .sorted()
                        .toList(),
                nominated.getOrDefault(subject.id(), List.of()).stream()
                        .sorted()
                        .toList(),
                level == null ? null : level.words());
    }
}
