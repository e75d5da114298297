package vn.thidua.award.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.access.Sight;
import vn.thidua.award.access.Subjects;
import vn.thidua.award.engine.Appraiser;
import vn.thidua.award.engine.Outcome;
import vn.thidua.award.engine.Verdict;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.facts.Facts;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/**
 * Every title and form for one person or collective (thẩm định một người, một tập thể): by what is recorded now and the packs of
 * the day. It answers a question and decides nothing, so nothing is stored.
 */
@ApplicationScoped
class SubjectAppraisal {

    /** The verdict on one title or form. */
    record AwardVerdict(
            String awardCode,
            String awardName,
            Outcome outcome,
            List<String> packs,
            List<VerdictView.LineView> lines,
            VerdictView.@Nullable OtherVerdict other) {}

    /** All verdicts on a subject; what of leave, discipline or denunciation was found is hidden from who does not judge. */
    record SubjectVerdicts(
            SubjectKind subjectKind,
            String subjectId,
            String subjectName,
            String unitName,
            int year,
            LocalDate day,
            List<AwardVerdict> verdicts) {}

    private final Facts facts;
    private final Appraiser appraiser;
    private final Rulebook rulebook;
    private final Subjects subjects;
    private final Organisation organisation;
    private final Sight sight;
    private final Clock clock;

    SubjectAppraisal(
            Facts facts,
            Appraiser appraiser,
            Rulebook rulebook,
            Subjects subjects,
            Organisation organisation,
            Sight sight,
            Clock clock) {
        this.facts = facts;
        this.appraiser = appraiser;
        this.rulebook = rulebook;
        this.subjects = subjects;
        this.organisation = organisation;
        this.sight = sight;
        this.clock = clock;
    }

    @Transactional
    SubjectVerdicts of(SubjectKind kind, String id, @Nullable Integer askedYear, @Nullable LocalDate askedDay) {
        Subjects.Subject subject = subjects.find(kind, id).orElseThrow(Sight::notThere);
        sight.require(kind, id, subject.unitCode());
        LocalDate day = askedDay == null ? Days.of(clock.instant()) : askedDay;
        int year = askedYear == null ? day.getYear() : askedYear;
        if (year > day.getYear()) {
            throw Refusal.at(
                    AppraisalReason.IN_THE_FUTURE,
                    "Năm " + year + " ở sau ngày xét.",
                    new FieldError("/year", "future", "Năm thành tích ở sau ngày xét"));
        }
        Snapshot snapshot = facts.snapshotOf(kind, id, year);
        List<String> units = organisation.ancestors(subject.unitCode());
        boolean sensitiveShown = sight.seesSensitive(kind, id, subject.unitCode());
        return new SubjectVerdicts(
                kind,
                id,
                subject.name(),
                organisation.unitName(subject.unitCode()),
                year,
                day,
                rulebook.awards(kind, day).stream()
                        .map(award ->
                                view(appraiser.appraise(snapshot, award.code(), year, day, units), sensitiveShown))
                        .toList());
    }

    private AwardVerdict view(Verdict verdict, boolean sensitiveShown) {
        return new AwardVerdict(
                verdict.award(),
                rulebook.awardName(verdict.award()),
                verdict.outcome(),
                Appraisals.packIds(verdict),
                verdict.lines().stream()
                        .map(line -> VerdictView.LineView.of(line, sensitiveShown))
                        .toList(),
                VerdictView.OtherVerdict.of(verdict.other(), sensitiveShown));
    }
}
