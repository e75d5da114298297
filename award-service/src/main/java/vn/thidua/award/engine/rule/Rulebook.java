package vn.thidua.award.engine.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thidua.award.engine.fact.SubjectKind;

/** All packs (bộ quy tắc theo thời gian), the money tables and who may decide. */
public record Rulebook(List<RulePack> packs, BonusTable bonus, Competence competence) {

    public Rulebook {
        packs = packs.stream()
                .sorted(Comparator.comparing(RulePack::layer).thenComparing(RulePack::from))
                .toList();
    }

    /** Packs in force on the day for a unit, given as the unit and its parents; national first. */
    public List<RulePack> inForce(LocalDate day, Collection<String> unitAndParents) {
        return packs.stream()
                .filter(pack -> pack.inForce(day))
                .filter(pack -> pack.unit() == null || unitAndParents.contains(pack.unit()))
                .toList();
    }

    public Optional<RulePack> pack(String id) {
        return packs.stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    /** The award as the national pack of the day knows it for this kind of subject. */
    public Optional<AwardType> award(String code, SubjectKind kind, LocalDate day) {
        return packs.stream()
                .filter(pack -> pack.layer() == Layer.NATIONAL && pack.inForce(day))
                .flatMap(pack -> pack.awards().stream())
                .filter(award -> award.code().equals(code) && award.subject() == kind)
                .findFirst();
    }

    /** Awards for this kind of subject as the law of the day knows them; all ever known where that day has no law. */
    public List<AwardType> awards(SubjectKind kind, LocalDate day) {
        List<AwardType> ofDay = packs.stream()
                .filter(pack -> pack.inForce(day))
                .flatMap(pack -> pack.awards().stream())
                .filter(award -> award.subject() == kind)
                .toList();
        return !ofDay.isEmpty()
                ? ofDay
                : packs.stream()
                        .flatMap(pack -> pack.awards().stream())
                        .filter(award -> award.subject() == kind)
                        .distinct()
                        .toList();
    }

    /** True when the law of some day knows the award for this kind of subject. */
    public boolean knows(String code, SubjectKind kind) {
        return packs.stream()
                .flatMap(pack -> pack.awards().stream())
                .anyMatch(award -> award.code().equals(code) && award.subject() == kind);
    }

    /** The transition that a file received on one day and judged on another passes through, if any. */
    public Optional<Transition> transition(LocalDate received, LocalDate judged) {
        return packs.stream()
                .filter(pack -> pack.layer() == Layer.NATIONAL
                        && pack.inForce(judged)
                        && pack.from().isAfter(received))
                .flatMap(pack -> Optional.ofNullable(pack.transition()).stream())
                .findFirst();
    }

    /** Name to show, whatever the day; the code when no pack knows it. */
    public String awardName(String code) {
        return packs.reversed().stream()
                .flatMap(pack -> pack.award(code).stream())
                .map(AwardType::name)
                .findFirst()
                .orElse(code);
    }

    /** Rule for the council's vote: the lowest layer that has one. */
    public Optional<VoteRule> vote(String award, LocalDate day, Collection<String> unitAndParents) {
        return inForce(day, unitAndParents).reversed().stream()
                .flatMap(pack -> pack.votes().stream())
                .filter(vote -> vote.awards().contains(award))
                .findFirst();
    }

    public List<Cap> caps(String award, int year, LocalDate day, Collection<String> unitAndParents) {
        return inForce(day, unitAndParents).stream()
                .flatMap(pack -> pack.caps().stream())
                .filter(cap -> cap.award().equals(award) && cap.holdsFor(year))
                .toList();
    }
}
