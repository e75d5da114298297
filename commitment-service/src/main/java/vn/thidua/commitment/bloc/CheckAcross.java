package vn.thidua.commitment.bloc;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.bloc.BlocView.CloseCheck;
import vn.thidua.commitment.bloc.BlocView.SaveCheck;
import vn.thidua.commitment.bloc.BlocView.SettleUnit;
import vn.thidua.commitment.bloc.BlocView.WrittenCheck;
import vn.thidua.commitment.bloc.PostgresChecks.Stored;
import vn.thidua.commitment.bloc.domain.BlocReason;
import vn.thidua.commitment.bloc.domain.CrossCheck;
import vn.thidua.commitment.bloc.domain.Pairing;
import vn.thidua.commitment.bloc.domain.Settlement;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.score.ReviewScore;
import vn.thidua.commitment.score.ScoreBook;
import vn.thidua.commitment.score.domain.SelfScore.Ruling;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Unit;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** Members check each other; the head assigns who checks whom and takes over what follows. */
@RequestScoped
class CheckAcross {

    private final PostgresChecks checks;
    private final PostgresDisputes disputes;
    private final BlocRights bloc;
    private final ScoreBook book;
    private final ReviewScore review;
    private final Organisation organisation;
    private final AuditLog audit;
    private final Clock clock;

