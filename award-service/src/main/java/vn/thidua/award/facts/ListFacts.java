package vn.thidua.award.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.access.Sight;
import vn.thidua.award.access.Subjects;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.fact.WorkClassification;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.http.Cursor;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;

/** Lists facts within what the caller may see; sensitive ones only where the caller judges or is the person. */
@ApplicationScoped
class ListFacts {

    private final EntityManager database;
    private final Organisation organisation;
    private final Subjects subjects;
    private final Sight sight;
    private final Caller caller;
    private final Facts facts;

    ListFacts(
            EntityManager database,
            Organisation organisation,
            Subjects subjects,
            Sight sight,
            Caller caller,
            Facts facts) {
        this.database = database;
        this.organisation = organisation;
        this.subjects = subjects;
        this.sight = sight;
        this.caller = caller;
        this.facts = facts;
    }

    record Filter(
            @Nullable SubjectKind kind,
            @Nullable String subjectId,
            @Nullable Integer year,
            @Nullable FactType type) {}

    @Transactional
    Page<FactResource.FactView> page(Filter filter, @Nullable String cursor, @Nullable Integer size) {
        int wanted = Cursor.size(size);
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        TypedQuery<Long> count = database.createQuery("select count(*) from FactEntity f where " + where, Long.class);
        parameters.forEach(count::setParameter);
        long total = count.getSingleResult();

        Cursor from = Cursor.parse(cursor, 2);
        String after = "";
        if (from != null) {
            after = " and (f.year < :y or (f.year = :y and f.recordId > :r))";
            parameters.put("y", Integer.valueOf(from.keys().getFirst()));
            parameters.put("r", from.keys().getLast());
        }
        TypedQuery<FactEntity> select = database.createQuery(
                "from FactEntity f where " + where + after + " order by f.year desc, f.recordId", FactEntity.class);
        parameters.forEach(select::setParameter);
        List<FactEntity> rows = select.setMaxResults(wanted + 1).getResultList();
        Map<String, String> names =
                subjects.names(rows.stream().map(r -> r.subjectId).distinct().toList());
        Function<String, String> deciders = subjects.unitNames(
                rows.stream().flatMap(row -> Stream.ofNullable(row.decidedBy)).toList());
        return Page.of(
                rows,
                wanted,
                total,
                row -> view(row, names.getOrDefault(row.subjectId, row.subjectId), deciders),
                row -> Cursor.at(String.valueOf(row.year), row.recordId));
    }

    private String where(Filter filter, Map<String, Object> parameters) {
        List<String> parts = new ArrayList<>();
        parts.add(visible(parameters));
        if (filter.kind() != null) {
            parts.add("f.subjectKind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.subjectId() != null) {
            parts.add("f.subjectId = :subject");
            parameters.put("subject", filter.subjectId());
        }
        if (filter.year() != null) {
            parts.add("f.year = :year");
            parameters.put("year", filter.year());
        }
        if (filter.type() != null) {
            parts.add("f.type = :type");
            parameters.put("type", filter.type());
        }
        return parts.stream().map(p -> "(" + p + ")").collect(Collectors.joining(" and "));
    }

    /** The people of the visible units are resolved here, because a fact does not carry the unit of its person. */
    private String visible(Map<String, Object> parameters) {
        parameters.put("self", caller.personId().orElse(""));
        String own = "f.subjectKind = PERSON and f.subjectId = :self";
        if (!sight.readsOthers()) {
            return own;
        }
        List<String> units = sight.unitList();
        parameters.put("units", units);
        parameters.put(
                "people",
                organisation.peopleOf(units).stream().map(Person::personId).toList());
        String inUnits =
                "(f.subjectKind = PERSON and f.subjectId in :people) or (f.subjectKind = UNIT and f.subjectId in :units)";
        if (units.stream().anyMatch(unit -> sight.seesSensitive(SubjectKind.UNIT, unit, unit))) {
            return "(" + own + ") or " + inUnits;
        }
        return "(" + own + ") or (f.type not in (DISCIPLINE, LEAVE, PENDING) and (" + inUnits + "))";
    }

    private FactResource.FactView view(FactEntity entity, String name, Function<String, String> deciders) {
        FactRow row = entity.row();
        return new FactResource.FactView(
                row.recordId(),
                entity.subjectKind,
                entity.subjectId,
                name,
                row.year(),
                row.type(),
                row.type().words(),
                row.code(),
                codeName(row),
                row.title(),
                row.decisionNo(),
                row.decisionDate(),
                row.decidedBy() == null ? null : deciders.apply(row.decidedBy()),
                row.basis(),
                row.usedFor(),
                row.from(),
                row.to(),
                row.status().code(),
                row.status().words(),
                row.counts(),
                row.note());
    }

    private String codeName(FactRow row) {
        return switch (row.type()) {
            case CLASSIFICATION ->
                WorkClassification.of(row.code()).map(WorkClassification::words).orElse(row.code());
            case TITLE, FORM -> facts.awardName(row.code());
            default -> CodeNames.of(row.code());
        };
    }
}
