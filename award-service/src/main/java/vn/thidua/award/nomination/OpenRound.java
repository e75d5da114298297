package vn.thidua.award.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thidua.award.access.Sight;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Unit;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/**
 * Opens a round (mở đợt đề nghị). The day on which the files were received decides which law applies: what was received
 * before an amendment is judged by the earlier text, so an earlier day needs its evidence.
 */
@ApplicationScoped
class OpenRound {

    private final EntityManager database;
    private final Organisation organisation;
    private final Sight sight;
    private final Caller caller;
    private final AuditLog audit;
    private final Clock clock;

    OpenRound(
            EntityManager database,
            Organisation organisation,
            Sight sight,
            Caller caller,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.organisation = organisation;
        this.sight = sight;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    UUID run(NominationViews.NewRound request) {
        LocalDate today = Days.of(clock.instant());
        String owner = request.ownerUnit() == null ? ownUnit() : request.ownerUnit();
        sight.requireOwn(List.of(owner));
        if (!organisation.unit(owner).map(Unit::legalPersonality).orElse(false)) {
            throw Refusal.at(
                    NominationReason.NO_LEGAL_PERSONALITY,
                    "Chỉ đơn vị có tư cách pháp nhân mới quyết định danh hiệu.",
                    new FieldError("/ownerUnit", "legal-personality", "Đơn vị không có tư cách pháp nhân"));
        }
        if (request.year() > today.getYear()) {
            throw Refusal.at(
                    NominationReason.FUTURE,
                    "Chưa đến năm " + request.year() + ".",
                    new FieldError("/year", "future", "Năm ở tương lai"));
        }
        LocalDate received = request.receivedOn() == null ? today : request.receivedOn();
        checkReception(request, received, today);
        RoundEntity round = new RoundEntity();
        round.id = UUID.randomUUID();
        round.ownerUnit = owner;
        round.name = request.name();
        round.campaignId = request.campaignId();
        round.year = request.year();
        round.receivedOn = received;
        round.receivedEvidence = request.receivedEvidence();
        round.createdAt = clock.instant();
        round.createdBy = caller.username();
        database.persist(round);
        audit.record(
                new AuditEntry("round", round.id.toString(), "open", null, "OPEN", "ngày tiếp nhận hồ sơ " + received));
        return round.id;
    }

    private static void checkReception(NominationViews.NewRound request, LocalDate received, LocalDate today) {
        if (received.isAfter(today)) {
            throw Refusal.at(
                    NominationReason.FUTURE,
                    "Ngày tiếp nhận ở tương lai.",
                    new FieldError("/receivedOn", "future", "Ngày tiếp nhận ở tương lai"));
        }
        boolean earlier = received.isBefore(today);
        if (earlier
                && (request.receivedEvidence() == null
                        || request.receivedEvidence().isBlank())) {
            throw Refusal.at(
                    NominationReason.EVIDENCE_MISSING,
                    "Ngày tiếp nhận trước hôm nay quyết định luật được áp dụng nên cần căn cứ, ví dụ số văn bản đến.",
                    new FieldError("/receivedEvidence", "required", "Cần ghi căn cứ, ví dụ số văn bản đến"));
        }
    }

    private String ownUnit() {
        return caller.unitRoots().stream().findFirst().orElseThrow(Sight::notThere);
    }
}
