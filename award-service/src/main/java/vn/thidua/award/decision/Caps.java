package vn.thidua.award.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.Cap;
import vn.thidua.award.engine.rule.Confidence;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.facts.Facts;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/** Ceilings (tỷ lệ khống chế), judged on the list together with what the body decided before for the year. */
@ApplicationScoped
class Caps {

    private final Rulebook rulebook;
    private final Facts facts;
    private final Organisation organisation;

    Caps(Rulebook rulebook, Facts facts, Organisation organisation) {
        this.rulebook = rulebook;
        this.facts = facts;
        this.organisation = organisation;
    }

    List<DecisionViews.CapView> of(String body, List<DecisionItem> items, int year, LocalDate day) {
        Set<String> awards = new HashSet<>();
        items.forEach(item -> awards.add(item.awardCode));
        return awards.stream()
                .flatMap(award -> rulebook.caps(award, year, day, organisation.ancestors(body)).stream())
                .map(cap -> view(cap, body, items, year))
                .toList();
    }

    /** A verified ceiling refuses the list; one whose text was not verified is only shown. */
    void require(String body, List<DecisionItem> items, int year, LocalDate day) {
        of(body, items, year, day).stream()
                .filter(cap -> cap.exceeded() && cap.confidence() == Confidence.VERIFIED)
                .findFirst()
                .ifPresent(cap -> {
                    throw Refusal.at(
                            DecisionReason.CAP_EXCEEDED,
                            "“%s” nhiều nhất %d người (%d%% của %d người đạt “%s”), danh sách có %d."
                                    .formatted(
                                            cap.awardName(),
                                            cap.allowed(),
                                            cap.percent(),
                                            cap.base(),
                                            cap.baseName(),
                                            cap.count()),
                            new FieldError("/nominationIds", "cap", "Vượt tỷ lệ " + cap.percent() + "%"));
                });
    }

    private DecisionViews.CapView view(Cap cap, String body, List<DecisionItem> items, int year) {
        int base = (int) held(body, items, cap.baseAward(), year);
        int count = (int) held(body, items, cap.award(), year);
        int allowed = cap.allowed(base);
        return new DecisionViews.CapView(
                rulebook.awardName(cap.award()),
                rulebook.awardName(cap.baseAward()),
                cap.percent(),
                base,
                allowed,
                count,
                count > allowed,
                cap.article(),
                cap.confidence());
    }

    private long held(String body, List<DecisionItem> items, String award, int year) {
        List<String> listed = items.stream()
                .filter(item -> item.subjectKind == SubjectKind.PERSON && item.awardCode.equals(award))
                .map(item -> item.subjectId)
                .toList();
        List<String> others = organisation.peopleOf(organisation.subtrees(List.of(body))).stream()
                .map(Person::personId)
                .filter(id -> !listed.contains(id))
                .toList();
        return listed.size() + facts.holders(others, award, year);
    }
}
