package vn.thidua.award.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.fact.Words;
import vn.thidua.award.engine.rule.Competence;
import vn.thidua.award.engine.rule.Confidence;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.kit.organisation.Organisation;

/** Whether the head of a unit may decide on an award (thẩm quyền), by the day of signing. */
@ApplicationScoped
public class Competences {

    private final Rulebook rulebook;
    private final Organisation organisation;

    Competences(Rulebook rulebook, Organisation organisation) {
        this.rulebook = rulebook;
        this.organisation = organisation;
    }

    /** Who decides on it on that day, in words; empty where no text known here says so. */
    public String decidedBy(String award, SubjectKind kind, LocalDate day) {
        return rulebook.competence().of(award, kind, day).stream()
                .map(power -> power.authority().name())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Why the head of the unit may not decide on it on that day, in words; empty where that head may. */
    public Optional<String> refusal(String unitCode, String award, SubjectKind kind, LocalDate day) {
        List<Competence.Power> powers = rulebook.competence().of(award, kind, day);
        String name = rulebook.awardName(award);
        if (powers.isEmpty()) {
            return Optional.of("Chưa có quy định về thẩm quyền tặng “%s” vào ngày %s.".formatted(name, Words.day(day)));
        }
        boolean own = organisation
                .unit(unitCode)
                .map(unit -> powers.stream()
                        .anyMatch(power -> power.authority().isHeadOf(unit.kind(), unit.legalPersonality())))
                .orElse(false);
        return own
                ? Optional.empty()
                : Optional.of("“%s” do %s quyết định (%s); %s lập hồ sơ trình, không ký quyết định này."
                        .formatted(
                                name,
                                decidedBy(award, kind, day),
                                powers.stream()
                                        .map(Competences::cited)
                                        .distinct()
                                        .collect(Collectors.joining("; ")),
                                organisation.unitName(unitCode)));
    }

    private static String cited(Competence.Power power) {
        return power.article() + " " + power.document()
                + (power.confidence() == Confidence.UNVERIFIED ? ", chưa kiểm chứng văn bản" : "");
    }
}
