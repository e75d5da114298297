package vn.thidua.commitment.score;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.evidence.EvidenceFiles;
import vn.thidua.commitment.evidence.EvidenceLinks;
import vn.thidua.commitment.evidence.EvidencePlace;
import vn.thidua.commitment.number.WrittenNumber;
import vn.thidua.commitment.obligation.Fulfilment;
import vn.thidua.commitment.obligation.Sentences;
import vn.thidua.commitment.obligation.domain.Deliverable;
import vn.thidua.commitment.review.Announcements;
import vn.thidua.commitment.score.PostgresScores.Stored;
import vn.thidua.commitment.score.ScoreView.SaveScore;
import vn.thidua.commitment.score.ScoreView.WrittenMark;
import vn.thidua.commitment.score.domain.IssuedSheet;
import vn.thidua.commitment.score.domain.Result;
import vn.thidua.commitment.score.domain.ScoreContent;
import vn.thidua.commitment.score.domain.ScoreReason;
import vn.thidua.commitment.score.domain.ScoreSheet;
import vn.thidua.commitment.score.domain.SelfScore;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** The unit's side: score itself, hand in, say what it thinks of the verified points. */
@RequestScoped
class WriteScore {

    private final PostgresScores scores;
    private final PostgresSheets sheets;
    private final RoundRights round;
    private final EvidenceFiles files;
    private final EvidenceLinks links;
    private final Fulfilment fulfilment;
    private final Announcements announcements;
    private final AuditLog audit;
    private final Clock clock;

