package vn.thidua.commitment.bloc;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.bloc.BlocView.DecideDispute;
import vn.thidua.commitment.bloc.BlocView.RaiseDispute;
import vn.thidua.commitment.bloc.BlocView.SayInDispute;
import vn.thidua.commitment.bloc.PostgresDisputes.Dispute;
import vn.thidua.commitment.bloc.domain.BlocReason;
import vn.thidua.commitment.bloc.domain.CrossCheck;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.evidence.EvidenceFiles;
import vn.thidua.commitment.number.WrittenNumber;
import vn.thidua.commitment.score.ScoreBook;
import vn.thidua.commitment.score.domain.ScoreContent;
import vn.thidua.commitment.score.domain.ScoreReason;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/** A line that a check sees otherwise is argued about on evidence, until the head decides with a reason. */
@RequestScoped
class ArgueDisputes {

    private final PostgresDisputes disputes;
    private final PostgresChecks checks;
    private final BlocRights bloc;
    private final ScoreBook book;
    private final EvidenceFiles files;
    private final AuditLog audit;

    ArgueDisputes(
            PostgresDisputes disputes,
            PostgresChecks checks,
            BlocRights bloc,
            ScoreBook book,
            EvidenceFiles files,
            AuditLog audit) {
        this.disputes = disputes;
        this.checks = checks;
        this.bloc = bloc;
        this.book = book;
        this.files = files;
        this.audit = audit;
    }

    /** By the unit itself or by who checks it, about a line that some check sees otherwise. */
    @Transactional
    void raise(UUID campaignId, RaiseDispute request) {
        bloc.readable(campaignId);
        requireSide(campaignId, request.unitCode(), request.byUnit());
        book.requireOpen(campaignId);
        boolean differs = checks.of(campaignId, request.unitCode()).stream()
                .anyMatch(check -> check.done() && check.marks().containsKey(request.line()));
        if (!differs) {
            throw new Refusal(BlocReason.NOTHING_DISPUTED, "Chưa có phiếu chấm chéo nào chấm khác ở dòng này.");
        }
        UUID id = disputes.raise(campaignId, request.unitCode(), request.line(), request.byUnit());
        audit.record(new AuditEntry("bloc-dispute", id.toString(), "raise", null, "OPEN", request.line()));
        say(open(id), request.byUnit(), request.said(), request.evidence());
    }

    @Transactional
    UUID say(UUID id, SayInDispute request) {
        Dispute dispute = seen(id);
        requireSide(dispute.campaign(), dispute.unit(), request.byUnit());
        say(open(id), request.byUnit(), request.said(), request.evidence());
        return dispute.campaign();
    }

    @Transactional
    UUID decide(UUID id, DecideDispute request) {
        Dispute dispute = seen(id);
        Campaign campaign = bloc.readable(dispute.campaign());
        bloc.requireDecide(campaign, dispute.unit());
        book.requireOpen(dispute.campaign());
        open(id);
        BigDecimal points = Objects.requireNonNull(WrittenNumber.at("/points", request.points()));
        ScoreBook.Own own = book.of(dispute.campaign(), dispute.unit()).orElseThrow();
        List<FieldError> errors = ScoreContent.wrong(own.sheet(), dispute.line(), points).stream()
                .map(error -> new FieldError("/points", error.code(), error.message()))
                .toList();
        if (!errors.isEmpty()) {
            throw new Refusal(CommonReason.INVALID, errors.getFirst().message(), errors);
        }
        disputes.decide(id, points, request.reason().strip(), bloc.rights().actor());
        audit.record(new AuditEntry(
                "bloc-dispute",
                id.toString(),
                "decide",
                "OPEN",
                "DECIDED",
                request.reason().strip()));
        return dispute.campaign();
    }

    private void say(Dispute dispute, String unit, String said, @Nullable List<UUID> evidence) {
        List<UUID> shown =
                evidence == null ? List.of() : evidence.stream().distinct().toList();
        List<UUID> own =
                files.ofUnit(unit).stream().map(EvidenceFiles.Evidence::id).toList();
        if (!own.containsAll(shown)) {
            throw Refusal.at(
                    ScoreReason.FOREIGN_EVIDENCE,
                    "Chỉ dẫn được minh chứng của đơn vị mình.",
                    new FieldError("/evidence", "foreign-evidence", "Chỉ dẫn được minh chứng của đơn vị mình."));
        }
        disputes.say(dispute.id(), unit, bloc.rights().actor(), said.strip(), shown);
    }

    /** The unit that is judged and those that check it; each speaks for itself. */
    private void requireSide(UUID campaignId, String unit, String by) {
        bloc.rights().requireAct(by);
        boolean checks = this.checks.of(campaignId, unit).stream()
                .map(CrossCheck::pairing)
                .anyMatch(pairing -> pairing.checker().equals(by));
        if (!by.equals(unit) && !checks) {
            throw new Refusal(
                    CommonReason.FORBIDDEN, "Chỉ đơn vị được chấm và đơn vị chấm chéo nêu ý kiến trong tranh chấp.");
        }
    }

    private Dispute seen(UUID id) {
        Dispute dispute = disputes.lock(id).orElseThrow(ArgueDisputes::none);
        bloc.readable(dispute.campaign());
        return dispute;
    }

    private Dispute open(UUID id) {
        Dispute dispute = disputes.lock(id).orElseThrow(ArgueDisputes::none);
        if (dispute.decision() != null) {
            throw new Refusal(BlocReason.DISPUTE_DECIDED, "Tranh chấp này đã quyết định.");
        }
        return dispute;
    }

    private static Refusal none() {
        return new Refusal(CommonReason.NOT_FOUND, "Không có tranh chấp này.");
    }
}
