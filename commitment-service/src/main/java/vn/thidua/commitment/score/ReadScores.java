package vn.thidua.commitment.score;

import jakarta.enterprise.context.RequestScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.evidence.EvidenceFiles;
import vn.thidua.commitment.score.PostgresScores.Stored;
import vn.thidua.commitment.score.ScoreView.AnswerView;
import vn.thidua.commitment.score.ScoreView.LinkedFile;
import vn.thidua.commitment.score.ScoreView.RuledMark;
import vn.thidua.commitment.score.ScoreView.ScoreResult;
import vn.thidua.commitment.score.ScoreView.ScoreStep;
import vn.thidua.commitment.score.ScoreView.ShownMark;
import vn.thidua.commitment.score.ScoreView.VerdictView;
import vn.thidua.commitment.score.domain.IssuedSheet;
import vn.thidua.commitment.score.domain.Result;
import vn.thidua.commitment.score.domain.ScoreContent;
import vn.thidua.commitment.score.domain.ScoreSheet;
import vn.thidua.commitment.score.domain.SelfScore;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.time.Days;

/** Shows a unit's score to the unit, to who leads the scoring and to who checks it. */
@RequestScoped
class ReadScores {

    private final PostgresScores scores;
    private final PostgresSheets sheets;
    private final RoundRights round;
    private final EvidenceFiles files;
    private final Organisation organisation;
    private final Clock clock;

    ReadScores(
            PostgresScores scores,
            PostgresSheets sheets,
            RoundRights round,
            EvidenceFiles files,
            Organisation organisation,
            Clock clock) {
        this.scores = scores;
        this.sheets = sheets;
        this.round = round;
        this.files = files;
        this.organisation = organisation;
        this.clock = clock;
    }

    ScoreView get(UUID id) {
        Stored stored = scores.get(id);
        SelfScore score = stored.score();
        SelfScore.Owner owner = score.owner();
        Campaign campaign = round.readable(owner.campaignId());
        round.requireSee(campaign, owner.unit());
        ScoreSheet sheet = sheets.edition(owner.campaignId(), owner.edition());
        boolean open = sheets.find(owner.campaignId())
                .map(found -> found.issued().state() == IssuedSheet.State.ISSUED)
                .orElse(false);
        List<String> actions = open ? actions(campaign, stored) : List.of();
        Map<UUID, LinkedFile> own = files.ofUnit(owner.unit()).stream()
                .map(file -> new LinkedFile(file.id(), file.name()))
                .collect(Collectors.toMap(
                        LinkedFile::id, Function.identity(), (one, _) -> one, java.util.LinkedHashMap::new));
        SelfScore.Submission submission = stored.submission();
        return new ScoreView(
                owner.id(),
                stored.version(),
                owner.campaignId(),
                owner.campaignTitle(),
                owner.unit(),
                organisation.unitName(owner.unit()),
                score.state(),
                owner.edition(),
                sheet,
                sheet.tieRule(),
                marks(sheet, score.content(), own),
                score.content().explanation(),
                ScoreResult.of(Result.of(sheet, score.content().points())),
                actions.contains("edit") ? List.copyOf(own.values()) : List.of(),
                name(stored.savedBy()),
                stored.savedAt(),
                submission == null ? null : name(submission.by()),
                submission == null ? null : submission.at(),
                submission == null ? null : submission.lateBy(),
                score instanceof SelfScore.Returned returned ? returned.reason() : null,
                score instanceof SelfScore.Verified verified ? verdict(sheet, verified.verdict()) : null,
                score instanceof SelfScore.Editable ? score.content().unready(sheet) : List.of(),
                scores.steps(id).stream()
                        .map(step ->
                                new ScoreStep(step.at(), name(step.actor()), step.step(), step.total(), step.said()))
                        .toList(),
                actions);
    }

    private static List<ShownMark> marks(ScoreSheet sheet, ScoreContent content, Map<UUID, LinkedFile> own) {
        return sheet.lines().stream()
                .map(line -> {
                    String key = line.criterion().key();
                    ScoreContent.Mark mark = content.marks().get(key);
                    return mark == null
                            ? new ShownMark(key, null, "", List.of())
                            : new ShownMark(
                                    key,
                                    mark.points(),
                                    mark.note(),
                                    mark.evidence().stream()
                                            .map(id -> own.getOrDefault(id, new LinkedFile(id, "Minh chứng")))
                                            .toList());
                })
                .toList();
    }

    private VerdictView verdict(ScoreSheet sheet, SelfScore.Verdict verdict) {
        SelfScore.Answer answer = verdict.answer();
        return new VerdictView(
                sheet.lines().stream()
                        .map(line -> line.criterion().key())
                        .map(key -> {
                            SelfScore.Ruling ruling =
                                    verdict.rulings().getOrDefault(key, new SelfScore.Ruling(BigDecimal.ZERO, ""));
                            return new RuledMark(key, ruling.points(), ruling.reason());
                        })
                        .toList(),
                ScoreResult.of(Result.of(sheet, verdict.points())),
                name(verdict.by()),
                verdict.at(),
                verdict.answerBy(),
                answer == null ? null : new AnswerView(answer.agrees(), answer.text(), name(answer.by()), answer.at()));
    }

    private List<String> actions(Campaign campaign, Stored stored) {
        Rights rights = round.rights();
        SelfScore score = stored.score();
        String unit = score.owner().unit();
        List<String> actions = new ArrayList<>();
        switch (score) {
            case SelfScore.Editable _ -> {
                if (rights.mayPrepare(unit)) {
                    actions.add("edit");
                }
                if (rights.mayAct(unit)) {
                    actions.add("submit");
                }
            }
            case SelfScore.Submitted submitted -> {
                if (mayReview(campaign, submitted.submission())) {
                    if (round.verifiesByHand(campaign, unit)) {
                        actions.add("verify");
                    }
                    actions.add("return");
                }
            }
            case SelfScore.Verified verified -> {
                if (mayReview(campaign, verified.submission()) && round.verifiesByHand(campaign, unit)) {
                    actions.add("verify");
                }
                if (rights.mayAct(unit) && verified.awaitsAnswer(Days.of(clock.instant()))) {
                    actions.add("answer");
                }
            }
        }
        return actions;
    }

    private boolean mayReview(Campaign campaign, SelfScore.Submission submission) {
        return round.leads(campaign) && !round.rights().isOwn(submission.by());
    }

    private String name(@Nullable String person) {
        return person == null ? "" : organisation.actorName(person);
    }
}