    WriteScore(
            PostgresScores scores,
            PostgresSheets sheets,
            RoundRights round,
            EvidenceFiles files,
            EvidenceLinks links,
            Fulfilment fulfilment,
            Announcements announcements,
            AuditLog audit,
            Clock clock) {
        this.scores = scores;
        this.sheets = sheets;
        this.round = round;
        this.files = files;
        this.links = links;
        this.fulfilment = fulfilment;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /** Event {@code self-score-submitted}. */
    private record Submitted(UUID scoreId, UUID campaignId, String unitCode, BigDecimal total, Instant at) {}

    /** The unit's one score in a campaign. */
    @Transactional
    UUID begin(UUID campaignId, String unit) {
        Campaign campaign = round.readable(campaignId);
        rights().requirePrepare(unit);
        if (!campaign.details().participants().contains(unit)) {
            throw Refusal.at(
                    CommonReason.INVALID,
                    "Đơn vị không tham gia phong trào này.",
                    new FieldError("/unitCode", "not-a-participant", "Đơn vị không tham gia phong trào này."));
        }
        IssuedSheet issued = sheets.toScoreOn(campaignId);
        SelfScore.Owner owner =
                new SelfScore.Owner(UUID.randomUUID(), campaignId, campaign.title(), unit, issued.edition());
        if (scores.insert(owner, rights().actor())) {
            audit.record(new AuditEntry("self-score", owner.id().toString(), "begin", null, "DRAFT", null));
            return owner.id();
        }
        return scores.of(campaignId, unit).orElseThrow().score().owner().id();
    }

    @Transactional
    void save(UUID id, @Nullable String ifMatch, SaveScore request) {
        Stored stored = scores.lock(id);
        SelfScore.Owner owner = stored.score().owner();
        rights().requirePrepare(owner.unit());
        IfMatch.require(ifMatch, stored.version());
        SelfScore.Editable editable = stored.score().editable();
        ScoreSheet sheet = sheetOf(owner);
        ScoreContent content = new ScoreContent(marks(request.marks()), request.explanation());
        requireOwnEvidence(content, owner.unit());
        scores.save(editable.with(content, sheet), stored.version() + 1, rights().actor());
        links.useExactly(
                content.marks().values().stream()
                        .flatMap(mark -> mark.evidence().stream())
                        .toList(),
                new EvidencePlace(
                        EvidencePlace.Kind.SELF_SCORE, id, owner.unit(), "Bảng tự chấm điểm: " + owner.campaignTitle()),
                rights().actor());
    }

    @Transactional
    void submit(UUID id, @Nullable String ifMatch) {
        Stored stored = scores.lock(id);
        SelfScore.Owner owner = stored.score().owner();
        rights().requireAct(owner.unit());
        IfMatch.require(ifMatch, stored.version());
        ScoreSheet sheet = sheetOf(owner);
        Instant now = clock.instant();
        List<UUID> owed = fulfilment.of(owner.campaignId(), owner.unit(), Deliverable.SELF_SCORE);
        SelfScore.Submitted next = stored.score()
                .editable()
                .submit(sheet, new SelfScore.Submission(rights().actor(), now, lateBy(owed, now)));
        scores.save(next, stored.version() + 1, rights().actor());
        BigDecimal total = Result.of(sheet, next.content().points()).total();
        scores.tell(id, "SUBMITTED", total, null, rights().actor());
        audit.record(new AuditEntry(
                "self-score", id.toString(), "submit", stored.score().state(), next.state(), null));
        owed.forEach(obligation -> fulfilment.submitted(obligation, null, rights().actor(), "nộp bảng tự chấm điểm"));
        announcements.add("self-score-submitted", id, new Submitted(id, owner.campaignId(), owner.unit(), total, now));
    }

    @Transactional
    void answer(UUID id, @Nullable String ifMatch, boolean agrees, String text) {
        Stored stored = scores.lock(id);
        SelfScore.Owner owner = stored.score().owner();
        rights().requireAct(owner.unit());
        IfMatch.require(ifMatch, stored.version());
        ScoreSheet sheet = sheetOf(owner);
        Instant now = clock.instant();
        SelfScore.Verified next = stored.score()
                .verified()
                .answer(new SelfScore.Answer(agrees, text.strip(), rights().actor(), now), Days.of(now));
        scores.save(next, stored.version() + 1, rights().actor());
        String said = agrees ? "Đồng ý với điểm thẩm định. " + text.strip() : text.strip();
        BigDecimal total = Result.of(sheet, next.verdict().points()).total();
        scores.tell(id, "ANSWERED", total, said.strip(), rights().actor());
        audit.record(new AuditEntry("self-score", id.toString(), "answer", "VERIFIED", "VERIFIED", said.strip()));
        fulfilment
                .of(owner.campaignId(), owner.unit(), Deliverable.SELF_SCORE)
                .forEach(obligation -> fulfilment.accepted(
                        obligation,
                        rights().actor(),
                        agrees ? "đồng ý với điểm thẩm định" : "phản hồi điểm thẩm định"));
    }

    private ScoreSheet sheetOf(SelfScore.Owner owner) {
        sheets.toScoreOn(owner.campaignId());
        return sheets.edition(owner.campaignId(), owner.edition());
    }

    private @Nullable String lateBy(List<UUID> owed, Instant now) {
        return owed.stream()
                .map(obligation -> fulfilment.owed(obligation).dueAt())
                .min(Instant::compareTo)
                .filter(now::isAfter)
                .map(due -> Sentences.span(Duration.between(due, now)))
                .orElse(null);
    }

    private static Map<String, ScoreContent.Mark> marks(List<WrittenMark> written) {
        Map<String, ScoreContent.Mark> marks = new LinkedHashMap<>();
        List<FieldError> unread = new ArrayList<>();
        for (WrittenMark mark : written) {
            WrittenNumber number = mark.points();
            if (number != null) {
                unread.addAll(number.errors("/marks/" + mark.key()));
            }
            marks.put(
                    mark.key(),
                    new ScoreContent.Mark(
                            number == null ? null : number.value(),
                            mark.note() == null ? "" : mark.note().strip(),
                            mark.evidence() == null
                                    ? List.of()
                                    : mark.evidence().stream().distinct().toList()));
        }
        if (!unread.isEmpty()) {
            throw new Refusal(CommonReason.INVALID, "Có điểm chưa rõ.", unread);
        }
        return marks;
    }

    private void requireOwnEvidence(ScoreContent content, String unit) {
        Set<UUID> own =
                files.ofUnit(unit).stream().map(EvidenceFiles.Evidence::id).collect(Collectors.toSet());
        List<FieldError> foreign = content.marks().entrySet().stream()
                .filter(entry -> !own.containsAll(entry.getValue().evidence()))
                .map(entry -> new FieldError(
                        "/marks/" + entry.getKey(), "foreign-evidence", "Chỉ dẫn được minh chứng của đơn vị mình."))
                .toList();
        if (!foreign.isEmpty()) {
            throw new Refusal(ScoreReason.FOREIGN_EVIDENCE, "Có minh chứng không phải của đơn vị.", foreign);
        }
    }

    private Rights rights() {
        return round.rights();
    }
}
