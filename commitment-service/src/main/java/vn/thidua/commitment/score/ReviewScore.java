package vn.thidua.commitment.score;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.obligation.Fulfilment;
import vn.thidua.commitment.obligation.domain.Deliverable;
import vn.thidua.commitment.review.Announcements;
import vn.thidua.commitment.score.PostgresScores.Stored;
import vn.thidua.commitment.score.domain.Result;
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

/** The reviewer's side: give it back, or set the verified points with a reason for each that differs. */
@RequestScoped
public class ReviewScore {

    private final PostgresScores scores;
    private final PostgresSheets sheets;
    private final RoundRights round;
    private final Fulfilment fulfilment;
    private final Announcements announcements;
    private final AuditLog audit;
    private final Clock clock;

    ReviewScore(
            PostgresScores scores,
            PostgresSheets sheets,
            RoundRights round,
            Fulfilment fulfilment,
            Announcements announcements,
            AuditLog audit,
            Clock clock) {
        this.scores = scores;
        this.sheets = sheets;
        this.round = round;
        this.fulfilment = fulfilment;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /** Event {@code score-verified}. */
    private record Verified(
            UUID scoreId,
            UUID campaignId,
            String unitCode,
            BigDecimal selfTotal,
            BigDecimal total,
            LocalDate answerBy,
            Instant at) {}

    @Transactional
    void giveBack(UUID id, @Nullable String ifMatch, String reason, @Nullable LocalDate mendBy) {
        Stored stored = lock(id, ifMatch);
        SelfScore.Submitted submitted = stored.score().submitted();
        round.rights().requireNotOwn(submitted.submission().by());
        ScoreSheet sheet = sheetOf(submitted.owner());
        SelfScore.Returned next = submitted.giveBack(reason);
        scores.save(next, stored.version() + 1, actor());
        scores.tell(id, "RETURNED", Result.of(sheet, next.content().points()).total(), next.reason(), actor());
        audit.record(
                new AuditEntry("self-score", id.toString(), "return", submitted.state(), next.state(), next.reason()));
        List<UUID> owed = fulfilment.of(next.owner().campaignId(), next.owner().unit(), Deliverable.SELF_SCORE);
        owed.forEach(obligation ->
                fulfilment.returned(obligation, actor(), "trả lại bảng tự chấm điểm", next.reason(), mendBy));
        announcements.announce(
                "self-score-returned",
                new Announcements.Subject(
                        id,
                        next.owner().campaignId(),
                        owed.isEmpty() ? null : owed.getFirst(),
                        next.owner().unit(),
                        "Bảng tự chấm điểm"),
                next.reason(),
                null);
    }

    @Transactional
    void verify(UUID id, @Nullable String ifMatch, Map<String, SelfScore.Ruling> given, LocalDate answerBy) {
        Stored stored = lock(id, ifMatch);
        round.rights().requireNotOwn(stored.score().handedIn().submission().by());
        SelfScore.Owner owner = stored.score().owner();
        if (!round.verifiesByHand(round.readable(owner.campaignId()), owner.unit())) {
            throw new Refusal(
                    CommonReason.FORBIDDEN,
                    "Điểm này không ghi bằng tay: trong khối thi đua theo kết quả chấm chéo, và không đơn vị nào tự thẩm"
                            + " định điểm của mình.");
        }
        store(stored, given, answerBy);
    }

    /** The points that follow from the cross-check of a bloc; nobody sets them by hand. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(UUID id, Map<String, SelfScore.Ruling> given, LocalDate answerBy) {
        Stored stored = scores.lock(id);
        round.led(stored.score().owner().campaignId());
        store(stored, given, answerBy);
    }

    private void store(Stored stored, Map<String, SelfScore.Ruling> given, LocalDate answerBy) {
        SelfScore.HandedIn handed = stored.score().handedIn();
        SelfScore.Owner owner = handed.owner();
        ScoreSheet sheet = sheetOf(owner);
        Instant now = clock.instant();
        if (answerBy.isBefore(Days.of(now))) {
            throw Refusal.at(
                    ScoreReason.ANSWER_BY_PAST,
                    "Hạn phản hồi phải từ hôm nay trở đi.",
                    new FieldError("/answerBy", "past", "Hạn phản hồi phải từ hôm nay trở đi."));
        }
        SelfScore.Verified next = handed.verify(sheet, given, actor(), now, answerBy);
        scores.save(next, stored.version() + 1, actor());
        BigDecimal self = Result.of(sheet, next.content().points()).total();
        BigDecimal total = Result.of(sheet, next.verdict().points()).total();
        scores.tell(owner.id(), "VERIFIED", total, null, actor());
        audit.record(new AuditEntry(
                "self-score", owner.id().toString(), "verify", handed.state(), next.state(), total.toPlainString()));
        if (handed instanceof SelfScore.Submitted) {
            fulfilment
                    .of(owner.campaignId(), owner.unit(), Deliverable.SELF_SCORE)
                    .forEach(obligation -> fulfilment.accepted(obligation, actor(), "thẩm định điểm tự chấm"));
        }
        announcements.add(
                "score-verified",
                owner.id(),
                new Verified(owner.id(), owner.campaignId(), owner.unit(), self, total, answerBy, now));
    }

    private Stored lock(UUID id, @Nullable String ifMatch) {
        Stored stored = scores.lock(id);
        round.led(stored.score().owner().campaignId());
        IfMatch.require(ifMatch, stored.version());
        return stored;
    }

    private ScoreSheet sheetOf(SelfScore.Owner owner) {
        sheets.toScoreOn(owner.campaignId());
        return sheets.edition(owner.campaignId(), owner.edition());
    }

    private String actor() {
        return round.rights().actor();
    }
}
