package vn.thidua.award.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.Verdict;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.Member;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.organisation.WorkingDays;

/** The facts of a subject as rules need them, and the titles that decisions add. */
@ApplicationScoped
public class Facts {

    /** Begins the ids of titles that a decision of this system recorded. */
    static final String DECIDED_HERE = "QD-";

    /** What of its members counts for a collective. */
    static final Set<FactType> OF_MEMBERS = Set.of(FactType.TITLE, FactType.DISCIPLINE, FactType.CLASSIFICATION);

    private final EntityManager database;
    private final Organisation organisation;
    private final Rulebook rulebook;
    private final Clock clock;

    Facts(EntityManager database, Organisation organisation, Rulebook rulebook, Clock clock) {
        this.database = database;
        this.organisation = organisation;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** Everything known of a person or a collective; members of a collective are those at the end of the year. */
    public Snapshot snapshotOf(SubjectKind kind, String subjectId, int year) {
        List<FactRow> rows = rows(kind, List.of(subjectId)).getOrDefault(subjectId, List.of());
        return switch (kind) {
            case PERSON -> {
                Optional<Person> person = organisation.person(subjectId);
                yield new Snapshot(
                        kind,
                        subjectId,
                        person.map(Person::startDate).orElse(null),
                        person.map(Person::endDate).orElse(null),
                        rows,
                        List.of());
            }
            case UNIT -> new Snapshot(kind, subjectId, null, null, rows, members(subjectId, year));
            case HOUSEHOLD -> new Snapshot(kind, subjectId, null, null, rows, List.of());
        };
    }

    private List<Member> members(String unit, int year) {
        LocalDate lastDay = LocalDate.of(year, 12, 31);
        List<Person> people = organisation.peopleOf(organisation.subtrees(List.of(unit))).stream()
                .filter(person -> person.isThereOn(lastDay))
                .toList();
        Map<String, List<FactRow>> rows =
                rows(SubjectKind.PERSON, people.stream().map(Person::personId).toList());
        return people.stream()
                .map(person -> new Member(
                        person.personId(),
                        rows.getOrDefault(person.personId(), List.of()).stream()
                                .filter(row -> row.year() == year)
                                .filter(row -> OF_MEMBERS.contains(row.type()))
                                .toList()))
                .toList();
    }

    private Map<String, List<FactRow>> rows(SubjectKind kind, List<String> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        WorkingDays calendar = organisation.workingDays();
        return database.createQuery(
                        "from FactEntity where subjectKind = :kind and subjectId in :subjects order by year, recordId",
                        FactEntity.class)
                .setParameter("kind", kind)
                .setParameter("subjects", subjects)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        entity -> entity.subjectId,
                        Collectors.mapping(entity -> counted(entity.row(), calendar), Collectors.toList())));
    }

    /** A leave of years whose calendar is published is counted in working days where nobody stated them. */
    static FactRow counted(FactRow row, WorkingDays calendar) {
        LocalDate from = row.from();
        LocalDate to = row.to();
        if (row.type() != FactType.LEAVE || row.workingDays() != null || from == null || to == null) {
            return row;
        }
        boolean published = from.getYear() == to.getYear()
                && calendar.daysOff().keySet().stream().anyMatch(day -> day.getYear() == from.getYear());
        return published ? row.lasting(calendar.between(from.minusDays(1), to)) : row;
    }

    /** The decision by which a subject already holds an award of that year, if any. */
    public Optional<FactRow> held(SubjectKind kind, String subjectId, String award, int year) {
        return database.createQuery("""
                        from FactEntity where subjectKind = :kind and subjectId = :subject and year = :year
                        and code = :award and type in :types and status = :status and decisionNo is not null""", FactEntity.class)
                .setParameter("kind", kind)
                .setParameter("subject", subjectId)
                .setParameter("year", year)
                .setParameter("award", award)
                .setParameter("types", List.of(FactType.TITLE, FactType.FORM))
                .setParameter("status", FactStatus.VALID)
                .getResultStream()
                .map(FactEntity::row)
                .findFirst();
    }

    /** Persons of these units (present or past) who hold an award of the year by decision. */
    public long holders(List<String> personIds, String award, int year) {
        if (personIds.isEmpty()) {
            return 0;
        }
        return database.createQuery("""
                        select count(distinct subjectId) from FactEntity
                        where subjectKind = PERSON and subjectId in :people and year = :year and code = :award
                        and type = TITLE and status = VALID and decisionNo is not null""", Long.class)
                .setParameter("people", personIds)
                .setParameter("year", year)
                .setParameter("award", award)
                .getSingleResult();
    }

    /** An award that stands by a decision of another body, recorded here without a verdict of this system. */
    public record RecordedAward(
            String recordId,
            SubjectKind kind,
            String subjectId,
            String subjectName,
            String unitCode,
            String code,
            int year,
            LocalDate decidedOn) {}

    /** Recorded awards of the subject; of a person also those of the collectives that the person belongs to. */
    @Transactional
    public List<RecordedAward> recordedAwards(SubjectKind kind, String subjectId) {
        List<String> units = kind == SubjectKind.PERSON
                ? organisation
                        .person(subjectId)
                        .map(person -> organisation.ancestors(person.unitCode()))
                        .orElse(List.of())
                : List.of();
        return Stream.concat(recorded(kind, List.of(subjectId)).stream(), recorded(SubjectKind.UNIT, units).stream())
                .toList();
    }

    private List<RecordedAward> recorded(SubjectKind kind, List<String> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : database.createQuery("""
                                from FactEntity where subjectKind = :kind and subjectId in :subjects
                                and type in (TITLE, FORM) and status = VALID and decisionNo is not null
                                and decisionDate is not null and origin <> DECISION order by year, recordId""", FactEntity.class)
                        .setParameter("kind", kind)
                        .setParameter("subjects", subjects)
                        .getResultStream()
                        .map(this::recordedAward)
                        .toList();
    }

    private RecordedAward recordedAward(FactEntity fact) {
        Optional<Person> person =
                fact.subjectKind == SubjectKind.PERSON ? organisation.person(fact.subjectId) : Optional.empty();
        return new RecordedAward(
                fact.recordId,
                fact.subjectKind,
                fact.subjectId,
                person.map(Person::fullName).orElseGet(() -> organisation.unitName(fact.subjectId)),
                person.map(Person::unitCode).orElse(fact.subjectId),
                fact.code,
                fact.year,
                Objects.requireNonNull(fact.decisionDate));
    }

    /** Records a title by its decision; an initiative that it rests on is used up from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String addTitle(
            SubjectKind kind,
            String subjectId,
            String award,
            int year,
            String decisionNo,
            LocalDate signedOn,
            String decidedBy,
            @Nullable String basis,
            String by) {
        String id = nextId(DECIDED_HERE);
        FactRow row = new FactRow(
                id,
                FactType.FORM.codes().contains(award) ? FactType.FORM : FactType.TITLE,
                award,
                year,
                null,
                decisionNo,
                signedOn,
                decidedBy,
                basis,
                List.of(),
                null,
                null,
                null,
                FactStatus.VALID,
                null);
        database.persist(FactEntity.of(kind, subjectId, row, FactEntity.Origin.DECISION, clock.instant(), by));
        FactEntity initiative = basis == null ? null : database.find(FactEntity.class, basis);
        if (initiative != null && initiative.type == FactType.INITIATIVE) {
            List<String> uses = new ArrayList<>(initiative.row().usedFor());
            uses.add(id);
            initiative.usedFor = String.join(";", uses);
        }
        return id;
    }

    /** The title was taken back by a decision; it stays in the history and counts no more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void revoke(String factId, String why) {
        stand(factId, FactStatus.REVOKED, why);
    }

    /** The title has to be looked at again; false where it does not stand anyway. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean review(String factId, String why) {
        FactEntity fact = database.find(FactEntity.class, factId);
        if (fact == null || fact.status != FactStatus.VALID) {
            return false;
        }
        stand(factId, FactStatus.UNDER_REVIEW, why);
        return true;
    }

    /** Looked at again, the title stands. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(String factId, String why) {
        stand(factId, FactStatus.VALID, why);
    }

    private void stand(String factId, FactStatus status, String why) {
        FactEntity fact = database.find(FactEntity.class, factId);
        if (fact != null) {
            fact.status = status;
            fact.note = why;
            fact.settledAt = clock.instant();
        }
    }

    /** An initiative, and whether an award has used it up. */
    public record Initiative(String title, boolean used) {}

    /** Those of these records that are initiatives. */
    @Transactional
    public Map<String, Initiative> initiatives(Collection<String> recordIds) {
        return recordIds.isEmpty()
                ? Map.of()
                : database.createQuery("from FactEntity where recordId in :ids and type = INITIATIVE", FactEntity.class)
                        .setParameter("ids", recordIds)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                fact -> fact.recordId,
                                fact -> new Initiative(
                                        fact.title == null ? "năm " + fact.year : fact.title,
                                        !fact.usedFor.isEmpty())));
    }

    /** Titles that a verdict rests on and that no longer stand, in words. */
    @Transactional
    public List<String> broken(Verdict verdict) {
        List<String> records = verdict.restsOn();
        return records.isEmpty()
                ? List.of()
                : database.createQuery("""
                                from FactEntity where recordId in :ids and type in (TITLE, FORM)
                                and status in (REVOKED, UNDER_REVIEW)""", FactEntity.class)
                        .setParameter("ids", records)
                        .getResultStream()
                        .map(fact -> "“%s” năm %d %s"
                                .formatted(
                                        awardName(fact.code),
                                        fact.year,
                                        fact.status == FactStatus.REVOKED ? "đã bị hủy bỏ" : "đang phải rà soát"))
                        .toList();
    }

    /** What a title rests on: the first initiative among the records of its verdict, else the classification. */
    public @Nullable String basisOf(List<String> records) {
        List<FactRow> rows = records.isEmpty()
                ? List.of()
                : database.createQuery("from FactEntity where recordId in :ids", FactEntity.class)
                        .setParameter("ids", records)
                        .getResultStream()
                        .map(FactEntity::row)
                        .toList();
        return rows.stream()
                .filter(row -> row.type() == FactType.INITIATIVE)
                .map(FactRow::recordId)
                .findFirst()
                .orElseGet(() -> rows.stream()
                        .filter(row -> row.type() == FactType.CLASSIFICATION)
                        .map(FactRow::code)
                        .findFirst()
                        .orElse(null));
    }

    /** Name of a title or form, known to a rule pack or not. */
    public String awardName(String code) {
        String name = rulebook.awardName(code);
        return name.equals(code) ? CodeNames.of(code) : name;
    }

    String nextId(String prefix) {
        Object number = database.createNativeQuery("select nextval('fact_entry_number')")
                .getSingleResult();
        return "%s%06d".formatted(prefix, ((Number) number).longValue());
    }
}
