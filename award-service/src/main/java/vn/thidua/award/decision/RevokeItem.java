package vn.thidua.award.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.access.Sight;
import vn.thidua.award.engine.fact.Words;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.facts.Facts;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.event.Outbox;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/**
 * Takes an award back by a signed decision (hủy bỏ, thu hồi; Điều 93): the title no longer counts, its money is recovered
 * and the numbers corrected by an entry, and what rested on it is put under review, not taken back by itself.
 */
@ApplicationScoped
class RevokeItem {

    private final EntityManager database;
    private final Dependents dependents;
    private final Facts facts;
    private final Rulebook rulebook;
    private final Organisation organisation;
    private final Sight sight;
    private final Caller caller;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    RevokeItem(
            EntityManager database,
            Dependents dependents,
            Facts facts,
            Rulebook rulebook,
            Organisation organisation,
            Sight sight,
            Caller caller,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.dependents = dependents;
        this.facts = facts;
        this.rulebook = rulebook;
        this.organisation = organisation;
        this.sight = sight;
        this.caller = caller;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void revoke(UUID decisionId, UUID nominationId, @Nullable String ifMatch, DecisionViews.NewRevocation request) {
        DecisionEntity decision = signed(decisionId);
        DecisionItem item = item(decision, nominationId);
        IfMatch.require(ifMatch, decision.version);
        requirePossible(decision, item, request);
        RevocationEntity revocation = store(decision, item, request);
        database.persist(AwardEntry.takenBack(decision, item, revocation));
        open(nominationId)
                .ifPresent(review -> review.close(
                        ReviewEntity.State.REVOKED, revocation.explanation, clock.instant(), caller.username()));
        List<Dependents.Dependent> depending = dependents.of(Dependents.Award.of(item));
        facts.revoke(
                Objects.requireNonNull(item.factId),
                "Hủy bỏ theo Quyết định số " + revocation.number + " ngày " + Words.day(revocation.signedOn) + ": "
                        + revocation.ground.words());
        decision.updatedAt = clock.instant();
        List<Dependents.Dependent> reviewed = new ArrayList<>();
        for (Dependents.Dependent dependent : depending) {
            if (review(dependent, revocation, Objects.requireNonNull(item.factId))) {
                reviewed.add(dependent);
            }
        }
        announce(decision, item, revocation, reviewed);
    }

    private DecisionEntity signed(UUID id) {
        DecisionEntity decision = database.find(DecisionEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (decision == null) {
            throw Sight.notThere();
        }
        sight.requireOwn(List.of(decision.ownerUnit));
        if (decision.state != DecisionState.SIGNED) {
            throw new Refusal(DecisionReason.NOT_SIGNED, "Quyết định này chưa ký; bỏ tên khỏi dự thảo thay vì hủy bỏ.");
        }
        return decision;
    }

    private static DecisionItem item(DecisionEntity decision, UUID nominationId) {
        return decision.items.stream()
                .filter(item -> item.nominationId.equals(nominationId))
                .findFirst()
                .orElseThrow(Sight::notThere);
    }

    private void requirePossible(DecisionEntity decision, DecisionItem item, DecisionViews.NewRevocation request) {
        boolean twice = !database.createQuery("from RevocationEntity where nominationId = :id", RevocationEntity.class)
                .setParameter("id", item.nominationId)
                .getResultList()
                .isEmpty();
        if (twice) {
            throw new Refusal(DecisionReason.REVOKED_ALREADY, item.subjectName + " đã bị hủy bỏ danh hiệu này.");
        }
        LocalDate signedOn = Objects.requireNonNull(decision.signedOn);
        if (request.signedOn().isBefore(signedOn)) {
            throw Refusal.at(
                    DecisionReason.REVOKED_BEFORE_SIGNED,
                    "Quyết định tặng ký ngày " + Words.day(signedOn) + ", không thể hủy bỏ trước ngày đó.",
                    new FieldError("/signedOn", "before-signature", "Trước ngày ký quyết định tặng"));
        }
        if (request.signedOn().isAfter(Days.of(clock.instant()))) {
            throw Refusal.at(
                    DecisionReason.REVOKED_IN_FUTURE,
                    "Ngày ký quyết định hủy bỏ ở tương lai.",
                    new FieldError("/signedOn", "future", "Ngày ở tương lai"));
        }
        boolean used = !database.createQuery(
                        "from DecisionEntity where ownerUnit = :owner and number = :number and state = SIGNED",
                        DecisionEntity.class)
                .setParameter("owner", decision.ownerUnit)
                .setParameter("number", request.number().strip())
                .getResultStream()
                .filter(other -> other.signedOn != null
                        && other.signedOn.getYear() == request.signedOn().getYear())
                .toList()
                .isEmpty();
        if (used) {
            throw Refusal.at(
                    DecisionReason.NUMBER_USED,
                    "Số " + request.number() + " là số của một quyết định tặng trong năm.",
                    new FieldError("/number", "used", "Số quyết định đã dùng"));
        }
    }

    private RevocationEntity store(DecisionEntity decision, DecisionItem item, DecisionViews.NewRevocation request) {
        String signer = caller.requirePersonId();
        RevocationEntity revocation = new RevocationEntity();
        revocation.id = UUID.randomUUID();
        revocation.decisionId = decision.id;
        revocation.nominationId = item.nominationId;
        revocation.ownerUnit = decision.ownerUnit;
        revocation.number = request.number().strip();
        revocation.signedOn = request.signedOn();
        revocation.ground = request.ground();
        revocation.explanation = request.explanation().strip();
        revocation.signerName =
                organisation.person(signer).map(Person::fullName).orElseGet(caller::username);
        revocation.signerTitle =
                organisation.person(signer).map(Person::position).orElse(null);
        revocation.recovered = item.bonus == null ? 0 : item.bonus;
        revocation.recordedAt = clock.instant();
        database.persist(revocation);
        return revocation;
    }

    /** An award that is under review already, or taken back, is not opened once more. */
    private boolean review(Dependents.Dependent dependent, RevocationEntity revocation, String revokedFact) {
        Dependents.Award through = dependent.through();
        String reason = "Kết quả thẩm định dựa vào “%s” năm %d của %s, đã %s theo Quyết định số %s"
                .formatted(
                        rulebook.awardName(through.code()),
                        through.year(),
                        through.subjectName(),
                        through.factId().equals(revokedFact) ? "bị hủy bỏ" : "phải rà soát",
                        revocation.number);
        String factId = dependent.award().factId();
        if (!facts.review(factId, reason)) {
            return false;
        }
        DecisionEntity decision = dependent.decision();
        DecisionItem item = dependent.item();
        if (decision != null && item != null) {
            open(decision, item, revocation, reason);
        }
        audit.record(new AuditEntry(
                item == null ? "fact" : "award",
                item == null ? factId : item.nominationId.toString(),
                "review",
                ItemState.VALID.name(),
                ItemState.UNDER_REVIEW.name(),
                reason));
        return true;
    }

    private void open(DecisionEntity decision, DecisionItem item, RevocationEntity revocation, String reason) {
        ReviewEntity review = new ReviewEntity();
        review.id = UUID.randomUUID();
        review.revocationId = revocation.id;
        review.decisionId = decision.id;
        review.nominationId = item.nominationId;
        review.factId = Objects.requireNonNull(item.factId);
        review.reason = reason;
        review.state = ReviewEntity.State.OPEN;
        review.openedAt = clock.instant();
        database.persist(review);
        decision.updatedAt = clock.instant();
    }

    /** The review ended: the award stands. */
    @Transactional
    void keep(UUID decisionId, UUID nominationId, @Nullable String ifMatch, String why) {
        DecisionEntity decision = signed(decisionId);
        DecisionItem item = item(decision, nominationId);
        IfMatch.require(ifMatch, decision.version);
        ReviewEntity review = open(nominationId)
                .orElseThrow(() -> new Refusal(
                        DecisionReason.NOT_UNDER_REVIEW, item.subjectName + " không có danh hiệu cần rà soát."));
        review.close(ReviewEntity.State.KEPT, why, clock.instant(), caller.username());
        facts.keep(Objects.requireNonNull(item.factId), "Đã rà soát, giữ nguyên: " + why);
        decision.updatedAt = clock.instant();
        audit.record(new AuditEntry(
                "award", nominationId.toString(), "keep", ItemState.UNDER_REVIEW.name(), ItemState.VALID.name(), why));
    }

    private Optional<ReviewEntity> open(UUID nominationId) {
        return database.createQuery("from ReviewEntity where nominationId = :id and state = OPEN", ReviewEntity.class)
                .setParameter("id", nominationId)
                .getResultStream()
                .findFirst();
    }

    private void announce(
            DecisionEntity decision,
            DecisionItem item,
            RevocationEntity revocation,
            List<Dependents.Dependent> reviewed) {
        outbox.add(
                DecisionRevoked.TOPIC,
                DecisionRevoked.TYPE,
                decision.id.toString(),
                new DecisionRevoked(
                        revocation.id,
                        decision.id,
                        decision.number,
                        revocation.number,
                        revocation.signedOn,
                        revocation.ground,
                        decision.ownerUnit,
                        item(decision.id, item),
                        revocation.recovered,
                        reviewed.stream().flatMap(this::decided).toList(),
                        reviewed.stream()
                                .filter(one -> one.item() == null)
                                .map(one -> recorded(one.award()))
                                .toList()));
        audit.record(new AuditEntry(
                "award",
                item.nominationId.toString(),
                "revoke",
                ItemState.VALID.name(),
                ItemState.REVOKED.name(),
                "Số " + revocation.number + ", " + revocation.ground.words() + "; " + reviewed.size()
                        + " danh hiệu phải rà soát"));
    }

    private Stream<DecisionRevoked.Item> decided(Dependents.Dependent one) {
        DecisionEntity decision = one.decision();
        DecisionItem item = one.item();
        return decision == null || item == null ? Stream.of() : Stream.of(item(decision.id, item));
    }

    private DecisionRevoked.Recorded recorded(Dependents.Award award) {
        return new DecisionRevoked.Recorded(
                award.factId(),
                award.kind(),
                award.subjectId(),
                award.code(),
                rulebook.awardName(award.code()),
                award.year());
    }

    private DecisionRevoked.Item item(UUID decision, DecisionItem item) {
        return new DecisionRevoked.Item(
                decision,
                item.nominationId,
                item.subjectKind,
                item.subjectId,
                item.awardCode,
                rulebook.awardName(item.awardCode),
                item.year);
    }
}
