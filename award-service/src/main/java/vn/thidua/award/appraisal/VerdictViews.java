package vn.thidua.award.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import vn.thidua.award.access.Sight;
import vn.thidua.award.access.Subjects;
import vn.thidua.award.engine.Verdict;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.kit.organisation.Organisation;

/** Makes the view of a verdict for the caller at hand. */
@ApplicationScoped
public class VerdictViews {

    private final Sight sight;
    private final Organisation organisation;
    private final Subjects subjects;
    private final Rulebook rulebook;

    VerdictViews(Sight sight, Organisation organisation, Subjects subjects, Rulebook rulebook) {
        this.sight = sight;
        this.organisation = organisation;
        this.subjects = subjects;
        this.rulebook = rulebook;
    }

    public VerdictView of(Appraised appraised) {
        return of(appraised, sight.seesSensitive(appraised.subjectKind(), appraised.subjectId(), appraised.unitCode()));
    }

    /** @param sensitiveShown whether findings about leave, health, discipline and denunciation are shown */
    public VerdictView of(Appraised appraised, boolean sensitiveShown) {
        Verdict verdict = appraised.verdict();
        return new VerdictView(
                appraised.id(),
                appraised.subjectKind(),
                appraised.subjectId(),
                name(appraised),
                organisation.unitName(appraised.unitCode()),
                verdict.award(),
                rulebook.awardName(verdict.award()),
                verdict.year(),
                verdict.day(),
                verdict.outcome(),
                Appraisals.packIds(verdict),
                appraised.at(),
                verdict.lines().stream()
                        .map(line -> VerdictView.LineView.of(line, sensitiveShown))
                        .toList(),
                VerdictView.OtherVerdict.of(verdict.other(), sensitiveShown));
    }

    private String name(Appraised appraised) {
        return subjects.find(appraised.subjectKind(), appraised.subjectId())
                .map(Subjects.Subject::name)
                .orElse(appraised.subjectId());
    }
}
