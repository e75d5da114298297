package vn.thidua.award.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.access.Sight;
import vn.thidua.award.appraisal.Appraisals;
import vn.thidua.award.appraisal.Appraised;
import vn.thidua.award.engine.Verdict;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.facts.Facts;
import vn.thidua.award.nomination.NominationState;
import vn.thidua.award.nomination.Nominations;
import vn.thidua.award.rulebook.Competences;
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

/** The principal signs (ký quyết định): the list is final, titles are recorded, the money is fixed by this day. */
@ApplicationScoped
class SignDecision {

    private final EntityManager database;
    private final Nominations nominations;
    private final Appraisals appraisals;
    private final Facts facts;
    private final Bonuses bonuses;
    private final Caps caps;
    private final Competences competences;
    private final Rulebook rulebook;
    private final Organisation organisation;
    private final Sight sight;
    private final Caller caller;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    SignDecision(
            EntityManager database,
            Nominations nominations,
            Appraisals appraisals,
            Facts facts,
            Bonuses bonuses,
            Caps caps,
            Competences competences,
            Rulebook rulebook,
            Organisation organisation,
            Sight sight,
            Caller caller,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.nominations = nominations;
        this.appraisals = appraisals;
        this.facts = facts;
        this.bonuses = bonuses;
        this.caps = caps;
        this.competences = competences;
        this.rulebook = rulebook;
        this.organisation = organisation;
        this.sight = sight;
        this.caller = caller;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void run(UUID id, @Nullable String ifMatch) {
        DecisionEntity decision = database.find(DecisionEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (decision == null) {
            throw Sight.notThere();
        }
        sight.requireOwn(List.of(decision.ownerUnit));
        IfMatch.require(ifMatch, decision.version);
        if (decision.state == DecisionState.SIGNED) {
            throw new Refusal(DecisionReason.SIGNED, "Quyết định số " + decision.number + " đã ký.");
        }
        if (decision.items.isEmpty()) {
            throw new Refusal(DecisionReason.EMPTY, "Danh sách trống.");
        }
        Nominations.Round round = nominations.round(decision.roundId).orElseThrow(Sight::notThere);
        LocalDate today = Days.of(clock.instant());
        decision.items.forEach(item -> requireCompetence(decision, item, today));
        caps.require(decision.ownerUnit, decision.items, round.year(), round.receivedOn());
        List<Settled> settled = decision.items.stream()
                .map(item -> settle(decision, item, today))
                .toList();
        settled.forEach(one -> one.apply(decision));
        decision.items.forEach(item -> database.persist(AwardEntry.given(decision, item, today)));
        database.flush(); // the list is written while the decision is a draft: the database keeps a signed list as it
        // is
        String signer = caller.requirePersonId();
        decision.state = DecisionState.SIGNED;
        decision.signedOn = today;
        decision.signedAt = clock.instant();
        decision.updatedAt = clock.instant();
        decision.signerId = signer;
        decision.signerName = organisation.person(signer).map(Person::fullName).orElseGet(caller::username);
        decision.signerTitle = organisation.person(signer).map(Person::position).orElse(null);
        announce(decision, today);
    }

    /** The law of the day of signing says who decides; it may have changed since the draft. */
    private void requireCompetence(DecisionEntity decision, DecisionItem item, LocalDate today) {
        competences
                .refusal(decision.ownerUnit, item.awardCode, item.subjectKind, today)
                .ifPresent(why -> {
                    throw Refusal.at(
                            DecisionReason.OUTSIDE_COMPETENCE,
                            item.subjectName + ": " + why,
                            new FieldError("/items", "competence", item.subjectName));
                });
    }

    private record Settled(DecisionItem item, Bonuses.Earned earned, String factId) {

        void apply(DecisionEntity decision) {
            item.bonus = earned.amount();
            item.factor = earned.factor();
            item.bonusArticle = earned.article();
            item.factId = factId;
            if (earned.baseSalary() != null) {
                decision.baseSalary = earned.baseSalary();
            }
        }
    }

    private Settled settle(DecisionEntity decision, DecisionItem item, LocalDate today) {
        refuseHeld(item);
        Nominations.Nomination nomination = nominations.move(
                item.nominationId,
                NominationState.PASSED,
                NominationState.DECIDED,
                "decide",
                "Quyết định số " + decision.number);
        List<String> records = appraisals
                .find(nomination.appraisalId())
                .map(Appraised::verdict)
                .map(Verdict::restsOn)
                .orElse(List.of());
        requireBasis(item, nomination.appraisalId());
        String factId = facts.addTitle(
                item.subjectKind,
                item.subjectId,
                item.awardCode,
                item.year,
                decision.number,
                today,
                decision.ownerUnit,
                facts.basisOf(records),
                caller.username());
        return new Settled(item, bonuses.of(item, decision.items, today), factId);
    }

    /** What the verdict rested on may have been taken back since the council voted. */
    private void requireBasis(DecisionItem item, UUID appraisal) {
        Optional<Verdict> verdict = appraisals.find(appraisal).map(Appraised::verdict);
        verdict.map(Verdict::restsOn).map(facts::initiatives).ifPresent(initiatives -> initiatives.values().stream()
                .filter(Facts.Initiative::used)
                .findFirst()
                .ifPresent(used -> {
                    throw Refusal.at(
                            DecisionReason.ACHIEVEMENT_USED,
                            item.subjectName + ": sáng kiến “" + used.title()
                                    + "” đã dùng cho lần khen khác; một thành tích chỉ khen một lần.",
                            new FieldError("/items", "used", item.subjectName));
                }));
        verdict.map(facts::broken).ifPresent(broken -> {
            if (!broken.isEmpty()) {
                throw Refusal.at(
                        DecisionReason.BASIS_BROKEN,
                        item.subjectName + ": " + String.join("; ", broken)
                                + ". Xin rút khỏi dự thảo và thẩm định lại.",
                        new FieldError("/items", "basis", item.subjectName));
            }
        });
    }

    private void refuseHeld(DecisionItem item) {
        facts.held(item.subjectKind, item.subjectId, item.awardCode, item.year).ifPresent(held -> {
            throw Refusal.at(
                    DecisionReason.ALREADY_HELD,
                    item.subjectName + " đã có danh hiệu này năm " + item.year + ": " + held.decisionWords() + ".",
                    new FieldError("/items", "already-held", item.subjectName));
        });
    }

    private void announce(DecisionEntity decision, LocalDate today) {
        outbox.add(
                DecisionSigned.TOPIC,
                DecisionSigned.TYPE,
                decision.id.toString(),
                new DecisionSigned(
                        decision.id,
                        decision.number,
                        decision.title,
                        today,
                        decision.ownerUnit,
                        decision.items.stream()
                                .map(item -> new DecisionSigned.Item(
                                        item.nominationId,
                                        item.subjectKind,
                                        item.subjectId,
                                        item.awardCode,
                                        rulebook.awardName(item.awardCode),
                                        item.year))
                                .toList()));
        audit.record(new AuditEntry(
                "decision",
                decision.id.toString(),
                "sign",
                "DRAFT",
                "SIGNED",
                "Số " + decision.number + ", " + decision.items.size() + " mục"));
    }
}