    CheckAcross(
            PostgresChecks checks,
            PostgresDisputes disputes,
            BlocRights bloc,
            ScoreBook book,
            ReviewScore review,
            Organisation organisation,
            AuditLog audit,
            Clock clock) {
        this.checks = checks;
        this.disputes = disputes;
        this.bloc = bloc;
        this.book = book;
        this.review = review;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Anew as long as nobody has written anything into a check. */
    @Transactional
    void assign(UUID campaignId, int each, @Nullable LocalDate checkBy) {
        Campaign campaign = bloc.led(campaignId);
        book.requireOpen(campaignId);
        if (checkBy != null && checkBy.isBefore(Days.of(clock.instant()))) {
            throw Refusal.at(
                    CommonReason.INVALID,
                    "Hạn chấm chéo phải từ hôm nay trở đi.",
                    new FieldError("/checkBy", "past", "Hạn chấm chéo phải từ hôm nay trở đi."));
        }
        boolean begun = checks.all(campaignId).stream().anyMatch(stored -> stored.version() > 1);
        if (begun) {
            throw new Refusal(BlocReason.ALREADY_ASSIGNED, "Đã có đơn vị chấm chéo nên không phân công lại được.");
        }
        List<Pairing> pairings = Pairing.ring(
                bloc.members(campaign).stream().map(Unit::code).sorted().toList(), each);
        checks.replace(campaignId, pairings, checkBy, actor());
        audit.record(new AuditEntry(
                "bloc", campaignId.toString(), "assign", null, "ASSIGNED", each + " đơn vị mỗi đơn vị chấm"));
    }

    @Transactional
    void save(UUID campaignId, @Nullable String ifMatch, SaveCheck request) {
        bloc.readable(campaignId);
        String checker = request.checkerUnit();
        if (request.done()) {
            bloc.rights().requireAct(checker);
        } else {
            bloc.rights().requirePrepare(checker);
        }
        if (checker.equals(request.unitCode())) {
            throw new Refusal(BlocReason.SELF_CHECK, "Khi chấm chéo, không đơn vị nào chấm điểm cho chính mình.");
        }
        Pairing pairing = new Pairing(checker, request.unitCode());
        Stored stored = checks.lock(campaignId, pairing)
                .orElseThrow(
                        () -> new Refusal(CommonReason.NOT_FOUND, "Đơn vị không được phân công chấm chéo đơn vị này."));
        IfMatch.require(ifMatch, stored.version());
        book.requireOpen(campaignId);
        stored.check().requireOpen();
        ScoreBook.Own own = handedIn(campaignId, request.unitCode());
        CrossCheck next = stored.check().with(own.sheet(), own.points(), rulings(request.marks()), request.done());
        checks.save(campaignId, next, stored.version() + 1, actor());
        if (next.done()) {
            audit.record(new AuditEntry(
                    "bloc-check",
                    campaignId + " " + checker + " " + request.unitCode(),
                    "hand-in",
                    "OPEN",
                    "DONE",
                    null));
        }
    }

    /** Goes on without a check that never came; one about the head's own unit is closed by the deputy. */
    @Transactional
    void close(UUID campaignId, @Nullable String ifMatch, CloseCheck request) {
        Campaign campaign = bloc.readable(campaignId);
        bloc.requireDecide(campaign, request.unitCode());
        Stored stored = checks.lock(campaignId, new Pairing(request.checkerUnit(), request.unitCode()))
                .orElseThrow(
                        () -> new Refusal(CommonReason.NOT_FOUND, "Đơn vị không được phân công chấm chéo đơn vị này."));
        IfMatch.require(ifMatch, stored.version());
        book.requireOpen(campaignId);
        Instant now = clock.instant();
        CrossCheck closed = stored.check().close(request.reason(), actor(), now, Days.of(now));
        checks.save(campaignId, closed, stored.version() + 1, actor());
        audit.record(new AuditEntry(
                "bloc-check",
                campaignId + " " + request.checkerUnit() + " " + request.unitCode(),
                "close",
                "OPEN",
                "CLOSED",
                request.reason().strip()));
    }

    /** The points of a unit as they follow from checks and decisions. */
    @Transactional
    void settle(UUID campaignId, SettleUnit request) {
        bloc.led(campaignId);
        String unit = request.unitCode();
        ScoreBook.Own own = handedIn(campaignId, unit);
        List<CrossCheck> all = checks.of(campaignId, unit);
        if (all.isEmpty() || !all.stream().allMatch(CrossCheck::settled)) {
            throw new Refusal(BlocReason.CHECKS_MISSING, "Còn phiếu chấm chéo chưa nộp cho đơn vị này.");
        }
        Map<String, Ruling> decided = new LinkedHashMap<>();
        for (PostgresDisputes.Dispute dispute : disputes.all(campaignId)) {
            if (dispute.unit().equals(unit)) {
                if (dispute.decision() == null) {
                    throw new Refusal(
                            BlocReason.DISPUTE_OPEN, "Còn tranh chấp về điểm của đơn vị này chưa quyết định.");
                }
                decided.put(
                        dispute.line(),
                        new Ruling(
                                dispute.decision().points(), dispute.decision().reason()));
            }
        }
        List<CrossCheck> handedIn = all.stream().filter(CrossCheck::done).toList();
        Map<String, Ruling> rulings =
                Settlement.of(own.sheet(), own.points(), handedIn, decided, organisation::unitName);
        review.settle(own.id(), rulings, request.answerBy());
    }

    private ScoreBook.Own handedIn(UUID campaignId, String unit) {
        return book.of(campaignId, unit)
                .filter(ScoreBook.Own::handedIn)
                .orElseThrow(() ->
                        new Refusal(BlocReason.NOT_HANDED_IN, organisation.unitName(unit) + " chưa nộp bảng tự chấm."));
    }

    private static Map<String, Ruling> rulings(List<WrittenCheck> written) {
        Map<String, Ruling> rulings = new LinkedHashMap<>();
        List<FieldError> unread = new ArrayList<>();
        for (WrittenCheck mark : written) {
            unread.addAll(mark.points().errors("/marks/" + mark.key()));
            BigDecimal points = mark.points().value();
            if (points != null) {
                rulings.put(mark.key(), new Ruling(points, Objects.requireNonNullElse(mark.reason(), "")));
            }
        }
        if (!unread.isEmpty()) {
            throw new Refusal(CommonReason.INVALID, "Có điểm chưa rõ.", unread);
        }
        return rulings;
    }

    private String actor() {
        return bloc.rights().actor();
    }
}
