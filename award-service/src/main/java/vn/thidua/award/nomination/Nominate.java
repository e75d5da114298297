package vn.thidua.award.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thidua.award.access.Sight;
import vn.thidua.award.access.Subjects;
import vn.thidua.award.appraisal.Appraisals;
import vn.thidua.award.appraisal.Appraised;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.facts.Facts;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.event.Outbox;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/** Nominates people and collectives (đề nghị khen thưởng) and appraises each at once; all lines or none. */
@ApplicationScoped
class Nominate {

    private final EntityManager database;
    private final Subjects subjects;
    private final Organisation organisation;
    private final Rulebook rulebook;
    private final Facts facts;
    private final Appraisals appraisals;
    private final Sight sight;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    Nominate(
            EntityManager database,
            Subjects subjects,
            Organisation organisation,
            Rulebook rulebook,
            Facts facts,
            Appraisals appraisals,
            Sight sight,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.subjects = subjects;
        this.organisation = organisation;
        this.rulebook = rulebook;
        this.facts = facts;
        this.appraisals = appraisals;
        this.sight = sight;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    List<UUID> run(NominationViews.NewNominations request) {
        RoundEntity round = database.find(RoundEntity.class, request.roundId());
        if (round == null) {
            throw Sight.notThere();
        }
        sight.requireOwn(List.of(round.ownerUnit));
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < request.lines().size(); i++) {
            ids.add(nominate(round, request.lines().get(i), "/lines/" + i));
        }
        return ids;
    }

    private UUID nominate(RoundEntity round, NominationViews.NewLine line, String pointer) {
        Subjects.Subject subject = subjects.find(line.subjectKind(), line.subjectId())
                .filter(found -> organisation.ancestors(found.unitCode()).contains(round.ownerUnit))
                .orElseThrow(() -> Refusal.at(
                        NominationReason.UNKNOWN_SUBJECT,
                        "Không có " + line.subjectId() + " trong đơn vị xét khen thưởng.",
                        new FieldError(pointer + "/subjectId", "unknown", "Không có trong đơn vị")));
        if (rulebook.award(line.awardCode(), subject.kind(), round.receivedOn).isEmpty()) {
            throw Refusal.at(
                    NominationReason.UNKNOWN_AWARD,
                    "Không có danh hiệu " + line.awardCode() + " cho đối tượng này vào ngày tiếp nhận hồ sơ.",
                    new FieldError(pointer + "/awardCode", "unknown", "Không có danh hiệu này cho đối tượng này"));
        }
        refuseRepeated(round, subject, line.awardCode(), pointer);
        return store(round, subject, line.awardCode());
    }

    private void refuseRepeated(RoundEntity round, Subjects.Subject subject, String award, String pointer) {
        long open = database.createQuery("""
                        select count(*) from NominationEntity where roundId = :round and subjectKind = :kind
                        and subjectId = :subject and awardCode = :award and state <> WITHDRAWN""", Long.class)
                .setParameter("round", round.id)
                .setParameter("kind", subject.kind())
                .setParameter("subject", subject.id())
                .setParameter("award", award)
                .getSingleResult();
        if (open > 0) {
            throw Refusal.at(
                    NominationReason.ALREADY_NOMINATED,
                    subject.name() + " đã được đề nghị danh hiệu này trong đợt.",
                    new FieldError(pointer, "already-nominated", subject.name() + " đã được đề nghị"));
        }
        Optional<FactRow> held = facts.held(subject.kind(), subject.id(), award, round.year);
        if (held.isPresent()) {
            throw Refusal.at(
                    NominationReason.ALREADY_HELD,
                    subject.name() + " đã có danh hiệu này năm " + round.year + ": "
                            + held.get().decisionWords() + ".",
                    new FieldError(pointer, "already-held", subject.name() + " đã có danh hiệu này"));
        }
    }

    private UUID store(RoundEntity round, Subjects.Subject subject, String award) {
        Appraised appraised = appraisals.appraiseReceived(
                subject.kind(), subject.id(), subject.unitCode(), award, round.year, round.receivedOn);
        NominationEntity nomination = new NominationEntity();
        nomination.id = UUID.randomUUID();
        nomination.roundId = round.id;
        nomination.subjectKind = subject.kind();
        nomination.subjectId = subject.id();
        nomination.subjectName = subject.name();
        nomination.position = subject.position();
        nomination.unitCode = subject.unitCode();
        nomination.awardCode = award;
        nomination.registered = isRegistered(round, subject, award);
        nomination.state = NominationState.NOMINATED;
        nomination.appraisalId = appraised.id();
        nomination.createdAt = clock.instant();
        database.persist(nomination);
        outbox.add(
                Nominated.TOPIC,
                Nominated.TYPE,
                nomination.id.toString(),
                new Nominated(
                        nomination.id,
                        round.campaignId,
                        round.year,
                        round.ownerUnit,
                        subject.kind(),
                        subject.id(),
                        award,
                        clock.instant()));
        audit.record(new AuditEntry(
                "nomination",
                nomination.id.toString(),
                "nominate",
                null,
                NominationState.NOMINATED.name(),
                subject.id() + " " + award + " " + appraised.verdict().outcome()));
        return nomination.id;
    }

    private boolean isRegistered(RoundEntity round, Subjects.Subject subject, String award) {
        return database.createQuery("""
                                select count(*) from RegistrationLine where year = :year and subjectKind = :kind
                                and subjectId = :subject and awardCode = :award""", Long.class)
                        .setParameter("year", round.year)
                        .setParameter("kind", subject.kind())
                        .setParameter("subject", subject.id())
                        .setParameter("award", award)
                        .getSingleResult()
                > 0;
    }
}
