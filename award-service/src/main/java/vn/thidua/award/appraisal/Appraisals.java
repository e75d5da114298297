package vn.thidua.award.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.Appraiser;
import vn.thidua.award.engine.Verdict;
import vn.thidua.award.engine.condition.Truth;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.facts.Facts;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.time.Days;

/** Appraises subjects (thẩm định) and keeps every verdict with its facts. */
@ApplicationScoped
public class Appraisals {

    private final EntityManager database;
    private final Facts facts;
    private final Appraiser appraiser;
    private final Organisation organisation;
    private final Rulebook rulebook;
    private final Caller caller;
    private final Clock clock;

    Appraisals(
            EntityManager database,
            Facts facts,
            Appraiser appraiser,
            Organisation organisation,
            Rulebook rulebook,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.facts = facts;
        this.appraiser = appraiser;
        this.organisation = organisation;
        this.rulebook = rulebook;
        this.caller = caller;
        this.clock = clock;
    }

    /** Judges by what is recorded now and by the law of the day, and stores verdict and facts. */
    @Transactional
    public Appraised appraise(
            SubjectKind kind, String subjectId, String unitCode, String award, int year, LocalDate day) {
        return store(kind, subjectId, unitCode, award, year, day, null);
    }

    /** A file received on a day and judged today: a law that came between may be more favourable. */
    @Transactional
    public Appraised appraiseReceived(
            SubjectKind kind, String subjectId, String unitCode, String award, int year, LocalDate received) {
        return store(kind, subjectId, unitCode, award, year, received, Days.of(clock.instant()));
    }

    private Appraised store(
            SubjectKind kind,
            String subjectId,
            String unitCode,
            String award,
            int year,
            LocalDate day,
            @Nullable LocalDate judgedOn) {
        Snapshot snapshot = facts.snapshotOf(kind, subjectId, year);
        Verdict verdict = judge(snapshot, award, year, day, judgedOn, unitCode);
        AppraisalEntity entity = new AppraisalEntity();
        entity.id = UUID.randomUUID();
        entity.subjectKind = kind;
        entity.subjectId = subjectId;
        entity.unitCode = unitCode;
        entity.awardCode = award;
        entity.year = year;
        entity.day = day;
        entity.judgedOn = judgedOn;
        entity.outcome = verdict.outcome();
        entity.verdict = StoredJson.write(verdict);
        entity.facts = StoredJson.write(snapshot);
        entity.appraisedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entity.appraisedBy = caller.username();
        database.persist(entity);
        return appraised(entity);
    }

    private Verdict judge(
            Snapshot snapshot, String award, int year, LocalDate day, @Nullable LocalDate judgedOn, String unitCode) {
        List<String> units = organisation.ancestors(unitCode);
        return judgedOn == null
                ? appraiser.appraise(snapshot, award, year, day, units)
                : appraiser.appraise(snapshot, award, year, day, judgedOn, units);
    }

    @Transactional
    public Optional<Appraised> find(UUID id) {
        return Optional.ofNullable(database.find(AppraisalEntity.class, id)).map(Appraisals::appraised);
    }

    /** Stored verdicts that rest on a fact: it was found, and not as what fails a clause. */
    @Transactional
    public List<UUID> restingOn(String recordId) {
        return database.createQuery("from AppraisalEntity where verdict like :mention", AppraisalEntity.class)
                .setParameter("mention", "%\"" + recordId + "\"%")
                .getResultStream()
                .map(Appraisals::appraised)
                .filter(appraised -> appraised.verdict().lines().stream()
                        .anyMatch(line ->
                                line.truth() != Truth.NOT_MET && line.records().contains(recordId)))
                .map(Appraised::id)
                .toList();
    }

    /** What the law of the day of its decision made of an award that was decided elsewhere; nothing is stored. */
    @Transactional
    public Optional<Verdict> onTheDayOf(Facts.RecordedAward award) {
        if (!rulebook.knows(award.code(), award.kind())) {
            return Optional.empty();
        }
        Snapshot before =
                facts.snapshotOf(award.kind(), award.subjectId(), award.year()).without(award.recordId());
        return Optional.of(appraiser.appraise(
                before, award.code(), award.year(), award.decidedOn(), organisation.ancestors(award.unitCode())));
    }

    /** Stored verdicts by id. */
    @Transactional
    public Map<UUID, Appraised> all(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("from AppraisalEntity where id in :ids", AppraisalEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(Appraisals::appraised)
                .collect(Collectors.toMap(Appraised::id, Function.identity()));
    }

    /** Judges the stored facts again by the packs of the stored day; the stored verdict stays as it is. */
    @Transactional
    public Optional<Replay> replay(UUID id) {
        return Optional.ofNullable(database.find(AppraisalEntity.class, id)).map(entity -> {
            Verdict again = judge(
                    StoredJson.read(entity.facts, Snapshot.class),
                    entity.awardCode,
                    entity.year,
                    entity.day,
                    entity.judgedOn,
                    entity.unitCode);
            return new Replay(entity.verdict.equals(StoredJson.write(again)), again);
        });
    }

    /** What a replay gave: whether it is the stored verdict to the letter. */
    public record Replay(boolean same, Verdict verdict) {}

    private static Appraised appraised(AppraisalEntity entity) {
        return new Appraised(
                entity.id,
                entity.subjectKind,
                entity.subjectId,
                entity.unitCode,
                entity.appraisedAt,
                StoredJson.read(entity.verdict, Verdict.class));
    }

    /** Packs that a verdict names, for short lists. */
    public static List<String> packIds(Verdict verdict) {
        return verdict.packs().stream().map(Verdict.PackUsed::id).toList();
    }
}
